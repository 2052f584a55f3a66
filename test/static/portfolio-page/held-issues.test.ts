import { issueMarks } from '../../../static/src/portfolio-page/issue-marks';
import { planTree, rowIdOf } from '../../../static/src/portfolio-page/plan-tree';
import { planView } from '../../../static/src/portfolio-page/plan-view';
import { visibleRows } from '../../../static/src/ui/treegrid/visible-rows';
import { rollupOf, type MadeIssue } from './made-plan';

/** A chain of late work: the first answer holds the two upper levels. */
const issues: readonly MadeIssue[] = [
  { id: '1', key: 'A-1' },
  { id: '2', key: 'A-2', parent: '1' },
  { id: '3', key: 'A-3', parent: '1' },
  { id: '4', key: 'A-4', parent: '2', due: '2026-03-01' },
  { id: '5', key: 'A-5', parent: '4', due: '2026-03-01', points: 2 },
  { id: '6', key: 'A-6', parent: '2', alsoBelow: '3' },
];
const first = rollupOf(issues, ['1'], { from: null, most: 3 });
const below = rollupOf(issues, ['1'], { from: '2', most: 100 });
const whole = planView(rollupOf(issues, ['1']));
const rows = (plan: ReturnType<typeof planView>, expanded: readonly string[]) =>
  visibleRows(planTree(plan, { isKept: () => true }), new Set(expanded)).map(({ node }) => node.id);

test('what isn’t here yet has a row that stands for it, and is named all the same', () => {
  const plan = planView(first);
  const parent = plan.findById('2') ?? -1;
  expect(rows(plan, ['1', '1/2'])).toEqual(['1', '1/2', '1/2/more', '1/3']);
  expect(plan.unsentOf(parent)).toBe(2);
  expect(plan.findById('5')).toBeNull();
  const [reason] = plan.node(parent).figures?.health.reasons ?? [];
  expect(reason?.issues.first.map(plan.keyOf)).toEqual(['A-5']);
});

test('a later answer takes its place, under the numbers of the first', () => {
  const plan = planView(first, [below]);
  expect(rows(plan, ['1', '1/2', '1/2/4', '1/3'])).toEqual([
    '1',
    '1/2',
    '1/2/4',
    '1/2/4/5',
    '1/2/6',
    '1/3',
    '1/3/more',
  ]);
  expect(plan.held.map(plan.keyOf)).toEqual(['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']);
  const deep = plan.findById('5') ?? -1;
  expect(rowIdOf(plan, deep)).toBe('1/2/4/5');
  expect(plan.node(deep).figures).toEqual({
    ...whole.node(whole.findById('5') ?? -1).figures,
    health: expect.objectContaining({ state: 'offTrack' }),
  });
  expect(plan.node(deep).figures?.health.reasons.flatMap(({ issues: { first: named } }) => named)).not.toContain(1);
});

test('of an issue with something below that isn’t here, it isn’t said whether it is stale itself', () => {
  const old = { ...first, reading: first.reading };
  expect(issueMarks(planView(old)).isStale(0)).toBe(false);
  expect(planView(first).isWholeBelow(0)).toBe(false);
  expect(planView(first, [below]).isWholeBelow(planView(first, [below]).findById('2') ?? -1)).toBe(true);
});
