import { feedRow, type FeedCell } from '../../domain/feed/feed-column';
import { edgesBetween, edgesFeed } from '../../domain/feed/edges-feed';
import { itemsFeed } from '../../domain/feed/items-feed';
import { planRows } from '../../domain/feed/plan-rows';
import { snapshotsFeed } from '../../domain/feed/snapshots-feed';
import type { FoldedPlan } from '../../domain/rollup/fold-plan';
import type { IssueFacts } from '../../domain/rollup/issue-facts';
import { nameIn, type PlanGraph } from '../../domain/rollup/plan-graph';
import { partialReading } from './partial-reading';
import type { FeedPlace, FeedSource, FeedStep } from './feed-source';

/** A plan on one day, with the issues that it was rolled up from. */
export interface ReadPlan {
  readonly folded: FoldedPlan;
  readonly issues: readonly IssueFacts[];
}

/** Issues that one step goes on by. */
const STEP = 500;

/** The plan's issues. Like every feed, it throws `PartialReading` for a plan that isn't whole. */
export function itemSteps(read: ReadPlan, place: FeedPlace | null): FeedSource {
  const rows = wholeRows(read);
  return {
    columns: itemsFeed.columns,
    steps: () =>
      stretches(read.folded.graph, place?.after ?? null, (from, to) =>
        rows.between(from, to).map((row) => feedRow(itemsFeed, row)),
      ),
  };
}

export function edgeSteps({ folded: { graph } }: ReadPlan, place: FeedPlace | null): FeedSource {
  return {
    columns: edgesFeed.columns,
    steps: () =>
      stretches(graph, place?.after ?? null, (from, to) =>
        edgesBetween(graph, from, to).map((edge) => feedRow(edgesFeed, edge)),
      ),
  };
}

/** The plan's issues day after day; each day is folded when its turn comes, so that two of them are never held at once. */
export function snapshotSteps(
  days: readonly string[],
  readDay: (on: string) => ReadPlan,
  place: FeedPlace | null,
): FeedSource {
  const on = place?.on ?? null;
  const first = on === null ? 0 : Math.max(days.indexOf(on), 0);
  return {
    columns: snapshotsFeed.columns,
    async *steps() {
      for (const [at, on] of days.entries()) {
        if (at < first) continue;
        const day = readDay(on);
        const rows = wholeRows(day);
        const after = at === first ? (place?.after ?? null) : null;
        const read = (from: number, to: number) => rows.between(from, to).map((row) => feedRow(snapshotsFeed, row));
        for await (const step of stretches(day.folded.graph, after, read)) {
          const isBreak = step.progress === 1;
          const next = days[at + 1];
          // What lies after the last issue of a day begins the next: a page that ended with it needn't add it up again.
          const place = isBreak && next !== undefined ? { on: next, after: '0' } : { on, after: step.after };
          yield { ...step, ...place, progress: (at + step.progress) / days.length, isBreak };
        }
      }
    },
  };
}

function wholeRows({ folded, issues }: ReadPlan) {
  const rows = planRows(folded, issues);
  if (rows === null) throw partialReading(folded);
  return rows;
}

async function* stretches(
  graph: PlanGraph,
  after: string | null,
  read: (from: number, to: number) => readonly (readonly FeedCell[])[],
): AsyncGenerator<FeedStep> {
  const { size } = graph;
  const idAt = (at: number) => nameIn(graph, graph.byId[at] ?? -1).id;
  const start = after === null ? 0 : firstAfter(size, idAt, after);
  if (start >= size) yield { rows: [], after: after ?? '0', on: null, progress: 1 };
  for (let from = start; from < size; from += STEP) {
    const to = Math.min(from + STEP, size);
    yield { rows: read(from, to), after: idAt(to - 1), on: null, progress: to / size };
  }
}

/** The first place behind an id. The issue itself may be gone since: it is its number that tells. */
function firstAfter(size: number, idAt: (at: number) => string, id: string): number {
  const given = BigInt(/^\d+$/.test(id) ? id : '0');
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (BigInt(idAt(middle) || '0') <= given) low = middle + 1;
    else high = middle;
  }
  return low;
}
