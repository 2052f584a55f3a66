/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { cleanup, screen, within } from '@testing-library/react';
import LaunchCalendar from '../../../static/src/launches-page/calendar/LaunchCalendar';
import { launchRow } from '../../support/launch-row';
import { launchesView, openTab } from './open-tab';

afterEach(cleanup);

const yearEnd = { id: 'year-end', name: 'Year end', fromOn: '2026-12-18', toOn: '2027-01-03', projectIds: [] };
const day = async (name: string): Promise<HTMLElement> => {
  const cell = (await screen.findByLabelText(name)).closest('td');
  if (!cell) throw new Error(`${name} has no cell.`);
  return cell;
};

test('a day says of each launch how it stands, what it is and whom it reaches, and of a freeze that it holds', async () => {
  const waves = [
    { wave: null, on: '2026-12-08', regions: ['UK'] },
    { wave: 2, on: '2026-12-22', regions: ['France', 'Germany'] },
  ];
  const rows = [launchRow({ launchOn: '2026-12-08', verdict: 'Not ready', waves })];
  openTab(
    LaunchCalendar,
    launchesView({ rows, freezeWindows: [yearEnd] }),
    {},
    { search: '?tab=calendar&month=2026-12' },
  );
  await screen.findByRole('heading', { name: 'December 2026' });
  expect(screen.getByText('1 launch, 1 later wave and 1 freeze')).toBeDefined();
  const first = within(await day('Tuesday 8 December'));
  expect(await first.findByRole('link', { name: 'PAY-1 Launch 10001' })).toBeDefined();
  expect(first.getByText('Not ready')).toBeDefined();
  expect(first.getByText('UK')).toBeDefined();
  expect(first.queryByText('In a freeze')).toBeNull();
  const second = within(await day('Tuesday 22 December'));
  expect(second.getByText('Wave 2: France, Germany')).toBeDefined();
  expect(second.getByText('In a freeze')).toBeDefined();
  expect(second.getByText('Freeze: Year end')).toBeDefined();
  expect(within(await day('Thursday 17 December')).queryByText(/Year end/)).toBeNull();
});

test('a full day shows three launches and opens for the others', async () => {
  const rows = [1, 2, 3, 4, 5].map((number) =>
    launchRow({ entityId: `launch:1000${number}:1`, issueId: `1000${number}`, launchOn: '2026-11-24' }),
  );
  const { user } = openTab(LaunchCalendar, launchesView({ rows }));
  const cell = within(await day('Tuesday 24 November'));
  expect(cell.getAllByText('On track')).toHaveLength(3);
  await user.click(cell.getByRole('button', { name: '2 more on Tuesday 24 November' }));
  expect(cell.getAllByText('On track')).toHaveLength(5);
});

test('a month without a launch says so and leads to the next that has one; the month stands in the address', async () => {
  const { user } = openTab(LaunchCalendar, launchesView({ rows: [launchRow({ launchOn: '2027-02-01' })] }));
  expect(await screen.findByText('Nothing launches in November 2026')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Go to February 2027' }));
  expect(fakeBridge.visited.at(-1)).toBe('?month=2027-02');
  expect(screen.getByText('1 launch')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Today' }));
  expect(fakeBridge.visited.at(-1)).toBe('');
});

test('as an agenda a month is a list of its days, each launch with its sentence and its zone where that isn’t the reader’s', async () => {
  const rows = [launchRow({ launchOn: '2026-12-21', timeZone: 'America/New_York' })];
  const { user } = openTab(
    LaunchCalendar,
    launchesView({ rows, freezeWindows: [yearEnd] }),
    {},
    { search: '?month=2026-12' },
  );
  await user.click(await screen.findByRole('radio', { name: 'Agenda' }));
  const days = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(days).toEqual(['Friday 18 December', 'Monday 21 December']);
  expect(screen.getByText('Freeze: Year end, 18 Dec 2026 to 3 Jan 2027')).toBeDefined();
  expect(screen.getByText('A day in America/New York')).toBeDefined();
  expect(screen.getByText(/^On track: 9 items/)).toBeDefined();
});

test('a freeze of some projects says of which on the page of all; a project’s own page needs no such words', async () => {
  const ofPayments = { ...yearEnd, projectIds: ['10000'] };
  const view = launchesView({ rows: [launchRow({ launchOn: '2026-12-21' })], freezeWindows: [ofPayments] });
  openTab(LaunchCalendar, view, {}, { search: '?month=2026-12&days=agenda' });
  expect(await screen.findByText('In a freeze: Year end (Payments)')).toBeDefined();
  cleanup();
  openTab(LaunchCalendar, view, {}, { search: '?month=2026-12&days=agenda', projectId: '10000' });
  expect(await screen.findByText('In a freeze: Year end')).toBeDefined();
});
