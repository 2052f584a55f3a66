/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../static/src/App';
import { createQueryClient } from '../../../static/src/query-client';
import { view } from './view';

const week = { filled: 3, complete: 2, committed: 2, stale: 1, orphans: 0, offeredOn: 100 };
const trend = {
  points: [
    { on: '2026-03-08', ...week, committed: 0, stale: 0 },
    { on: '2026-03-15', ...week },
  ],
  missing: [],
};

function open(search: string, read: unknown = view(), trendRead: unknown = trend) {
  const asked: unknown[] = [];
  fakeBridge.visited.splice(0, Infinity, search);
  fakeBridge.paths.splice(0, Infinity, '/governance');
  fakeBridge.returnTo = () => undefined;
  fakeBridge.context = {
    moduleKey: 'gantry-page',
    timezone: 'UTC',
    locale: 'en_GB',
    siteUrl: 'https://a.example',
    extension: {},
  };
  fakeBridge.backend = async (operation, input) => {
    asked.push([operation, input]);
    const answer = operation === 'governance.read' ? read : trendRead;
    return typeof answer === 'object' && answer !== null && 'ok' in answer ? answer : { ok: true, value: answer };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
}

const address = () => new URLSearchParams(fakeBridge.visited.at(-1));
const cells = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

beforeAll(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined;
});
afterEach(cleanup);

test('exceptions stand first, as sentences that lead to their items', async () => {
  const { user } = open('');
  expect(await screen.findByText(/1 of 3 committed items has no update for 14 days\./)).toBeDefined();
  const orphans = screen.getByRole('heading', { name: /Committed without an objective/ }).closest('section');
  if (orphans === null) throw new Error('The orphans have no section.');
  await user.click(within(orphans).getByRole('button', { name: 'Payments:' }));
  const list = screen.getByRole('region', { name: 'Committed items without an objective · Payments' });
  expect(document.activeElement?.textContent).toBe('Committed items without an objective · Payments');
  expect(
    within(list)
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['PAY-2']);
  expect(within(list).getByText('Not answered: Objective.')).toBeDefined();
  expect(Object.fromEntries(address())).toEqual({ show: 'orphans', team: '1' });

  await user.keyboard('{Escape}');
  expect(screen.queryByRole('link', { name: 'PAY-2' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('Payments:');
});

test('the scorecard shows figures with what they are counted of, and approximate ones as such', async () => {
  const { user } = open('');
  const table = await screen.findByRole('table', { name: 'Figures by team' });
  const [, total, payments] = within(table).getAllByRole('row');
  if (total === undefined || payments === undefined) throw new Error('The scorecard lacks rows.');
  expect(cells(total).slice(0, 2)).toEqual(['3of about 100 · 3 %', '2of 3 · 67 %']);
  expect(cells(payments)).toEqual([
    '3of about 60 · 5 %',
    '2of 3 · 67 %',
    '3',
    '1of 3 · 33 %',
    '1of 3 · 33 %',
    '7 days ago',
    '0',
  ]);
  expect(within(table).queryByText('Search')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Also 1 team without a filled item' }));
  await user.click(within(table).getByRole('button', { name: 'Filled' }));
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent),
  ).toEqual(['All teams you can see', 'Payments PAY', 'Search SEA']);
  expect(within(table).getByRole('columnheader', { name: 'Filled' }).getAttribute('aria-sort')).toBe('descending');
  expect(Object.fromEntries(address())).toEqual({ teams: 'all', sort: '-filled' });
});

test('a field that few answer comes with what one might do and the items without it', async () => {
  const { user } = open('');
  expect(await screen.findByText(/^Every template has this field/)).toBeDefined();
  expect(screen.getByText(/Answered on 2 of 30 items · 7 %/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show the 28 items without “Objective”' }));
  expect(Object.fromEntries(address())).toEqual({ show: 'filled', version: 'outcome@1', field: 'objective' });
});

test('a list becomes a file in which no cell can run as a formula', async () => {
  const files: Blob[] = [];
  URL.createObjectURL = (file) => String(files.push(file as Blob));
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
  const { user } = open('?show=silent');
  await user.click(await screen.findByRole('button', { name: 'Download CSV' }));
  const text = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('The file can’t be read.'));
    reader.readAsText(files[0] ?? new Blob());
  });
  expect(text.split('\r\n')[1]).toBe(
    `PAY,Payments,PAY-1,"'=HYPERLINK(""https://a.example"")",Priya Raman,"Outcome, version 1",Committed,,Named,Update overdue by 8 days,15,,https://a.example/browse/PAY-1`,
  );
});

test('each trend is a chart with its words and a table of the same', async () => {
  const { user, asked } = open('');
  const table = await screen.findByRole('table', { name: 'Update due, by horizon only, by week' });
  expect(
    within(table)
      .getAllByRole('row')
      .map(({ textContent }) => textContent),
  ).toEqual(['Week untilShareItems', '8 Mar 2026none0 of 0', '15 Mar 202650 %1 of 2']);
  expect(screen.getByRole('img', { name: 'Complete, by horizon only, by week' })).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Team' }), 'Payments');
  expect(asked.at(-1)).toEqual(['governance.trend', { timeZone: 'UTC', projectId: '1' }]);
  expect(address().get('trend')).toBe('1');
});

test('a partial reading has no totals, says what is missing, and gives what it has', async () => {
  const { user } = open('', view({ missing: ['Jira took too long to answer.'] }));
  expect(await screen.findByText('This reading is not complete, so there are no totals')).toBeDefined();
  expect(screen.queryByRole('table', { name: 'Figures by team' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show the 3 items that were read' }));
  expect(screen.getByRole('link', { name: 'PAY-3' })).toBeDefined();
});

test('a fresh install is told what will stand here', async () => {
  const { asked } = open('', view({ items: [] }));
  expect(await screen.findByRole('heading', { name: 'No template is filled yet' })).toBeDefined();
  expect(asked).toHaveLength(1);
});

test('who may not see it is told whom to ask', async () => {
  open('', { ok: false, error: { code: 'forbidden', message: 'Only product ops can see this. Ask one of them.' } });
  expect(await screen.findByText('Only product ops can see this. Ask one of them.')).toBeDefined();
});

test('a shared address opens its list, and going back closes it', async () => {
  open('?show=silent');
  expect(await screen.findByRole('link', { name: 'PAY-1' })).toBeDefined();
  expect(document.activeElement).toBe(document.body);
  act(() => fakeBridge.returnTo(''));
  expect(screen.queryByRole('link', { name: 'PAY-1' })).toBeNull();
});
