import { planViewOf, type MadeIssue } from './made-plan';
import type { CellContext } from '../../../static/src/portfolio-page/grid-columns';
import { gridColumns } from '../../../static/src/portfolio-page/grid-columns';
import { gridTable } from '../../../static/src/portfolio-page/grid-table';
import { issueMarks } from '../../../static/src/portfolio-page/issue-marks';
import { filterPlan } from '../../../static/src/portfolio-page/plan-filter';
import type { planTree } from '../../../static/src/portfolio-page/plan-tree';
import { groupedRowIdOf, groupedTree, openedTo } from '../../../static/src/portfolio-page/plan-tree';
import { planDimensions } from '../../../static/src/portfolio-page/rows/plan-dimension';
import { filterBy, filterChoices, filterLists } from '../../../static/src/portfolio-page/rows/plan-filters';
import { groupSum, planGroups } from '../../../static/src/portfolio-page/rows/plan-group';
import { rowSorter } from '../../../static/src/portfolio-page/rows/sort-rows';
import { visibleRows } from '../../../static/src/ui/treegrid/visible-rows';
import { indexOf, workedView } from './worked-plan';

/** Two epics; the second has no team of its own, and A-4 lies below both. */
const issues: readonly MadeIssue[] = [
  { id: '1', key: 'A-1', team: 'Blue' },
  { id: '2', key: 'A-2', team: 'Red' },
  { id: '3', key: 'A-3', parent: '1', points: 3, done: true },
  { id: '4', key: 'A-4', parent: '1', alsoBelow: '2', points: 0.1 },
  { id: '5', key: 'A-5', parent: '1', team: 'Red', points: 0.2, due: '2026-03-01' },
  { id: '6', key: 'A-6', parent: '2', points: 5, due: '2026-09-01' },
];
const plan = planViewOf(issues, ['1', '2']);
const marks = issueMarks(plan);
const dimensionOf = planDimensions(plan, {}, 'en');
const lists = filterLists(plan, marks, dimensionOf, 'en');
const everything = () => true;
const at = (key: string) => indexOf(plan, key);
const rowsOf = (roots: ReturnType<typeof planTree>) =>
  visibleRows(roots, openedTo(roots, 99).ids).map(({ node, level }) => `${level} ${node.name}`);

test('an issue has its own team, else those of the nearest issues above it', () => {
  const { valuesOf } = dimensionOf('team');
  expect(['A-3', 'A-4', 'A-5', 'A-6'].map((key) => valuesOf(at(key)).toSorted())).toEqual([
    ['Blue'],
    ['Blue', 'Red'],
    ['Red'],
    ['Red'],
  ]);
});

test('groups count each of their issues once, and their sum says what is counted again', () => {
  const groups = planGroups(plan, 'team', dimensionOf('team'), marks);
  expect(
    groups.map(({ label, figures: { leaves, progress } }) => [label, leaves, progress.count, progress.points]),
  ).toEqual([
    ['Blue', 2, { done: 1, total: 2 }, { done: 3, total: 3.1 }],
    ['Red', 3, { done: 0, total: 3 }, { done: 0, total: 5.3 }],
  ]);
  expect(groupSum(groups, 'count', 4)).toEqual({ groups: 2, sum: 5, unique: 4, inSeveral: 1 });
});

test('under its group an issue stands at the top unless one above it is in the group too', () => {
  const groups = planGroups(plan, 'team', dimensionOf('team'), marks);
  expect(rowsOf(groupedTree(plan, groups, { isKept: everything }))).toEqual([
    '1 Blue',
    '2 A-1',
    '3 A-3',
    '3 A-4',
    '1 Red',
    '2 A-2',
    '3 A-4',
    '3 A-6',
    '2 A-5',
  ]);
  expect(groupedRowIdOf(plan, groups, at('A-6'))).toBe('team=Red/2/6');
});

test.each([
  [{ team: ['Red'] }, ['A-2', 'A-4', 'A-5', 'A-6']],
  [{ is: ['late'] }, ['A-5']],
  [{ is: ['noDue'], team: ['Red'] }, ['A-4']],
  [{ is: ['shared'] }, ['A-4']],
  [{ quarter: ['-'] }, ['A-1', 'A-2', 'A-3', 'A-4']],
  [{ health: ['done', 'onTrack'], nonsense: ['x'] }, ['A-2', 'A-3', 'A-6']],
])('%j lets through %j', (filters, keys) => {
  const passes = filterBy(lists, filters);
  expect(plan.held.filter((index) => passes?.(index)).map(plan.keyOf)).toEqual(keys);
  expect(filterPlan(plan, { find: '', only: null, passes })?.matches).toBe(keys.length);
});

test('a list counts what has each value, and keeps what is chosen though nothing has it', () => {
  const team = lists.find(({ id }) => id === 'team');
  if (team === undefined) throw new Error('Nothing filters by team.');
  expect(filterChoices(plan, team, ['Green']).map(({ id, items }) => [id, items])).toEqual([
    ['Blue', 3],
    ['Green', 0],
    ['Red', 4],
  ]);
});

test.each([
  ['rolled', 'up', ['A-5', 'A-3', 'A-4']],
  ['progress', 'down', ['A-3', 'A-4', 'A-5']],
  ['late', 'down', ['A-5', 'A-3', 'A-4']],
] as const)('siblings stand by %s %s, those without a value last', (column, direction, keys) => {
  const context: CellContext = { plan, unit: 'count', locale: 'en', deltaOf: null, people: {} };
  const sorted = rowSorter({ column, direction }, gridColumns, context);
  expect(sorted?.(['A-3', 'A-4', 'A-5'].map(at)).map(plan.keyOf)).toEqual(keys);
  expect(rowSorter({ column: 'gone', direction }, gridColumns, context)).toBeNull();
});

test('groups of the worked plan by project add up to its total in every unit', () => {
  const worked = workedView();
  const { reading } = worked.rollup;
  if (reading.kind === 'partial') throw new Error('The worked plan is whole.');
  const groups = planGroups(worked, 'project', planDimensions(worked, {}, 'en')('project'), issueMarks(worked));
  for (const unit of ['count', 'points', 'time'] as const) {
    const { total, done } = reading.totals.byUnit[unit];
    expect(groupSum(groups, unit, total)).toMatchObject({ sum: total, inSeveral: 0 });
    expect(groups.reduce((sum, { figures }) => sum + figures.progress[unit].done, 0)).toBe(done);
  }
});

test('a file of grouped rows has a line for each issue, which says its group', () => {
  const groups = planGroups(plan, 'team', dimensionOf('team'), marks);
  const roots = groupedTree(plan, groups, { isKept: everything });
  const context: CellContext = { plan, unit: 'count', locale: 'en', deltaOf: null, people: {} };
  const [heading, ...lines] = gridTable(visibleRows(roots, openedTo(roots, 99).ids), ['stale'], context);
  expect(heading).toEqual(['Group', 'Level', 'Issue id', 'Key', 'Type', 'Summary', 'Active', 'Shared', 'Stale']);
  expect(lines.map(([group, level, , key]) => [group, level, key]).slice(0, 4)).toEqual([
    ['Blue', 1, 'A-1'],
    ['Blue', 2, 'A-3'],
    ['Blue', 2, 'A-4'],
    ['Red', 1, 'A-2'],
  ]);
});
