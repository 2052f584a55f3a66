import type { InsightFilter, InsightPage, LabelCount } from '../contract/insight';
import { shippedOn, hasShipped } from '../domain/insight/became';
import { wordsOf } from '../domain/insight/words';
import { availabilityOf } from '../domain/role/availability';
import { insightEntityId } from '../domain/journal/entity-id';
import { grantsOn, issuesByInsight, mayRead } from './insight-access';
import type { InsightLink, InsightRow } from './insight-ports';
import { insightView, linkedWorks, storedInsight } from './insight-reading';
import type { Ports } from './ports';
import { readingUntil } from './reading-time';
import { requireOnSite } from './require-pillar';
import type { UseCase } from './use-case';

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
  const until = readingUntil(ports.clock.now());
  const [all, links, found] = await Promise.all([
    ports.insights.rows(),
    ports.insights.links(null),
    words.length === 0 ? null : ports.insights.idsWith(words),
  ]);
  const shownIn = all.filter(({ projectId }) => availabilityOf(settings, 'insights', projectId) !== 'off');
  const { readable, missing } = await readableRows(ports, shownIn, links, until);
  const isFound = found && new Set(found);
  const chosen = readable.filter((row) => (isFound === null || isFound.has(row.insightId)) && matches(row, input));
  const { rows, partial } = await byWork(ports, chosen, input, until);
  const isWhole = missing === null && partial === null;
  const sorted = [...rows].sort(orders[input.sort]);
  const shown = sorted.slice(input.page * input.pageSize, (input.page + 1) * input.pageSize);
  const { insights, partial: unread } = await viewsOf(ports, shown, { timeZone: input.timeZone, until });
  return {
    insights,
    total: isWhole ? rows.length : null,
    readable: missing === null ? readable.length : null,
    tags: countsOf(
      readable.map(({ tags }) => tags),
      missing === null,
    ),
    segments: countsOf(
      readable.map(({ segments }) => segments),
      missing === null,
    ),
    partial:
      missing === null
        ? (partial ?? unread)
        : `${missing} Insights that you can read only through a linked issue may be missing. Try again in a moment.`,
  } satisfies InsightPage;
};

async function readableRows(
  ports: Ports,
  rows: readonly InsightRow[],
  links: readonly InsightLink[],
  until: string,
): Promise<{ readonly readable: readonly Readable[]; readonly missing: string | null }> {
  const issueIds = issuesByInsight(links);
  const places = rows.map((row) => ({ ...row, issueIds: issueIds.get(row.insightId) ?? [] }));
  const grants = await grantsOn(ports, places, until);
  return { readable: places.filter((place) => mayRead(place, grants)), missing: grants.missing };
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
  until: string,
): Promise<{ readonly rows: readonly Readable[]; readonly partial: string | null }> {
  if (linked === 'any' && shippedSince === null) return { rows, partial: null };
  const issueIds = [...new Set(rows.flatMap((row) => row.issueIds))];
  const { browsableIssues, missing } = await ports.linkedIssues.grants({ projectIds: [], issueIds, until });
  const isLinked = (row: Readable) => row.issueIds.some((issueId) => browsableIssues.has(issueId));
  const kept = rows.filter((row) => linked === 'any' || isLinked(row) === (linked === 'linked'));
  const partial = (why: string | null) =>
    why === null ? null : `${why} Insights may be missing, or stand here that don’t match. Narrow the filter.`;
  if (shippedSince === null) return { rows: kept, partial: partial(missing) };
  const looked = await linkedWorks(ports, [...browsableIssues], { timeZone, until });
  const isShipped = (row: Readable) =>
    row.issueIds.some((issueId) => {
      const work = looked.works.get(issueId);
      return work !== undefined && hasShipped(work) && (shippedOn(work) ?? '') >= shippedSince;
    });
  return { rows: kept.filter(isShipped), partial: partial(missing ?? looked.missing) };
}

/** Equal ones by id, so that pages don't overlap. */
const orders: Readonly<Record<'heard' | 'importance' | 'updated', (a: InsightRow, b: InsightRow) => number>> = {
  heard: (a, b) => (b.heardOn ?? '').localeCompare(a.heardOn ?? '') || a.insightId.localeCompare(b.insightId),
  importance: (a, b) => b.importance - a.importance || orders.heard(a, b),
  updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt) || a.insightId.localeCompare(b.insightId),
};

async function viewsOf(
  ports: Ports,
  rows: readonly Readable[],
  when: { readonly timeZone: string; readonly until: string },
): Promise<Pick<InsightPage, 'insights' | 'partial'>> {
  const [entities, { works, missing }, projects] = await Promise.all([
    ports.journal.findAll(rows.map(({ insightId }) => insightEntityId(insightId))),
    linkedWorks(ports, [...new Set(rows.flatMap(({ issueIds }) => issueIds))], when),
    rows.length === 0 ? [] : ports.projects.all(),
  ]);
  const stored = new Map(entities.map((entity) => [entity.entityId, entity]));
  const keys = new Map(projects.map(({ projectId, key }) => [projectId, key]));
  return {
    insights: rows.flatMap(({ insightId }) => {
      const entity = stored.get(insightEntityId(insightId));
      return entity ? [insightView(storedInsight(entity), works, keys)] : [];
    }),
    partial: missing === null ? null : `${missing} Of some insights, not every linked issue is shown.`,
  };
}

/** By label, most used first, in the spelling that is used first. */
function countsOf(lists: readonly (readonly string[])[], isWhole: boolean): readonly LabelCount[] {
  const counts = new Map<string, { readonly label: string; insights: number }>();
  for (const label of lists.flat()) {
    const known = counts.get(label.toLowerCase());
    if (known) known.insights += 1;
    else counts.set(label.toLowerCase(), { label, insights: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.insights - a.insights || a.label.localeCompare(b.label))
    .slice(0, MOST_LABELS)
    .map(({ label, insights }) => ({ label, insights: isWhole ? insights : null }));
}
