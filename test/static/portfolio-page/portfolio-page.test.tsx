/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../static/src/App';
import { noTriedPlan } from '../../../static/src/portfolio-page/page-state';
import { planQueryOf } from '../../../static/src/portfolio-page/plan-query';
import { createQueryClient } from '../../../static/src/query-client';
import { workedRollup } from './worked-plan';

const read = (rollup = workedRollup()) => ({
  ok: true,
  value: {
    plan: null,
    query: planQueryOf({ ...noTriedPlan, jql: 'a' }, 'Europe/Berlin'),
    rollup,
    comparison: null,
    people: {},
    readAt: '2026-03-16T09:12:00Z',
    fields: { points: null, start: null, team: null },
    source: { kind: 'live', why: 'The index is being built.' },
    cost: { points: 60, requests: 4 },
  },
});
const linkTypes = [{ name: 'Includes', inward: 'is included in', outward: 'includes' }];

function open(search: string, answer: (input: unknown) => unknown = () => read()) {
  const asked: unknown[] = [];
  fakeBridge.visited.splice(0, Infinity, search);
  fakeBridge.returnTo = () => undefined;
  fakeBridge.context = {
    moduleKey: 'gantry-page',
    timezone: 'Europe/Berlin',
    locale: 'en_GB',
    siteUrl: 'https://a.example',
    extension: {},
  };
  fakeBridge.backend = async (operation, input) => {
    if (operation === 'plan.list') return { ok: true, value: { plans: [], mayCreate: false, people: {} } };
    if (operation === 'portfolio.suggest') return { ok: true, value: { linkTypes, numberFields: [], dateFields: [] } };
    asked.push(input);
    return answer(input);
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
}
const address = () => new URLSearchParams(fakeBridge.visited.at(-1));
const rows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent);

// The grid shows what fits; jsdom lays nothing out.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 640 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
});
afterEach(cleanup);

test('a first visit reads nothing and offers examples, which the address then keeps', async () => {
  const { asked, user } = open('');
  await user.click(await screen.findByRole('button', { name: 'issuetype = Objective' }));
  expect(await screen.findByRole('heading', { name: 'What needs attention' })).toBeDefined();
  expect(asked).toMatchObject([
    {
      plan: {
        kind: 'query',
        query: {
          roots: { kind: 'jql', jql: 'issuetype = Objective' },
          config: { timeZone: 'Europe/Berlin', hierarchyLinks: [] },
        },
      },
      asOf: null,
      compareWith: null,
    },
  ]);
  expect(address().get('jql')).toBe('issuetype = Objective');
});

test('totals stand in the unit of the address with what makes them true, and another unit reads nothing again', async () => {
  const { asked, user } = open('?jql=type%3DObjective&unit=points');
  expect(await screen.findByText('22 of 83.5 points done')).toBeDefined();
  expect(
    screen.getByText(
      '7 roots sum to 110 points; 83.5 unique; 26.5 shared by several roots; 26.5 counted again (repeats).',
    ),
  ).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Time' }));
  // Time estimates cover 5 of 27 leaves.
  expect(screen.getByText('6 of 27 issues done')).toBeDefined();
  expect(screen.getByText(/Time estimates cover 5 of 27 leaf issues/)).toBeDefined();
  expect(asked).toHaveLength(1);
  expect(address().get('unit')).toBe('time');
});

test('an exception leads to its row and opens why', async () => {
  const { user } = open('?jql=a&levels=0');
  const group = (await screen.findByRole('heading', { name: /^Late/ })).closest('section');
  if (group === null) throw new Error('The late ones have no section.');
  await user.click(within(group).getByRole('button', { name: 'PAY-21' }));
  const row = screen.getByRole('row', { selected: true });
  expect(within(row).getByRole('link', { name: 'PAY-21' })).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(row));
  const detail = screen.getByRole('complementary', { name: 'Detail of PAY-21' });
  expect(within(detail).getByText(/^Its due date, .* is 6 days past/)).toBeDefined();
  await user.click(within(detail).getByRole('button', { name: 'Close the detail' }));
  expect(screen.queryByRole('complementary')).toBeNull();
  await waitFor(() => expect(within(document.activeElement as HTMLElement).getByText('PAY-21')).toBeDefined());
});

test('by keyboard: rows open and close, Enter leads into the detail, Escape back to the row', async () => {
  const { user } = open('?jql=a&levels=0');
  await screen.findByRole('treegrid');
  const [first] = screen.getAllByRole('row').slice(1);
  act(() => first?.focus());
  await user.keyboard('{ArrowRight}');
  expect(rows().slice(0, 3)).toEqual(['STRAT-1', 'STRAT-3', 'STRAT-5']);
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Wallets'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('3'));
});

test('a filter shows what matches with what is above it, and stands in the address', async () => {
  const { user } = open('?jql=a');
  await user.type(await screen.findByRole('searchbox'), 'PAY-21');
  expect(await screen.findByText(/^1 of 51 issues match/)).toBeDefined();
  expect(rows()).toEqual(['STRAT-1', 'STRAT-3', 'PAY-20', 'PAY-21']);
  expect(address().get('find')).toBe('PAY-21');
  await user.clear(screen.getByRole('searchbox'));
  await user.click(screen.getByRole('checkbox', { name: 'Only exceptions (21)' }));
  expect(await screen.findByText(/^21 of 51 issues match/)).toBeDefined();
});

test('columns are chosen and kept', async () => {
  const { user } = open('?jql=a');
  await user.click(await screen.findByRole('button', { name: 'Columns' }));
  await user.click(screen.getByRole('checkbox', { name: 'Status' }));
  expect(screen.queryByRole('columnheader', { name: 'Status' })).toBeNull();
  expect(address().get('columns')?.split(',')).not.toContain('status');
});

test('link types that carry hierarchy are asked for with their direction', async () => {
  const { asked, user } = open('?jql=a');
  await user.click(await screen.findByRole('button', { name: 'Options' }));
  const choice = await screen.findByRole('option', { name: 'Includes: a parent “includes” its child' });
  await user.selectOptions(screen.getByLabelText(/^Children by link/), choice);
  await user.click(screen.getByRole('button', { name: 'Show portfolio' }));
  await waitFor(() =>
    expect(asked.at(-1)).toMatchObject({
      plan: { query: { config: { hierarchyLinks: [{ name: 'Includes', direction: 'outward' }] } } },
    }),
  );
  expect(address().getAll('link')).toEqual(['outward:Includes']);
});

test('Jira’s own words about wrong JQL stand at the field, which takes focus', async () => {
  const message = "The value 'Objektive' does not exist for the field 'issuetype'.";
  open('?jql=issuetype%3DObjektive', () => ({
    ok: false,
    error: {
      code: 'invalid-input',
      message: 'No.',
      problems: [{ path: 'plan/query/roots/jql', code: 'jql', message }],
    },
  }));
  expect(await screen.findByText(message)).toBeDefined();
  const field = screen.getByLabelText('Roots of the plan, in JQL');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(field);
});

test('a reading that Jira refused for now is tried again only when asked', async () => {
  let isOver = false;
  const { asked, user } = open('?jql=a', () =>
    isOver
      ? read()
      : { ok: false, error: { code: 'rate-limited', message: 'Try again in 40 seconds.', retryAfterSeconds: 40 } },
  );
  expect(await screen.findByText('Try again in 40 seconds.')).toBeDefined();
  expect(asked).toHaveLength(1);
  isOver = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('treegrid')).toBeDefined();
});

test('a partial reading has no total and says what is missing', async () => {
  open('?jql=a', () => read(workedRollup({ missing: ['Jira took too long to answer.'] })));
  expect(await screen.findByText('This reading is not complete, so there is no total')).toBeDefined();
  expect(screen.getByText('Jira took too long to answer.')).toBeDefined();
  expect(screen.queryByText(/done$/)).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Progress' })).toBeNull();
});

test('roots that nobody can see are said to be none', async () => {
  open('?jql=a', () => read(workedRollup({ roots: [] })));
  expect(await screen.findByText('No issue that you can see matches')).toBeDefined();
});

test('going back brings the plan before, read already', async () => {
  const { asked, user } = open('?jql=first');
  const field = await screen.findByLabelText<HTMLTextAreaElement>('Roots of the plan, in JQL');
  await screen.findByRole('treegrid');
  await user.clear(field);
  await user.type(field, 'second{Enter}');
  await waitFor(() => expect(address().get('jql')).toBe('second'));
  await screen.findByRole('treegrid');
  act(() => fakeBridge.returnTo('?jql=first'));
  expect(field.value).toBe('first');
  expect(asked).toHaveLength(2);
});

test('groups are shown side by side first, and the tree again without them', async () => {
  const { user } = open('?jql=a');
  const choice = await screen.findByRole('combobox', { name: 'Group by' });
  await user.selectOptions(choice, 'Project');
  expect(address().get('levels')).toBe('0');
  expect(
    screen
      .getAllByRole('row')
      .slice(1)
      .every((row) => row.getAttribute('aria-level') === '1'),
  ).toBe(true);
  await user.selectOptions(choice, 'Nothing');
  expect(address().get('levels')).toBeNull();
});
