/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { OpenPlan, PlanSummary } from '../../../src/contract/plan';
import { App } from '../../../static/src/App';
import { noTriedPlan } from '../../../static/src/portfolio-page/page-state';
import { planQueryOf } from '../../../static/src/portfolio-page/plan-query';
import { firstView, savedChoice } from '../../../static/src/portfolio-page/view-choice';
import { createQueryClient } from '../../../static/src/query-client';
import { workedRollup } from './worked-plan';

const query = planQueryOf({ ...noTriedPlan, jql: 'issuetype = Objective' }, 'UTC');
const view = (viewId: string, name: string, choice: Partial<OpenPlan['document']['views'][number]['choice']>) => ({
  viewId,
  name,
  choice: { ...savedChoice(firstView), ...choice },
});
const listed = (planId: string, name: string, isFavourite: boolean): PlanSummary => ({
  planId,
  name,
  description: '',
  sharing: 'everyone',
  ownerId: 'ops',
  isFavourite,
  isArchived: false,
  mayEdit: false,
  updatedAt: '2026-03-01T09:00:00Z',
  updatedBy: 'ops',
});
const company: OpenPlan = {
  ...listed('p1', 'Company', false),
  revision: 3,
  document: {
    name: 'Company',
    description: 'All objectives.',
    query,
    sharing: { kind: 'everyone' },
    views: [view('byteam11', 'By team', { groupBy: 'team', unit: 'points' })],
    firstViewId: 'byteam11',
  },
  ownViews: [],
  people: { ops: { accountId: 'ops', displayName: 'Noor', active: true } },
};
const read = {
  plan: { planId: 'p1', name: 'Company' },
  query,
  rollup: workedRollup(),
  comparison: null,
  people: {},
  readAt: '2026-03-16T09:12:00Z',
  fields: { points: null, start: null, team: null },
  source: { kind: 'index', indexedUpTo: '2026-03-16T09:09:30Z', historySince: null },
  cost: { points: 1234, requests: 7 },
};
const refusal = {
  code: 'invalid-input',
  message: 'No.',
  problems: [{ path: 'roots/filterId', code: 'gone', message: 'The filter is gone.' }],
};

function open(search: string, answers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const asked: (readonly [string, unknown])[] = [];
  fakeBridge.visited.splice(0, Infinity, search);
  fakeBridge.returnTo = () => undefined;
  fakeBridge.context = {
    moduleKey: 'gantry-page',
    accountId: 'me',
    timezone: 'UTC',
    locale: 'en_GB',
    siteUrl: 'https://a.example',
    extension: {},
  };
  const all: Readonly<Record<string, (input: never) => unknown>> = {
    'plan.list': () => ({
      plans: [listed('p1', 'Company', false), listed('p2', 'Payments', true)],
      mayCreate: false,
      people: {},
    }),
    'plan.open': ({ planId }: { planId: string }) => ({ ...company, planId }),
    'portfolio.read': () => read,
    ...answers,
  };
  fakeBridge.backend = async (operation, input) => {
    asked.push([operation, input]);
    const value = all[operation]?.(input as never);
    return value === refusal ? { ok: false, error: refusal } : { ok: true, value };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <App />
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
}
const address = () => new URLSearchParams(fakeBridge.visited.at(-1));
const reads = (asked: readonly (readonly [string, unknown])[]) => asked.filter(([name]) => name === 'portfolio.read');

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 640 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});
beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('a bare address opens the first favourite in its first view, read once, and the next visit what was looked at last', async () => {
  const { asked } = open('');
  expect(await screen.findByRole('treegrid')).toBeDefined();
  expect(Object.fromEntries(address())).toMatchObject({ plan: 'p2', view: 'byteam11', group: 'team', unit: 'points' });
  expect(reads(asked)).toEqual([
    ['portfolio.read', { plan: { kind: 'plan', planId: 'p2' }, asOf: null, compareWith: null }],
  ]);
  expect(
    screen.getByText(/from the index, up to date to 2 minutes before · this view cost 1,234 points/),
  ).toBeDefined();
  cleanup();
  open('');
  await screen.findByRole('treegrid');
  expect(address().get('plan')).toBe('p2');
});

test('groups stand as rows that count their own leaves, and say how they add up', async () => {
  open('?plan=p1&view=none&group=project&unit=count');
  expect(await screen.findByText(/^Grouped by project, .* groups sum to 27 issues; each counts once\.$/)).toBeDefined();
  const [first] = screen.getAllByRole('row').slice(1);
  expect(first?.getAttribute('aria-level')).toBe('1');
  expect(within(first as HTMLElement).getByText(/\d+ leaves/)).toBeDefined();
});

test('another plan and another view are chosen by menu; what is changed after is said, and kept as one’s own', async () => {
  const saved = view('mine1111', 'Mine', { groupBy: 'team', unit: 'count' });
  const { asked, user } = open('?plan=p1', { 'plan.saveOwnView': () => ({ ownViews: [saved] }) });
  await screen.findByRole('button', { name: 'View: By team' });
  await user.click(await screen.findByRole('radio', { name: 'Issues' }));
  await user.click(await screen.findByRole('button', { name: 'View: By team (changed)' }));
  expect(screen.queryByRole('menuitem', { name: /^Keep these changes/ })).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Save this as a new view…' }));
  await user.type(screen.getByRole('textbox', { name: /^Name/ }), 'Mine{Enter}');
  expect(await screen.findByRole('button', { name: 'View: Mine' })).toBeDefined();
  expect(asked.at(-1)).toMatchObject([
    'plan.saveOwnView',
    { planId: 'p1', view: { viewId: null, name: 'Mine', choice: { groupBy: 'team', unit: 'count' } } },
  ]);
  expect(address().get('view')).toBe('mine1111');

  await user.click(screen.getByRole('button', { name: 'Another plan' }));
  expect(screen.getAllByRole('menuitemradio').map((item) => item.textContent)).toEqual([
    'Payments',
    'Company',
    'Try a query…',
  ]);
  await user.click(screen.getByRole('menuitemradio', { name: 'Try a query…' }));
  expect(await screen.findByRole('button', { name: 'Show portfolio' })).toBeDefined();
  expect(Object.fromEntries(address())).toEqual({ try: 'query' });
});

test('a plan whose filter is gone says so, and who can put it right', async () => {
  open('?plan=p1&view=none', { 'portfolio.read': () => refusal });
  expect(await screen.findByText('The filter is gone.')).toBeDefined();
  expect(screen.getByText(/Ask Noor to put it right/)).toBeDefined();
});

test('headings sort from the keyboard, a row’s link is copied, and siblings close together', async () => {
  const { user } = open('?plan=p1&view=none&levels=1');
  await screen.findByRole('treegrid');
  const [first] = screen.getAllByRole('row').slice(1);
  act(() => first?.focus());
  const clipboard = new Map<string, string>();
  const clipboardData = { setData: (type: string, text: string) => clipboard.set(type, text) };
  fireEvent.copy(first as HTMLElement, { clipboardData });
  expect(clipboard.get('text/plain')).toBe('https://a.example/browse/STRAT-1');
  const before = screen.getAllByRole('row').length;
  await user.keyboard('/');
  expect(screen.getAllByRole('row').length).toBeLessThan(before);
  await user.keyboard('{ArrowUp}{ArrowRight}{Enter}');
  await waitFor(() => expect(address().get('sort')).toBe('status'));
  const heading = screen.getByRole('columnheader', { name: 'Status' });
  expect(heading.getAttribute('aria-sort')).toBe('ascending');
  expect(document.activeElement).toBe(heading);
  await user.keyboard('{Enter}{Enter}');
  await waitFor(() => expect(address().get('sort')).toBeNull());
});
