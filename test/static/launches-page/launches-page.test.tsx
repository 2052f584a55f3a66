/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { LaunchesView } from '../../../src/contract/launch-page';
import { HostContextProvider } from '../../../static/src/host-context';
import LaunchesPage from '../../../static/src/launches-page/LaunchesPage';
import { createQueryClient } from '../../../static/src/query-client';
import { launchRow } from '../../support/launch-row';
import { launchesView } from './open-tab';

const context = {
  moduleKey: 'gantry-page',
  timeZone: 'Asia/Kolkata',
  locale: 'en-GB',
  accountId: 'rhea',
  issueId: null,
  projectId: null,
  siteUrl: 'https://a.example',
};

const late = launchRow({
  verdict: 'Not ready',
  sentence: 'Not ready: Terms was due on 1 November 2026 and is open.',
  tier: 'T1',
  functions: { Legal: 'Not ready', Docs: 'Ready', Sales: 'Ready' },
  reasons: [{ itemId: 'legal.terms', title: 'Terms', function: 'Legal', ownerId: 'lena' }],
  score: { settled: 22, applicable: 25, percent: 88 },
  slips: { count: 2, days: 9 },
  waiting: [
    { kind: 'verify', itemId: 'a', sentence: 'Rollback is done and waits for another person’s word.', dueOn: null },
  ],
});
const calm = launchRow({ entityId: 'launch:10002:1', issueId: '10002', launchOn: '2027-01-20' });
const out = launchRow({ entityId: 'launch:10003:1', issueId: '10003', status: 'completed', verdict: 'Ready' });
const item = {
  itemId: 'legal.terms',
  function: 'Legal',
  title: 'Terms',
  importance: 'blocking' as const,
  phase: 'before launch' as const,
  ownerRole: 'Legal',
  ownerId: 'lena',
  state: 'open' as const,
  settled: false,
  why: 'overdue' as const,
  sentence: 'Terms was due on 1 November 2026 and is open.',
  dueOn: '2026-11-01',
  dueInDays: -22,
  decides: true,
};

function open(changed: Partial<LaunchesView> = {}, search = '') {
  const asked: { readonly operation: string; readonly input: Record<string, unknown> }[] = [];
  fakeBridge.visited.splice(0, Infinity, search);
  const answers: Record<string, (input: { issueIds: string[]; accountIds: string[] }) => unknown> = {
    'launches.read': () => launchesView({ rows: [late, calm, out], ...changed }),
    'launches.names': ({ issueIds, accountIds }) => ({
      issues: Object.fromEntries(issueIds.map((id) => [id, { key: `PAY-${id.slice(-1)}`, summary: `Work ${id}` }])),
      people: Object.fromEntries(
        accountIds.map((accountId) => [accountId, { accountId, displayName: 'Lena', active: true }]),
      ),
    }),
    'launches.find': () => ({ issueIds: ['10002'], missing: [] }),
    'launches.items': () => ({
      launches: [{ entityId: late.entityId, issueId: late.issueId, today: '2026-11-23', items: [item], nudged: [] }],
      missing: [],
    }),
    'launch.nudge': () => ({ outcomes: [{ itemId: 'legal.terms', kind: 'sent', to: ['lena'] }] }),
  };
  fakeBridge.backend = async (operation, input) => {
    asked.push({ operation, input: input as Record<string, unknown> });
    return { ok: true, value: answers[operation]?.(input as never) };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <LaunchesPage context={context} />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
}

afterEach(cleanup);

const lines = async () => (await screen.findAllByRole('button', { name: /^Items of/ })).length;
const address = () => new URLSearchParams(fakeBridge.visited.at(-1));

test('a line says verdict, why, whose, when and what else is worth a glance, in words', async () => {
  open();
  expect(await screen.findByText(/^2 of 3 launches you can see · 1 waits for you/)).toBeDefined();
  expect(await lines()).toBe(2);
  const line = within(
    screen.getAllByRole('listitem').find(({ className }) => className === 'launch-line') ?? document.body,
  );
  await waitFor(() => expect(line.getByText('Work 10001')).toBeDefined());
  await waitFor(() => expect(line.getByText(/Owned by Lena/)).toBeDefined());
  for (const words of [
    'Not ready',
    'PAY-1',
    'T1',
    'Score 88 %',
    'Slipped 2 times',
    'Others: 2 ready',
    '1 thing waits for you',
  ])
    expect(line.getAllByText(words).length).toBeGreaterThan(0);
  expect(line.getByText(/^Terms was due on 1 November 2026 and is open\./)).toBeDefined();
  expect(line.getByText('28 Dec 2026, in 35 days (Europe/London)')).toBeDefined();
});

test('only issues and owners of lines in view are asked for, once', async () => {
  const many = Array.from({ length: 120 }, (_, index) =>
    launchRow({ entityId: `launch:${20_000 + index}:1`, issueId: String(20_000 + index) }),
  );
  const { asked, user } = open({ rows: many });
  expect(await lines()).toBe(50);
  const named = () =>
    asked.filter(({ operation }) => operation === 'launches.names').flatMap(({ input }) => input['issueIds']);
  await waitFor(() => expect(named()).toHaveLength(50));
  await user.click(screen.getByRole('button', { name: 'Show 50 more of 70' }));
  expect(screen.getAllByRole('button', { name: /^Items of/ })[50]).toHaveFocus();
  await waitFor(() => expect(named()).toHaveLength(100));
  expect(new Set(named()).size).toBe(100);
});

test('a quarter’s figure filters to what it counts, and again takes that back', async () => {
  const { user } = open();
  const next = within(await screen.findByRole('region', { name: 'Next quarter, Q1 2027' }));
  expect(next.getByRole('button', { name: '1 launch planned' })).toBeDefined();
  await user.click(next.getByRole('button', { name: '1 On track' }));
  expect(Object.fromEntries(address())).toEqual({
    from: '2027-01-01',
    to: '2027-03-31',
    verdict: 'On track',
    status: 'planned',
  });
  expect(await lines()).toBe(1);
  await user.click(next.getByRole('button', { name: '1 On track' }));
  expect(address().size).toBe(0);
});

test('a quarter’s total shows all that it counts', async () => {
  const { user } = open({ rows: [late, calm, launchRow({ ...calm, entityId: 'launch:10004:1', verdict: 'At risk' })] });
  const next = within(await screen.findByRole('region', { name: 'Next quarter, Q1 2027' }));
  await user.click(next.getByRole('button', { name: '2 launches planned', pressed: false }));
  expect(Object.fromEntries(address())).toEqual({ from: '2027-01-01', to: '2027-03-31', status: 'planned' });
  expect(await lines()).toBe(2);
  await user.click(next.getByRole('button', { name: '2 launches planned', pressed: true }));
  expect(address().size).toBe(0);
});

test('filters that let nothing through are taken back where that is said', async () => {
  const { user } = open({}, '?tier=T3');
  await user.click(
    within((await screen.findByRole('heading', { name: 'Nothing matches' })).parentElement ?? document.body).getByRole(
      'button',
      { name: 'Clear filters' },
    ),
  );
  expect(screen.getByRole('search', { name: 'Filter launches' })).toHaveFocus();
  expect(await lines()).toBe(2);
});

test('an address brings back filters and grouping, keeps what others put in it, and nonsense is as if it weren’t there', async () => {
  const { user } = open({}, '?status=all&group=verdict&tier=T2&month=2026-12&only=nothing&from=2026-02-31');
  expect(await screen.findByRole('heading', { name: /^On track/ })).toBeDefined();
  expect(screen.getByRole('heading', { name: /^Ready/ })).toBeDefined();
  expect(screen.queryByRole('heading', { name: /^Not ready/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(Object.fromEntries(address())).toEqual({ month: '2026-12', group: 'verdict' });
});

test('what waits for the reader is listed when they ask for it', async () => {
  const { user } = open();
  await user.click(await screen.findByRole('button', { name: 'Waiting for me' }));
  expect(await screen.findByText(/waits for another person’s word/)).toBeDefined();
  expect(await lines()).toBe(1);
});

test('text is looked for by Jira, among the launches that the page has', async () => {
  const { asked, user } = open();
  await user.click(await screen.findByRole('searchbox', { name: 'Find launches by key or words' }));
  // At once, so that a slow machine doesn't pause between two letters for as long as the page waits for the next.
  await user.paste('wallet');
  await waitFor(() => expect(screen.queryByText(/^Terms was due/)).toBeNull());
  expect(await lines()).toBe(1);
  const searches = asked.filter(({ operation }) => operation === 'launches.find');
  expect(searches.map(({ input }) => input)).toEqual([{ text: 'wallet', issueIds: ['10001', '10002', '10003'] }]);
});

test('owners of what decides are nudged from the line, and what came of it is said', async () => {
  HTMLDialogElement.prototype.showModal = function show() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  const { asked, user } = open();
  await user.click(await screen.findByRole('button', { name: 'Items of PAY-1' }));
  await user.click(await screen.findByRole('button', { name: 'Nudge owners…' }));
  await user.type(await screen.findByRole('textbox', { name: 'Your words' }), 'Today?');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Nudged 1 person for 1 item.')).toBeDefined();
  expect(asked.find(({ operation }) => operation === 'launch.nudge')?.input).toEqual({
    issueId: '10001',
    entityId: 'launch:10001:1',
    itemIds: ['legal.terms'],
    how: 'email',
    note: 'Today?',
  });
});

test('a reading that isn’t whole says so, and no launch at all says how one comes to be', async () => {
  open({ missing: ['Jira took too long.'] });
  expect(await screen.findByText('Jira took too long.')).toBeDefined();
  expect(screen.getByText(/launches read so far/)).toBeDefined();
  cleanup();
  open({ rows: [] });
  expect(await screen.findByRole('heading', { name: 'No launch that you can see' })).toBeDefined();
});
