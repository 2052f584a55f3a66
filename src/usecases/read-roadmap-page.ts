import type { RoadmapPageView } from '../contract/roadmap-page';
import type { Person } from '../contract/person';
import { dayInZone } from '../domain/calendar/time-zone';
import { horizonOf } from '../domain/roadmap/core-answers';
import { roadmapFromState, type RoadmapItem } from '../domain/roadmap/roadmap-item';
import type { RoadmapIssue } from '../domain/roadmap-page/roadmap-row';
import { objectiveIssueOf, rowOf } from '../domain/roadmap-page/row-of';
import { availabilityOf } from '../domain/role/availability';
import type { RoleSettings } from '../domain/role/roles';
import { deliveryField } from '../domain/template/builtin/delivery';
import { findField, type Template } from '../domain/template/template';
import { namePeople } from './name-people';
import type { Entity, Ports } from './ports';
import { requireOnSite, requirePillar } from './require-pillar';
import { templatesByVersion, versionKey } from './template-library';
import type { UseCase } from './use-case';

/** A resolver has 25 seconds in all; the journals, the names and the answer need the rest of them. */
const READ_FOR_MS = 16_000;

/** A view costs a point an issue, out of an hourly pool that all sites share, and its answer has to stay below 5 MB. */
const MOST_ITEMS = 3_000;

const TOO_MANY = `There are more roadmap items than the ${MOST_ITEMS.toLocaleString('en')} that can be read at once; those on Later were left out first. Open a project’s own roadmap to see all of it.`;

const START_NAME = 'Start date';

interface FilledItem {
  readonly entity: Entity;
  readonly item: RoadmapItem;
}

/** Every roadmap item that the person who calls may browse now, of the site or of one project. */
export const readRoadmapPage: UseCase<'roadmapPage.read'> = async (ports, { viewer, input }) => {
  const readAt = ports.clock.now();
  const today = dayInZone(readAt, input.timeZone);
  const until = new Date(Date.parse(readAt) + READ_FOR_MS).toISOString();
  const { settings } = await ports.settings.roles();
  if (input.projectId === null) requireOnSite(settings, 'roadmap');
  else requirePillar(settings, 'roadmap', input.projectId);

  const filled = await filledItems(ports, settings, input.projectId);
  const startField = filled.length === 0 ? null : await startFieldOf(ports);
  const reading = await ports.roadmapIssues.read({
    issueIds: filled.slice(0, MOST_ITEMS).map(({ entity }) => entity.issueId),
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
      shown.flatMap(({ item }) => templateRef(item) ?? []),
    ),
  ]);
  const seen = new Map(objectives.issues.map((issue) => [issue.issueId, issue]));
  const day = { today, timeZone: input.timeZone, seesIssue: (issueId: string) => seen.has(issueId) };
  const bound = shown.flatMap((one) => {
    const template = templateOf(one.item, templates);
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
        `${template.id}@${template.version}`,
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
      ...reading.missing,
      ...objectives.missing,
      ...(filled.length > MOST_ITEMS ? [TOO_MANY] : []),
      ...(bound.length < shown.length ? [unreadable(shown.length - bound.length)] : []),
    ],
    notices: noticesOf(settings, input.projectId),
  };
};

/** Those with a template, Now first: where reading must end early, what is promised was read. */
async function filledItems(
  { journal }: Pick<Ports, 'journal'>,
  settings: RoleSettings,
  projectId: string | null,
): Promise<readonly FilledItem[]> {
  const rank = { now: 0, next: 1, later: 2 } as const;
  const entities = await journal.ofKind('roadmap', ...(projectId === null ? [] : [projectId]));
  return entities
    .filter((entity) => availabilityOf(settings, 'roadmap', entity.projectId) !== 'off')
    .map((entity) => ({ entity, item: roadmapFromState(entity.state) }))
    .filter(({ item }) => item.templateId !== null)
    .sort(
      (a, b) =>
        rank[horizonOf(a.item.answers)] - rank[horizonOf(b.item.answers)] ||
        Number(a.entity.issueId) - Number(b.entity.issueId),
    );
}

function isShown({ projectId }: RoadmapIssue, settings: RoleSettings, wanted: string | null): boolean {
  return (wanted === null || projectId === wanted) && availabilityOf(settings, 'roadmap', projectId) !== 'off';
}

async function startFieldOf({ plans }: Pick<Ports, 'plans'>): Promise<string | null> {
  const { dateFields } = await plans.vocabulary();
  return dateFields.find(({ name }) => name === START_NAME)?.id ?? null;
}

function objectivesOf(items: readonly FilledItem[]): readonly string[] {
  return [...new Set(items.flatMap(({ item }) => objectiveIssueOf(item) ?? []))];
}

function templateRef({ templateId, templateVersion }: RoadmapItem) {
  return templateId === null || templateVersion === null ? null : { templateId, version: templateVersion };
}

function templateOf(item: RoadmapItem, templates: ReadonlyMap<string, Template>): Template | undefined {
  const ref = templateRef(item);
  return ref === null ? undefined : templates.get(versionKey(ref));
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
    ...(await namePeople(people, others)),
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
