import { filterPlan } from '../../../static/src/portfolio-page/plan-filter';
import { ancestorsOf, openedTo, planTree, rowIdOf } from '../../../static/src/portfolio-page/plan-tree';
import type { PlanRow } from '../../../static/src/portfolio-page/rows/plan-row';
import type { TreeNode } from '../../../static/src/ui/treegrid/tree-node';
import { visibleRows } from '../../../static/src/ui/treegrid/visible-rows';
import { indexOf, workedView } from './worked-plan';

const plan = workedView();
const everything = () => true;
const shown = (roots: readonly TreeNode<PlanRow>[], levels: number) =>
  visibleRows(roots, openedTo(roots, levels).ids).map(({ node, level }) => `${level} ${node.name}`);

test('so many levels below the roots stand open', () => {
  const roots = planTree(plan, { isKept: everything });
  expect(shown(roots, 0)).toEqual([
    '1 STRAT-1',
    '1 STRAT-2',
    '1 STRAT-6',
    '1 STRAT-7',
    '1 STRAT-8',
    '1 STRAT-9',
    '1 PAY-10',
  ]);
  expect(shown(roots, 1).slice(0, 4)).toEqual(['1 STRAT-1', '2 STRAT-3', '2 STRAT-5', '1 STRAT-2']);
});

test('an issue with several parents has a row under each, with a place of its own', () => {
  const roots = planTree(plan, { isKept: everything });
  const rows = visibleRows(roots, openedTo(roots, 99).ids);
  const places = rows.filter(({ node }) => node.name === 'PAY-10').map(({ level }) => level);
  expect(places).toEqual([3, 1]);
  expect(new Set(rows.map(({ node }) => node.id)).size).toBe(rows.length);
});

test('the way to an issue is the shortest: a root leads to its own row', () => {
  expect(rowIdOf(plan, indexOf(plan, 'PAY-10'))).toBe(plan.idOf(indexOf(plan, 'PAY-10')));
  const way = ['STRAT-1', 'STRAT-3', 'PAY-20', 'PAY-21'].map((key) => plan.idOf(indexOf(plan, key)));
  expect(rowIdOf(plan, indexOf(plan, 'PAY-21'))).toBe(way.join('/'));
  expect(ancestorsOf(way.join('/'))).toEqual([way[0], way.slice(0, 2).join('/'), way.slice(0, 3).join('/')]);
});

test('every issue comes once, children before their parents', () => {
  const at = new Map(plan.childrenFirst.map((index, place) => [index, place]));
  expect(at.size).toBe(plan.size);
  for (const [index, place] of at) {
    for (const child of plan.childrenOf(index)) expect(at.get(child)).toBeLessThan(place);
  }
});

test.each([
  ['pay-21', 1, ['1 STRAT-1', '2 STRAT-3', '3 PAY-20', '4 PAY-21']],
  ['wallet button', 1, ['1 STRAT-1', '2 STRAT-3', '3 PAY-10', '1 PAY-10']],
  ['nothing like this', 0, []],
])('looking for "%s" finds %i and shows it with what is above', (find, matches, rows) => {
  const filtered = filterPlan(plan, { find, only: null });
  expect(filtered?.matches).toBe(matches);
  expect(shown(planTree(plan, { isKept: filtered?.isKept ?? everything }), 99)).toEqual(rows);
});

test('without words and without a choice of issues there is no filter', () => {
  expect(filterPlan(plan, { find: '  ', only: null })).toBeNull();
  expect(filterPlan(plan, { find: '', only: new Set([0]) })?.matches).toBe(1);
});
