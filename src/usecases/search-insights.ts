import type { InsightFilter, InsightPage, LabelCount } from '../contract/insight';
import { shippedOn, hasShipped } from '../domain/insight/became';
import { wordsOf } from '../domain/insight/words';
import { availabilityOf } from '../domain/role/availability';
import { insightEntityId } from '../domain/journal/entity-id';
import { grantsOn, issuesByInsight, mayRead } from './insight-access';
import type { InsightLink, InsightRow } from './insight-ports';
import { insightView, linkedWorks, storedInsight } from './insight-reading';
import type { Ports } from './ports';
import { requireOnSite } from './require-pillar';
import type { UseCase } from './use-case';

/** A point each, out of an hourly pool that all sites share: more linked issues than these aren't looked at in one search. */
const MOST_LOOKED_AT = 1_000;
const MOST_LABELS = 200;

interface Readable extends InsightRow {
  readonly issueIds: readonly string[];
}

/**
 * Finds insights among those that the viewer may read. Every figure owes itself to these alone: whether an insight is linked, or
 * shipped, is told by the linked issues that the viewer can see.
 */
export const searchInsights: UseCase<'insight.search'> = async (ports, { input }) => {
  const { settings } = await ports.settings.roles();
  requireOnSite(settings, 'insights');
  const words = wordsOf(input.text);
  const [all, links, found] = await Promise.all([
    ports.insights.rows(),
    ports.insights.links(null),
    words.length === 0 ? null : ports.insights.idsWith(words),
  ]);
  const shownIn = all.filter(({ projectId }) => availabilityOf(settings, 'insights', projectId) !== 'off');
  const readable = await readableRows(ports, shownIn, links);
  const isFound = found && new Set(found);
  const chosen = readable.filter((row) => (isFound === null || isFound.has(row.insightId)) && matches(row, input));
  const { rows, partial } = await byWork(ports, chosen, input);
  const sorted = [...rows].sort(orders[input.sort]);
  const shown = sorted.slice(input.page * input.pageSize, (input.page + 1) * input.pageSize);
  return {
    insights: await viewsOf(ports, shown, input.timeZone),
    total: rows.length,
    readable: readable.length,
    tags: countsOf(readable.map(({ tags }) => tags)),
    segments: countsOf(readable.map(({ segments }) => segments)),
    partial,
  } satisfies InsightPage;
};

async function readableRows(
  ports: Ports,
  rows: readonly InsightRow[],
  links: readonly InsightLink[],
): Promise<readonly Readable[]> {
  const issueIds = issuesByInsight(links);
  const places = rows.map((row) => ({ ...row, issueIds: issueIds.get(row.insightId) ?? [] }));
  const grants = await grantsOn(ports, places);
  return places.filter((place) => mayRead(place, grants));
}

function matches(row: Readable, filter: InsightFilter): boolean {
  const has = (labels: readonly string[], wanted: string | null) =>
    wanted === null || labels.some((label) => label.toLowerCase() === wanted.toLowerCase());
  return (
    has(row.tags, filter.tag) &&
    has(row.segments, filter.segment) &&
    (filter.source === null || row.source === filter.source) &&
    (filter.minImportance === null || row.importance >= filter.minImportance) &&
    (filter.projectId === null || row.projectId === filter.projectId)
  );
}

/** What only Jira can tell: which links are the viewer's to see, and what shipped when. Asked only where the filter names it. */
async function byWork(
  ports: Ports,
  rows: readonly Readable[],
  { linked, shippedSince, timeZone }: InsightFilter & { readonly timeZone: string },
): Promise<{ readonly rows: readonly Readable[]; readonly partial: string | null }> {
  if (linked === 'any' && shippedSince === null) return { rows, partial: null };
  const issueIds = [...new Set(rows.flatMap((row) => row.issueIds))];
  const { browsableIssues } = await ports.linkedIssues.grants({ projectIds: [], issueIds });
  const isLinked = (row: Readable) => row.issueIds.some((issueId) => browsableIssues.has(issueId));
  const kept = rows.filter((row) => linked === 'any' || isLinked(row) === (linked === 'linked'));
  if (shippedSince === null) return { rows: kept, partial: null };
  const asked = [...browsableIssues];
  const works = await linkedWorks(ports, asked.slice(0, MOST_LOOKED_AT), timeZone);
  const isShipped = (row: Readable) =>
    row.issueIds.some((issueId) => {
      const work = works.get(issueId);
      return work !== undefined && hasShipped(work) && (shippedOn(work) ?? '') >= shippedSince;
    });
  return {
    rows: kept.filter(isShipped),
    partial:
      asked.length <= MOST_LOOKED_AT
        ? null
        : `Only ${MOST_LOOKED_AT.toLocaleString('en')} of ${asked.length.toLocaleString('en')} linked issues could be looked at, so insights that shipped may be missing. Narrow the filter.`,
  };
}

/** Equal ones by id, so that pages don't overlap. */
const orders: Readonly<Record<'heard' | 'importance' | 'updated', (a: InsightRow, b: InsightRow) => number>> = {
  heard: (a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '') || a.insightId.localeCompare(b.insightId),
  importance: (a, b) => b.importance - a.importance || orders.heard(a, b),
  updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.insightId.localeCompare(b.insightId),
};

async function viewsOf(ports: Ports, rows: readonly Readable[], timeZone: string): Promise<InsightPage['insights']> {
  const [entities, works, projects] = await Promise.all([
    ports.journal.findAll(rows.map(({ insightId }) => insightEntityId(insightId))),
    linkedWorks(ports, [...new Set(rows.flatMap(({ issueIds }) => issueIds))], timeZone),
    rows.length === 0 ? [] : ports.projects.all(),
  ]);
  const stored = new Map(entities.map((entity) => [entity.entityId, entity]));
  const keys = new Map(projects.map(({ projectId, key }) => [projectId, key]));
  return rows.flatMap(({ insightId }) => {
    const entity = stored.get(insightEntityId(insightId));
    return entity ? [insightView(storedInsight(entity), works, keys)] : [];
  });
}

/** By label, most used first, in the spelling that is used first. */
function countsOf(lists: readonly (readonly string[])[]): readonly LabelCount[] {
  const counts = new Map<string, { readonly label: string; insights: number }>();
  for (const label of lists.flat()) {
    const known = counts.get(label.toLowerCase());
    if (known) known.insights += 1;
    else counts.set(label.toLowerCase(), { label, insights: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.insights - a.insights || a.label.localeCompare(b.label))
    .slice(0, MOST_LABELS);
}
