import { findByName, gridMove, headRow, type GridFocus } from '../../../../static/src/ui/treegrid/grid-move';
import type { TreeNode } from '../../../../static/src/ui/treegrid/tree-node';
import { expandableIds, visibleRows } from '../../../../static/src/ui/treegrid/visible-rows';

const leaf = (name: string): TreeNode<null> => ({ id: name, name, data: null, children: [] });
const roots: readonly TreeNode<null>[] = [
  { id: 'Search', name: 'Search', data: null, children: [leaf('Index'), leaf('Ranking')] },
  { id: 'Billing', name: 'Billing', data: null, children: [leaf('Invoices')] },
  leaf('Support'),
];
/** Search(0) Index(1) Ranking(2) Billing(3, collapsed) Support(4) */
const rows = visibleRows(roots, new Set(['Search']));
const press = (key: string, row: number, column = -1, ctrlKey = false) =>
  gridMove({ key, ctrlKey }, { row, column }, { rows, columnCount: 3, pageSize: 2 });
const focus = (row: number, column = -1): { kind: 'focus'; to: GridFocus } => ({ kind: 'focus', to: { row, column } });

test('only rows below expanded nodes show, each with its place among its siblings', () => {
  expect(
    rows.map(({ node, level, position, siblings, parent, isExpanded }) => [
      node.name,
      level,
      position,
      siblings,
      parent,
      isExpanded,
    ]),
  ).toEqual([
    ['Search', 1, 1, 3, -1, true],
    ['Index', 2, 1, 2, 0, undefined],
    ['Ranking', 2, 2, 2, 0, undefined],
    ['Billing', 1, 2, 3, -1, false],
    ['Support', 1, 3, 3, -1, undefined],
  ]);
  expect(expandableIds(roots)).toEqual(['Search', 'Billing']);
});

test.each([
  ['ArrowDown', 0, focus(1)],
  ['ArrowDown', 4, focus(4)],
  ['ArrowUp', 0, focus(0)],
  ['PageDown', 1, focus(3)],
  ['PageUp', 1, focus(0)],
  ['Home', 3, focus(0)],
  ['End', 1, focus(4)],
  ['ArrowRight', 3, { kind: 'expand', ids: ['Billing'] }],
  ['ArrowRight', 0, focus(0, 0)],
  ['ArrowLeft', 0, { kind: 'collapse', ids: ['Search'] }],
  ['ArrowLeft', 2, focus(0)],
  ['ArrowLeft', 4, null],
  ['*', 4, { kind: 'expand', ids: ['Billing'] }],
  ['/', 4, { kind: 'collapse', ids: ['Search'] }],
  ['Enter', 2, { kind: 'open' }],
  ['Tab', 2, null],
])('%s on row %i as a whole', (key, row, expected) => {
  expect(press(key, row)).toEqual(expected);
});

test.each([
  ['ArrowRight', 1, false, focus(2, 2)],
  ['ArrowRight', 2, false, focus(2, 2)],
  ['ArrowLeft', 0, false, focus(2, -1)],
  ['ArrowDown', 1, false, focus(3, 1)],
  ['Home', 2, false, focus(2, 0)],
  ['End', 0, false, focus(2, 2)],
  ['Home', 1, true, focus(0, 1)],
  ['End', 1, true, focus(4, 1)],
])('%s on cell %i of a row, with Ctrl %s', (key, column, ctrlKey, expected) => {
  expect(press(key, 2, column, ctrlKey)).toEqual(expected);
});

test('typing finds the next row by its first letters, round the end', () => {
  expect(findByName(rows, 'S', 1)).toBe(4);
  expect(findByName(rows, 'se', 1)).toBe(0);
  expect(findByName(rows, 'x', 0)).toBeNull();
});

test('headings that sort are reached from the first row up, and left downward', () => {
  const move = (key: string, row: number, column: number) =>
    gridMove({ key, ctrlKey: false }, { row, column }, { rows, columnCount: 3, pageSize: 2, hasHead: true });
  expect(move('ArrowUp', 0, -1)).toEqual(focus(headRow, 0));
  expect(move('ArrowUp', 0, 2)).toEqual(focus(headRow, 2));
  expect(move('ArrowRight', headRow, 2)).toEqual(focus(headRow, 2));
  expect(move('Home', headRow, 2)).toEqual(focus(headRow, 0));
  expect(move('Enter', headRow, 1)).toEqual({ kind: 'sort', column: 1 });
  expect(move('ArrowDown', headRow, 1)).toEqual(focus(0, 1));
  expect(move('ArrowDown', headRow, 0)).toEqual(focus(0, -1));
  expect(move('*', headRow, 0)).toBeNull();
});
