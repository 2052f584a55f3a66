/** @jest-environment jsdom */
import { partProps, renderPart } from '../render-part';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { TrendPoint } from '../../../../src/domain/rollup/trend';
import PlanCharts from '../../../../static/src/portfolio-page/charts/PlanCharts';
import type { PlanPartProps } from '../../../../static/src/portfolio-page/plan-part';
import { workedRollup } from '../worked-plan';

const point = (on: string, done: number, total: number): TrendPoint => {
  const progress = { done, total, added: 0, removed: 0 };
  return {
    on,
    issues: total,
    byUnit: { count: progress, points: progress, time: progress },
    health: { offTrack: 1, atRisk: 0, unknown: 0, onTrack: 2, done: 0, noActiveScope: 0 },
    lateLeaves: 1,
    leaves: total,
    readiness: { 'Not assessed': 0, 'Not ready': 0, 'At risk': 0, 'On track': 0, 'Ready with waivers': 0, Ready: 0 },
  };
};
const trend = { points: [point('2026-03-02', 4, 20), point('2026-03-09', 5, 24)], missing: [], leftOut: [] };

afterEach(cleanup);

/** The charts beside an address that keeps what is chosen. */
function Kept({ part }: { readonly part: PlanPartProps }) {
  const [view, setView] = useState(part.view);
  return <PlanCharts {...part} view={view} onChange={(change) => setView({ ...view, ...change })} />;
}

test('the work and the done work of each day stand in a sentence and in a table', async () => {
  const asked: unknown[] = [];
  renderPart(<Kept part={partProps()} />, (operation, input) => {
    asked.push({ operation, input });
    return Promise.resolve({ ok: true, value: trend });
  });
  const sentence = 'From 2 Mar 2026 to 9 Mar 2026, done went from 4 to 5, and the work went from 20 to 24 issues.';
  expect((await screen.findAllByText(sentence)).length).toBeGreaterThan(0);
  const table = screen.getByRole('table', { name: 'Work and done work by day' });
  const cells = within(within(table).getAllByRole('row').at(-1) as HTMLElement);
  expect(cells.getByRole('rowheader', { name: '9 Mar 2026' })).toBeDefined();
  expect(cells.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['5', '24', '21 %', '0', '0']);
  expect(screen.getByRole('img', { name: 'Work and done work by day' })).toBeDefined();
  expect(asked).toMatchObject([
    // The worked plan is read as of 16 March: a quarter back by weeks, but not before there is history.
    { operation: 'portfolio.trend', input: { fromOn: '2026-01-05', toOn: '2026-03-16', days: 7 } },
  ]);
  await userEvent.click(screen.getByRole('radio', { name: '4 weeks' }));
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toMatchObject({ input: { fromOn: '2026-02-16', days: 1 } });
});

test('a series that lacks something is told and not drawn', async () => {
  renderPart(<PlanCharts {...partProps()} />, () =>
    Promise.resolve({ ok: true, value: { points: [], missing: ['Two projects are being read again.'], leftOut: [] } }),
  );
  expect(await screen.findByText('Two projects are being read again.')).toBeDefined();
  expect(screen.queryByRole('table', { name: 'Work and done work by day' })).toBeNull();
});

test('days that were left out are counted, and the reason stands beside the line', async () => {
  const leftOut = ['2026-02-16', '2026-02-23'].map((on) => ({ on, why: [`What 2 issues were on ${on} isn’t known.`] }));
  renderPart(<PlanCharts {...partProps()} />, () => Promise.resolve({ ok: true, value: { ...trend, leftOut } }));
  expect(await screen.findByText('2 days are left out: What 2 issues were on 2026-02-16 isn’t known.')).toBeDefined();
});

test('without an index nothing is asked, and the page says what a line needs', () => {
  const read = { source: { kind: 'live', why: 'The index is being built.' } } as const;
  renderPart(<PlanCharts {...partProps({ read })} />, () => Promise.reject(new Error('Nothing is to be asked.')));
  expect(screen.getByText(/A line needs earlier days/)).toBeDefined();
});

test('teams stand with their counts in words, worst first', () => {
  renderPart(<PlanCharts {...partProps()} />, () => new Promise(() => undefined));
  const table = screen.getByRole('table', { name: 'Health by team' });
  const [first] = within(table).getAllByRole('row').slice(1);
  expect(first?.textContent).toMatch(/\d+ off track/);
});

test('of a plan that isn’t whole on the page no bars are drawn', () => {
  const rollup = { ...workedRollup(), issuesYouCanSee: 200_000 };
  renderPart(<PlanCharts {...partProps({ rollup })} />, () => new Promise(() => undefined));
  expect(screen.queryByRole('table', { name: 'Health by team' })).toBeNull();
  expect(screen.getByText(/of 200,000 issues are: choose fewer roots/)).toBeDefined();
});

test('a partial reading draws nothing and says what is missing', () => {
  const rollup = workedRollup({ missing: ['Project OPS could not be read.'] });
  renderPart(<PlanCharts {...partProps({ rollup })} />);
  expect(screen.getByText('Project OPS could not be read.')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Progress over time' })).toBeNull();
});
