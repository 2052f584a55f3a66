import type { RoadmapPageView } from '../contract/roadmap-page';
import type { Person } from '../contract/person';
import { dayInZone } from '../domain/calendar/time-zone';
import type { RoadmapIssue } from '../domain/roadmap-page/roadmap-row';
import { objectiveIssueOf, rowOf } from '../domain/roadmap-page/row-of';
import { availabilityOf } from '../domain/role/availability';
import type { RoleSettings } from '../domain/role/roles';
import { deliveryField } from '../domain/template/builtin/delivery';
import { findField, type Template } from '../domain/template/template';
import { versionKey } from '../domain/template/version-key';
import { tryNamePeople } from './name-people';
import type { Ports } from './ports';
import { readingUntil } from './reading-time';
import { requireInProject, requireOnSite } from './require-pillar';
import { templatesByVersion } from './template-library';
import type { UseCase } from './use-case';
import { visibleFilled, type FilledEntity } from './visible-filled';

const START_NAME = 'Start date';

/** Every roadmap item that the person who calls may browse now, of the site or of one project. */
export const readRoadmapPage: UseCase<'roadmapPage.read'> = async (ports, { viewer, input }) => {
  const readAt = ports.clock.now();
  const today = dayInZone(readAt, input.timeZone);
  const until = readingUntil(readAt);
  const { settings } = await ports.settings.roles();
  if (input.projectId === null) requireOnSite(settings, 'roadmap');
  else await requireInProject(ports, settings, 'roadmap', input.projectId);

  const { filled, missing } = await visibleFilled(ports, {
    projectId: input.projectId,
    until,
    isWanted: ({ entity }) => availabilityOf(settings, 'roadmap', entity.projectId) !== 'off',
  });
  const startField = filled.length === 0 ? null : await startFieldOf(ports);
  const reading = await ports.roadmapIssues.read({
    issueIds: filled.map(({ entity }) => entity.issueId),
    startField,
    until,
  });
  const issueOf = new Map(reading.issues.map((issue) => [issue.issueId, issue]));
  // Jira knows best where an issue is now: the journal learns of a move later.
  const shown = filled.flatMap((one) => {
    const issue = issueOf.get(one.entity.issueId);
    return issue && isShown(issue, settings, input.projectId) ? [{ ...one, issue }] : [];
  });
  const [objectives, links, templates] = await Promise.all([
    ports.roadmapIssues.names({ issueIds: objectivesOf(shown), until }),
    ports.insights.linksOfIssues(shown.map(({ issue }) => issue.issueId)),
    templatesByVersion(
      ports.journal,
      shown.map(({ template }) => template),
    ),
  ]);
  const seen = new Map(objectives.issues.map((issue) => [issue.issueId, issue]));
  const day = { today, timeZone: input.timeZone, seesIssue: (issueId: string) => seen.has(issueId) };
  const bound = shown.flatMap((one) => {
    const template = templates.get(versionKey(one.template.templateId, one.template.version));
    return template ? [{ ...one, template }] : [];
  });
  const insightsOf = new Map<string, string[]>();
  for (const { issueId, insightId } of links) {
    insightsOf.set(issueId, [...(insightsOf.get(issueId) ?? []), insightId]);
  }
  const rows = bound.map(({ entity, item, issue, template }) =>
    rowOf({ issue, item, revision: entity.revision, template, insightIds: insightsOf.get(issue.issueId) ?? [] }, day),
  );
  const people = await peopleOf(
    ports,
    reading.people,
    rows.map(({ ownerId }) => ownerId),
    viewer.accountId,
  );
  return {
    rows,
    projects: Object.fromEntries(
      shown.map(({ issue }) => [issue.projectId, { key: issue.projectKey, name: issue.projectName }]),
    ),
    templates: Object.fromEntries(
      bound.map(({ template }) => [
        versionKey(template.id, template.version),
        { name: template.name, version: template.version },
      ]),
    ),
    stages: stagesOf(bound.map(({ template }) => template)),
    objectives: Object.fromEntries(objectives.issues.map(({ issueId, key, summary }) => [issueId, { key, summary }])),
    people,
    viewer: people[viewer.accountId] ?? { accountId: viewer.accountId, displayName: 'Unknown user', active: true },
    readAt,
    today,
    missing: [
      ...missing,
      ...reading.missing,
      ...objectives.missing,
      ...(bound.length < shown.length ? [unreadable(shown.length - bound.length)] : []),
    ],
    notices: noticesOf(settings, input.projectId),
  };
};

function isShown({ projectId }: RoadmapIssue, settings: RoleSettings, wanted: string | null): boolean {
  return (wanted === null || projectId === wanted) && availabilityOf(settings, 'roadmap', projectId) !== 'off';
}

async function startFieldOf({ plans }: Pick<Ports, 'plans'>): Promise<string | null> {
  const { dateFields } = await plans.vocabulary();
  return dateFields.find(({ name }) => name === START_NAME)?.id ?? null;
}

function objectivesOf(items: readonly FilledEntity[]): readonly string[] {
  return [...new Set(items.flatMap(({ item }) => objectiveIssueOf(item) ?? []))];
}

function stagesOf(templates: readonly Template[]): readonly string[] {
  const labels = [...new Set(templates)].flatMap((template) => {
    const field = findField(template, deliveryField.stage);
    return field?.type === 'singleSelect' ? field.options.map(({ label }) => label) : [];
  });
  return [...new Set(labels)];
}

/** Jira tells assignees with their issues; only the others are asked for. */
async function peopleOf(
  { people }: Pick<Ports, 'people'>,
  assignees: readonly Person[],
  ownerIds: readonly (string | null)[],
  viewerId: string,
): Promise<RoadmapPageView['people']> {
  const told = new Map(assignees.map((person) => [person.accountId, person]));
  const others = [...ownerIds, viewerId].filter((id) => id !== null && !told.has(id));
  const owners = new Set([...ownerIds, viewerId]);
  return {
    ...Object.fromEntries([...told].filter(([accountId]) => owners.has(accountId))),
    ...(await tryNamePeople(people, others)),
  };
}

function unreadable(items: number): string {
  return `The template of ${items === 1 ? '1 item' : `${items} items`} can’t be found, so ${items === 1 ? 'it is' : 'they are'} not shown. Nothing of ${items === 1 ? 'it' : 'them'} is lost; tell your administrator.`;
}

/** Said of the settings alone: nobody learns from it where something is filled. */
function noticesOf({ pillars, projects }: RoleSettings, projectId: string | null): readonly string[] {
  if (projectId !== null) return [];
  if (pillars.roadmap === 'pilot')
    return ['Roadmaps are being piloted: only the items of projects on pilot are shown.'];
  if (Object.values(projects).some(({ rollout }) => rollout === 'off')) {
    return ['Gantry is switched off in some projects, whose items are not shown.'];
  }
  return [];
}
