import type { GovernanceItem, GovernanceVersion } from '../../contract/governance';
import type { Person } from '../../contract/person';
import { dayInZone } from '../../domain/calendar/time-zone';
import { assessItem, type AssessedItem } from '../../domain/governance/assess-item';
import { fieldUse } from '../../domain/governance/field-use';
import type { OpenOverride } from '../../domain/governance/filled-item';
import { lastCustomerInsights } from '../../domain/governance/last-insight';
import { openOverrideOf } from '../../domain/governance/open-override';
import { decisionOwnerOf } from '../../domain/roadmap/core-answers';
import type { Template } from '../../domain/template/template';
import { versionKey } from '../../domain/template/version-key';
import { tryNamePeople } from '../name-people';
import type { Ports } from '../ports';
import { readingUntil } from '../reading-time';
import { requireOnSite } from '../require-pillar';
import { currentTemplates, templatesByVersion, type CurrentTemplate } from '../template-library';
import type { UseCase } from '../use-case';
import type { FilledEntity } from '../visible-filled';
import { countOffers, type OfferCounts } from './count-offers';
import { governedItems, isGoverned, unknownTemplates } from './governed-items';
import { insightsByIssue, insightsKnown } from './insights-known';
import type { ItemIssue } from './ports';

interface Judged extends AssessedItem {
  readonly issue: ItemIssue;
  readonly source: FilledEntity;
}

/** How templates are filled, team by team and version by version: over the items that the person who calls can see now, and nothing else. */
export const readGovernance: UseCase<'governance.read'> = async (ports, { input }) => {
  const readAt = ports.clock.now();
  const until = readingUntil(readAt);
  const day = { today: dayInZone(readAt, input.timeZone), timeZone: input.timeZone };
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'governance');
  const [{ filled, missing }, current, projects, insights] = await Promise.all([
    governedItems(ports, settings, { projectId: null, until }),
    currentTemplates(ports.journal),
    ports.projects.all(),
    insightsKnown(ports.journal),
  ]);
  const offered = current.filter(({ isArchived }) => !isArchived);
  const teams = projects.filter(({ projectId }) => isGoverned(settings, projectId));
  const [reading, counts, templates] = await Promise.all([
    ports.governance.issues.read(
      filled.map(({ entity }) => entity.issueId),
      until,
    ),
    countOffers(
      ports.governance.issues,
      offered,
      teams.map(({ projectId }) => projectId),
      until,
    ),
    templatesByVersion(
      ports.journal,
      filled.map(({ template }) => template),
    ),
  ]);

  const issueOf = new Map(reading.found.map((issue) => [issue.issueId, issue]));
  const linked = insightsByIssue(insights);
  let unknown = 0;
  const judged = filled.flatMap((source): Judged[] => {
    const issue = issueOf.get(source.entity.issueId);
    if (issue === undefined || !isGoverned(settings, issue.projectId)) return [];
    const template = templates.get(versionKey(source.template.templateId, source.template.version));
    if (template === undefined) {
      unknown += 1;
      return [];
    }
    const insightsOfItem = linked.get(issue.issueId) ?? [];
    return [{ ...assessItem(source.item, template, issue, insightsOfItem, day), issue, source }];
  });
  const overrides = await openOverrides(ports, judged, until);
  const items = judged.map((item) => itemOf(item, overrides.open));
  const heard = lastCustomerInsights(insights, new Map(items.map(({ issueId, projectId }) => [issueId, projectId])));
  return {
    items,
    teams: teams.map(({ projectId, key, name }) => ({
      projectId,
      key,
      name,
      offeredOn: counts.ofProject.get(projectId) ?? null,
      lastCustomerInsightOn: heard.get(projectId) ?? null,
    })),
    versions: versionsOf(offered, templates, judged, counts),
    people: await ownersOf(ports, items, judged),
    missing: [...missing, ...reading.missing, ...overrides.missing, ...unknownTemplates(unknown)],
    readAt,
    today: day.today,
  };
};

/** Only the journals of items that were ever decided over: few. */
async function openOverrides(ports: Ports, judged: readonly Judged[], until: string) {
  const overridden = judged.filter(({ source }) => source.item.lastOverride !== null);
  const ids = overridden.map(({ source }) => source.entity.entityId);
  const { found, missing } =
    ids.length === 0 ? { found: [], missing: [] } : await ports.governance.entries.ofEach(ids, until);
  const open = new Map(
    found.flatMap((entries): [string, OpenOverride][] => {
      const override = openOverrideOf(entries);
      return override === null ? [] : [[entries[0]?.entityId ?? '', override]];
    }),
  );
  return { open, missing };
}

function itemOf(
  { effective, issue, source, ...assessed }: Judged,
  open: ReadonlyMap<string, OpenOverride>,
): GovernanceItem {
  return {
    ...assessed,
    issueId: issue.issueId,
    projectId: issue.projectId,
    key: issue.key,
    summary: issue.summary,
    ownerId: decisionOwnerOf(effective, issue),
    openOverride: open.get(source.entity.entityId) ?? null,
  };
}

/** Versions that are offered, and those that items the viewer sees were filled by; offered ones first. */
function versionsOf(
  offered: readonly CurrentTemplate[],
  filledBy: ReadonlyMap<string, Template>,
  judged: readonly Judged[],
  counts: OfferCounts,
): readonly GovernanceVersion[] {
  const all = new Map(offered.map(({ template }) => [versionKey(template.id, template.version), template]));
  const current = new Set(all.keys());
  for (const { template } of judged) {
    const found = filledBy.get(versionKey(template.id, template.version));
    if (found) all.set(versionKey(template.id, template.version), found);
  }
  return [...all].map(([key, template]) => ({
    id: template.id,
    version: template.version,
    name: template.name,
    isOffered: current.has(key),
    offeredOn: current.has(key) ? (counts.ofTemplate.get(template.id) ?? null) : null,
    fields: fieldUse(
      template,
      judged.filter((item) => versionKey(item.template.id, item.template.version) === key),
    ),
  }));
}

/** Jira told assignees with their issues; only the others are asked for. */
async function ownersOf({ people }: Ports, items: readonly GovernanceItem[], judged: readonly Judged[]) {
  const told = new Map(
    judged.flatMap(({ issue: { assigneeId, assigneeName } }): [string, Person][] =>
      assigneeId === null || assigneeName === null
        ? []
        : [[assigneeId, { accountId: assigneeId, displayName: assigneeName, active: true }]],
    ),
  );
  const assignee = (id: string): readonly [string, Person][] => {
    const person = told.get(id);
    return person === undefined ? [] : [[id, person]];
  };
  const owners = [...new Set(items.flatMap(({ ownerId }) => ownerId ?? []))];
  const asked = await tryNamePeople(
    people,
    owners.filter((id) => !told.has(id)),
  );
  return { ...Object.fromEntries(owners.flatMap((id) => assignee(id))), ...asked };
}
