/** @jest-environment jsdom */
import { partProps, renderPart } from '../render-part';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { PlanChange, PlanComparison, PlanMove } from '../../../../src/domain/rollup/comparison';
import ComparePanel from '../../../../static/src/portfolio-page/compare/ComparePanel';
import type { PlanPartProps } from '../../../../static/src/portfolio-page/plan-part';
import { firstView } from '../../../../static/src/portfolio-page/view-choice';
import { indexOf, workedView } from '../worked-plan';

afterEach(cleanup);

const none = {
  ...{ entered: 0, left: 0, done: 0, reopened: 0, cancelled: 0, restored: 0 },
  ...{ health: 0, reported: 0, due: 0, end: 0, estimate: 0 },
};
const stands = { then: { done: 4, total: 20 }, now: { done: 5, total: 20 }, added: 0, removed: 0 };

function move(key: string, change: PlanChange, whose: Partial<PlanMove> = {}): PlanMove {
  const plan = workedView();
  const known = key === 'GONE-1' ? null : indexOf(plan, key);
  const issue = { id: known === null ? '9' : plan.idOf(known), key, summary: `Summary of ${key}` };
  return { issue, index: known, change, ownerId: null, team: null, projectKey: key.split('-')[0] ?? '', ...whose };
}

function comparison(moves: readonly PlanMove[], counts: Partial<typeof none>): PlanComparison {
  const totals = { count: stands, points: stands, time: stands };
  const deltas = {} as Extract<PlanComparison['reading'], { kind: 'whole' }>['deltas']; // the panel reads no row's own
  return {
    thenOn: '2026-03-09',
    nowOn: '2026-03-16',
    reading: { kind: 'whole', totals, counts: { ...none, ...counts }, moves, deltas },
  };
}

const moves = [
  move('PAY-21', { kind: 'due', from: '2026-03-10', to: '2026-03-17', days: 7 }, { ownerId: 'ada', team: 'Payments' }),
  move('OPS-12', { kind: 'done' }, { ownerId: 'gone' }),
  move('GONE-1', { kind: 'left' }),
];
const people = { ada: { accountId: 'ada', displayName: 'Ada Sorensen', active: true } };

test('tells what moved, by how much and whose, and leads to the issue', async () => {
  const shown: number[] = [];
  const part = partProps({
    read: { comparison: comparison(moves, { due: 1, done: 1, left: 1 }), people },
    part: { onShow: (index) => shown.push(index) },
  });
  renderPart(<ComparePanel {...part} />);
  expect(screen.getByRole('heading', { name: 'What moved from 9 Mar 2026 to 16 Mar 2026' })).toBeDefined();
  expect(screen.getByText(/Done went from 4 \(20 %\) to 5 issues \(25 %\)/)).toBeDefined();
  const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ['Due date: 10 Mar 2026 → 17 Mar 2026', '7 days later', 'Ada Sorensen · Payments'],
    ['Done', '–', 'Somebody whose name you can’t see'],
    ['Left the plan', '–', 'Project GONE'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'PAY-21' }));
  expect(shown).toEqual([indexOf(part.plan, 'PAY-21')]);
  // What has left the plan has no row to lead to.
  expect(screen.getByRole('link', { name: 'GONE-1' })).toBeDefined();
});

/** The panel beside an address that keeps what is chosen. */
function Kept({ part }: { readonly part: PlanPartProps }) {
  const [view, setView] = useState(part.view);
  return <ComparePanel {...part} view={view} onChange={(change) => setView({ ...view, ...change })} />;
}

test('chooses by kind and by whose it is', async () => {
  const part = partProps({ read: { comparison: comparison(moves, { due: 1, done: 1, left: 1 }), people } });
  renderPart(<Kept part={part} />);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'Team Payments (1)');
  expect(screen.getByRole('status').textContent).toBe('1 of 1 changes');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What moved' }), 'Left (1)');
  expect(screen.getByRole('status').textContent).toBe('0 of 0 changes');
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'Everybody’s');
  expect(screen.getByRole('link', { name: 'GONE-1' })).toBeDefined();
});

test('an address brings back what is chosen, and what it can’t bring back is as if it weren’t there', () => {
  const read = { comparison: comparison(moves, { due: 1, done: 1, left: 1 }), people };
  const panel = (moved: string, whose: string) => (
    <ComparePanel {...partProps({ read, part: { view: { ...firstView, moved, whose } } })} />
  );
  renderPart(panel('due', 'team:Payments'));
  expect(screen.getByRole('status').textContent).toBe('1 of 1 changes');
  cleanup();
  renderPart(panel('reopened', 'nobody'));
  expect(screen.getByRole('status').textContent).toBe('3 of 3 changes');
});

test('of more changes than can be told it says how many there are', () => {
  renderPart(<ComparePanel {...partProps({ read: { comparison: comparison(moves, { due: 5000 }), people } })} />);
  expect(screen.getByRole('status').textContent).toBe('3 of 3 changes; of 5000 in all, the 3 weightiest are here');
});

test('a comparison that isn’t whole has no figure, and says why', () => {
  const partial: PlanComparison = {
    thenOn: '2026-03-09',
    nowOn: '2026-03-16',
    reading: { kind: 'partial', missing: ['History begins on 10 March.'] },
  };
  renderPart(<ComparePanel {...partProps({ read: { comparison: partial } })} />);
  expect(screen.getByText('History begins on 10 March.')).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});
