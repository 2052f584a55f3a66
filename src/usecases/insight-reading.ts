import type { InsightView, LinkedInsight } from '../contract/insight';
import { dayInZone } from '../domain/calendar/time-zone';
import { becameOf, cancelledBy, type LinkedWork } from '../domain/insight/became';
import { insightFields, insightFromState, type Insight, type InsightContent } from '../domain/insight/insight';
import { findEntityName, insightEntityId } from '../domain/journal/entity-id';
import { launchFromState } from '../domain/launch/launch-state';
import { noInsight } from './insight-access';
import type { LinkedIssue } from './insight-ports';
import type { Entity, Ports } from './ports';

/** An insight as its journal tells it. */
export interface StoredInsight {
  readonly insightId: string;
  readonly entity: Entity;
  readonly insight: Insight;
}

export function storedInsight(entity: Entity): StoredInsight {
  const name = findEntityName(entity.entityId);
  if (name?.kind !== 'insight') throw new TypeError(`${entity.entityId} is no insight.`);
  return { insightId: name.insightId, entity, insight: insightFromState(entity.state) };
}

/** @throws AppError `not-found`; for one that is deleted too, unless asked otherwise. */
export async function findStored(
  { journal }: Pick<Ports, 'journal'>,
  insightId: string,
  isDeletedToo = false,
): Promise<StoredInsight> {
  const entity = await journal.find(insightEntityId(insightId));
  if (!entity) throw noInsight();
  const found = storedInsight(entity);
  if (found.insight.deletedAt !== null && !isDeletedToo) throw noInsight();
  return found;
}

export const contentOf = (insight: InsightContent): InsightContent =>
  Object.fromEntries(insightFields.map((field) => [field, insight[field]])) as InsightContent; // its own fields, one by one

export const linkedInsightOf = ({ insightId, insight }: StoredInsight): LinkedInsight => ({
  insightId,
  ...contentOf(insight),
});

export function insightView(
  { insightId, entity, insight }: StoredInsight,
  works: ReadonlyMap<string, LinkedWork>,
  projectKeys: ReadonlyMap<string, string>,
): InsightView {
  const links = insight.issueIds.flatMap((issueId) => works.get(issueId) ?? []);
  return {
    ...contentOf(insight),
    insightId,
    revision: entity.revision,
    projectId: entity.projectId,
    projectKey: projectKeys.get(entity.projectId) ?? null,
    links,
    became: becameOf(links),
    updatedAt: entity.updatedAt,
  };
}

/** Linked issues as the viewer sees them, with the launches that went out; hidden ones aren't there. */
export async function linkedWorks(
  ports: Pick<Ports, 'linkedIssues' | 'journal'>,
  issueIds: readonly string[],
  timeZone: string,
): Promise<ReadonlyMap<string, LinkedWork>> {
  if (issueIds.length === 0) return new Map();
  const heads = await ports.linkedIssues.heads(issueIds);
  const launches = await ports.journal.ofIssues(
    heads.map(({ issueId }) => issueId),
    'launch',
  );
  const launched = new Map<string, string>();
  for (const { issueId, state } of launches) {
    const day = launchDay(state);
    if (day !== null && day > (launched.get(issueId) ?? '')) launched.set(issueId, day);
  }
  return new Map(heads.map((head) => [head.issueId, workOf(head, launched.get(head.issueId) ?? null, timeZone)]));
}

function workOf({ doneAt, resolution, ...head }: LinkedIssue, launchedOn: string | null, timeZone: string): LinkedWork {
  return {
    ...head,
    cancelledAs: cancelledBy(resolution),
    doneOn: doneAt === null ? null : dayInZone(doneAt, timeZone),
    launchedOn,
  };
}

/** A launch that can't be read says nothing here; the issue's own panel tells of it. */
function launchDay(state: Entity['state']): string | null {
  try {
    const launch = launchFromState(state);
    if (launch === null || (launch.status !== 'launched' && launch.status !== 'completed')) return null;
    return launch.launchOn;
  } catch {
    return null;
  }
}

/** Insights that an issue is linked to, newest first. Whoever may browse the issue may read them. */
export async function insightsOfIssue(
  { insights, journal }: Pick<Ports, 'insights' | 'journal'>,
  issueId: string,
): Promise<readonly LinkedInsight[]> {
  const links = await insights.linksOfIssues([issueId]);
  if (links.length === 0) return [];
  const entities = await journal.findAll(links.map(({ insightId }) => insightEntityId(insightId)));
  return entities
    .map(storedInsight)
    .filter(({ insight }) => insight.issueIds.includes(issueId))
    .map(linkedInsightOf)
    .sort((a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '') || a.insightId.localeCompare(b.insightId));
}
