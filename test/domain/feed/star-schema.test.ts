import { edgesBetween, edgesFeed } from '../../../src/domain/feed/edges-feed';
import { feedRow, type FeedCell, type FeedDefinition } from '../../../src/domain/feed/feed-column';
import { itemsFeed } from '../../../src/domain/feed/items-feed';
import { planRows } from '../../../src/domain/feed/plan-rows';
import { snapshotsFeed } from '../../../src/domain/feed/snapshots-feed';
import { planConfig } from '../../../src/domain/rollup/plan';
import { foldPlan } from '../../../src/domain/rollup/fold-plan';
import { packRollup } from '../../../src/domain/rollup/pack-rollup';
import { factsFor, readFixture, type PlanFixture } from '../rollup/fixture';

type Row = Readonly<Record<string, FeedCell>>;

const fixture = readFixture<PlanFixture>('plan.json');
const idOf = new Map(fixture.issues.map(({ key, id }) => [key, id]));

/** The worked plan, which has shared work, circles and cancelled issues, as a BI tool loads it. */
function load(asOf: string) {
  const input = {
    issues: factsFor(fixture, []),
    rootIds: fixture.roots.map((key) => idOf.get(key) ?? ''),
    config: planConfig.parse(fixture.config),
    asOf,
    missing: [],
  };
  const folded = foldPlan(input);
  const plan = planRows(folded, input.issues);
  if (plan === null) throw new Error('The worked plan is whole.');
  const table = <Of>(feed: FeedDefinition<Of>, rows: readonly Of[]): readonly Row[] =>
    rows.map((row) => Object.fromEntries(feed.columns.map(({ name }, at) => [name, feedRow(feed, row)[at] ?? null])));
  const rows = plan.between(0, plan.size);
  return {
    rollup: packRollup(folded),
    items: table(itemsFeed, rows),
    snapshots: table(snapshotsFeed, rows),
    edges: table(edgesFeed, edgesBetween(folded.graph, 0, plan.size)),
    plan,
  };
}

const { rollup, items, snapshots, edges, plan } = load(fixture.asOf);
const sum = (rows: readonly Row[], column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);

/** Rows of a fact joined to their dimension, as `JOIN … USING` does: one row for each pair. */
const join = (facts: readonly Row[], by: string, dimension: readonly Row[], key: string) =>
  facts.flatMap((fact) => dimension.filter((row) => row[key] === fact[by]).map((row) => ({ ...row, ...fact })));

test('an issue is one item, however many places it has', () => {
  expect(items).toHaveLength(rollup.issuesYouCanSee);
  expect(new Set(items.map(({ issue_id: id }) => id)).size).toBe(items.length);
});

test('what may be added up comes to the totals that the page shows', () => {
  if (rollup.reading.kind === 'partial') throw new Error('The worked plan is whole.');
  const { count, points, time } = rollup.reading.totals.byUnit;
  expect({
    count: [sum(items, 'leaf_done_count'), sum(items, 'leaf_count')],
    points: [sum(items, 'carried_points_done'), sum(items, 'carried_points')],
    time: [sum(items, 'carried_seconds_done'), sum(items, 'carried_seconds')],
  }).toEqual({
    count: [count.done, count.total],
    points: [points.done, points.total],
    time: [time.done, time.total],
  });
  // And adding up what must not be would come to something else: the fixture has shared work.
  expect(sum(items, 'rolled_points')).toBeGreaterThan(points.total);
});

test('facts of a day join to items without multiplying', () => {
  const joined = join(snapshots, 'issue_id', items, 'issue_id');
  expect(joined).toHaveLength(snapshots.length);
  expect(sum(joined, 'carried_points')).toBe(sum(snapshots, 'carried_points'));
});

test('two days have a key of their own for each issue', () => {
  const both = [...snapshots, ...load('2026-03-09').snapshots];
  const keys = both.map(({ snapshot_on: on, issue_id: id }) => `${String(on)} ${String(id)}`);
  expect(new Set(keys).size).toBe(both.length);
});

test('every edge leads to an item at both ends, and none twice', () => {
  expect(edges.length).toBeGreaterThan(0);
  expect(join(edges, 'parent_issue_id', items, 'issue_id')).toHaveLength(edges.length);
  expect(join(edges, 'child_issue_id', items, 'issue_id')).toHaveLength(edges.length);
  expect(new Set(edges.map((edge) => `${String(edge.parent_issue_id)} ${String(edge.child_issue_id)}`)).size).toBe(
    edges.length,
  );
});

test('over the bridge of the hierarchy, shares count shared work once', () => {
  const shares = new Map<FeedCell, number>();
  for (const edge of edges) {
    const child = edge.child_issue_id ?? null;
    shares.set(child, (shares.get(child) ?? 0) + Number(edge.share));
  }
  for (const share of shares.values()) expect(share).toBeCloseTo(1, 10);
  expect(edges.some((edge) => Number(edge.parent_count) > 1)).toBe(true);
});

test('instants leave in UTC and days as days', () => {
  for (const row of [...items, ...snapshots]) {
    for (const [name, cell] of Object.entries(row)) {
      if (cell === null) continue;
      if (name.endsWith('_at')) expect(cell).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      if (name.endsWith('_on')) expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  }
});

test('stretches of a plan are the same rows as the whole of it', () => {
  const apart = [0, 7, 14, 21, 28, 35, 42, 49, 56, 63].flatMap((from) => plan.between(from, from + 7));
  expect(apart.map((row) => feedRow(itemsFeed, row))).toEqual(
    plan.between(0, plan.size).map((row) => feedRow(itemsFeed, row)),
  );
});
