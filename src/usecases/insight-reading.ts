import type { InsightView, LinkedInsight } from '../contract/insight';
import { dayInZone } from '../domain/calendar/time-zone';
import { becameOf, cancelledBy, type LinkedWork } from '../domain/insight/became';
import { insightFields, insightFromState, type Insight, type InsightContent } from '../domain/insight/insight';
import { findEntityName, insightEntityId } from '../domain/journal/entity-id';
import { launchFromState } from '../domain/launch/launch-state';
import { noInsight } from './insight-access';
import { mostInsightsOnIssue, insightsOnIssues } from './insight-caps';
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

/** A linked insight where insights are switched off: that there is one still answers what a template asks; what was heard stays hidden. */
export const untold = ({ insightId }: LinkedInsight): LinkedInsight => ({
  insightId,
  text: 'Hidden while insights are switched off',
  source: 'other',
  account: '',
  segments: [],
  tags: [],
  heardOn: null,
  url: '',
  importance: 1,
});

export function insightView(
  { insightId, entity, insight }: StoredInsight,
  works: ReadonlyMap<string, LinkedWork>,
  projectKeys: ReadonlyMap<string, string>,
): InsightView {
  const projectKey = projectKeys.get(entity.projectId) ?? null;
  const links = insight.issueIds.flatMap((issueId) => works.get(issueId) ?? []);
  return {
    ...contentOf(insight),
    insightId,
    revision: entity.revision,
    projectId: projectKey === null ? null : entity.projectId,
    projectKey,
    links,
    became: becameOf(links),
    updatedAt: entity.updatedAt,
  };
}

/** A point each, out of an hourly pool that all sites share: more linked issues than these aren't looked at in one call. */
const MOST_LOOKED_AT = 1_000;

export interface LinkedWorks {
  readonly works: ReadonlyMap<string, LinkedWork>;
  /** Why not all of them could be looked at, in words; null when they were. */
  readonly missing: string | null;
}

/** Linked issues as the viewer sees them, with the launches that went out; hidden ones aren't there. */
export async function linkedWorks(
  ports: Pick<Ports, 'linkedIssues' | 'journal'>,
  issueIds: readonly string[],
  { timeZone, until }: { readonly timeZone: string; readonly until: string },
): Promise<LinkedWorks> {
  if (issueIds.length === 0) return { works: new Map(), missing: null };
  const { found, missing } = await ports.linkedIssues.heads(issueIds.slice(0, MOST_LOOKED_AT), until);
  const launches = await ports.journal.ofIssues(
    found.map(({ issueId }) => issueId),
    'launch',
  );
  const launched = new Map<string, string>();
  for (const { issueId, state } of launches) {
    const day = launchDay(state);
    if (day !== null && day > (launched.get(issueId) ?? '')) launched.set(issueId, day);
  }
  return {
    works: new Map(found.map((head) => [head.issueId, workOf(head, launched.get(head.issueId) ?? null, timeZone)])),
    missing: missing ?? (issueIds.length > MOST_LOOKED_AT ? TOO_MANY : null),
  };
}

const TOO_MANY = `Only ${MOST_LOOKED_AT.toLocaleString('en')} linked issues are looked at in one go, and there are more.`;

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

/**
 * Insights that an issue is linked to, newest first. Whoever may browse the issue may read them. Where more are linked than an issue
 * can have, only so many are read, so that its panel always opens: `insightsLeftOut` says it.
 */
export async function insightsOfIssue(
  { insights, journal }: Pick<Ports, 'insights' | 'journal'>,
  issueId: string,
): Promise<readonly LinkedInsight[]> {
  const links = await insights.linksOfIssues([issueId]);
  if (links.length === 0) return [];
  const read = links.slice(0, mostInsightsOnIssue);
  const entities = await journal.findAll(read.map(({ insightId }) => insightEntityId(insightId)));
  return entities
    .map(storedInsight)
    .filter(({ insight }) => insight.issueIds.includes(issueId))
    .map(linkedInsightOf)
    .sort((a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '') || a.insightId.localeCompare(b.insightId));
}

/** What is to be said where `insightsOfIssue` read less than there is; null where it read all. */
export async function insightsLeftOut(
  ports: Pick<Ports, 'insights'>,
  issueId: string,
  read: readonly LinkedInsight[],
): Promise<string | null> {
  if (read.length < mostInsightsOnIssue) return null;
  const more = ((await insightsOnIssues(ports, [issueId])).get(issueId) ?? 0) - read.length;
  if (more <= 0) return null;
  return `${more === 1 ? '1 more insight is' : `${more.toLocaleString('en')} more insights are`} linked to this issue than can be shown here. The Insights page finds all of them.`;
}
