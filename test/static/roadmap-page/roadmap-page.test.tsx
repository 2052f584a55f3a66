/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import { HostContextProvider } from '../../../static/src/host-context';
import { createQueryClient } from '../../../static/src/query-client';
import ProjectPage from '../../../static/src/project-page/ProjectPage';
import RoadmapPage from '../../../static/src/roadmap-page/RoadmapPage';
import { buildRow } from '../../domain/roadmap-page/build-row';

const wallet = buildRow({
  horizon: 'now',
  stage: 'committed',
  gaps: ['Problem', 'Segment'],
  health: { state: 'atRisk', sentence: 'Late.' },
});
const cards = buildRow({ issueId: '10002', key: 'PAY-2', summary: 'Saved cards', ownerId: null });

const viewOf = (changed: Partial<RoadmapPageView> = {}): RoadmapPageView => ({
  rows: [wallet, cards],
  projects: { '10000': { key: 'PAY', name: 'Payments' } },
  templates: { 'delivery@1': { name: 'Delivery commitment', version: 1 } },
  stages: [],
  objectives: {},
  people: { priya: { accountId: 'priya', displayName: 'Priya', active: true } },
  viewer: { accountId: 'priya', displayName: 'Priya', active: true },
  readAt: '2026-03-16T12:00:00.000Z',
  today: '2026-03-16',
  missing: [],
  notices: [],
  ...changed,
});

const context = {
  moduleKey: 'gantry-page',
  timeZone: 'UTC',
  locale: 'en-GB',
  accountId: 'priya',
  issueId: null,
  projectId: null as string | null,
  siteUrl: 'https://a.example',
};

function open(answer: () => unknown, { search = '', projectId = null as string | null } = {}) {
  const asked: { readonly operation: string; readonly input: unknown }[] = [];
  fakeBridge.visited.splice(0, Infinity, search);
  fakeBridge.backend = async (operation, input) => {
    asked.push({ operation, input });
    return answer();
  };
  const given = { ...context, projectId };
  const Page = projectId === null ? RoadmapPage : ProjectPage;
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={given}>
        <Page context={given} />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  return { asked, user: userEvent.setup() };
}
const whole = (changed?: Partial<RoadmapPageView>) => () => ({ ok: true, value: viewOf(changed) });

afterEach(cleanup);

test('a card says in words what it shows: health, gaps, owner and target', async () => {
  open(whole());
  expect(await screen.findByText(/^2 items you can see · 1 needs attention/)).toBeDefined();
  const item = within(within(screen.getByRole('list', { name: 'Now' })).getByRole('listitem'));
  for (const words of ['One-tap wallet', 'At risk', '2 gaps', 'Priya', 'No date'])
    expect(item.getByText(words)).toBeDefined();
  expect(within(screen.getByRole('list', { name: 'Later' })).getByText('No decision owner')).toBeDefined();
});

test.each([
  ['due', null, 'Never reported'],
  ['due', 7, 'Update due'],
  ['overdue', 8, 'Update overdue by 1 day'],
  ['fresh', 3, 'Reported 3 days ago'],
] as const)('a card whose update is %s after %s days says “%s”', async (state, ageDays, words) => {
  const update = { state, ageDays, sentence: '', reportedOn: null };
  open(whole({ rows: [buildRow({ horizon: 'now', stage: 'committed', update })] }));
  expect(await screen.findByText(words)).toBeDefined();
});

test('a target that has gone by says for how long, and work that began early is marked', async () => {
  const target = { kind: 'day', on: '2026-01-16', source: 'template' } as const;
  open(whole({ rows: [buildRow({ horizon: 'later', stage: 'committed', target })] }));
  const item = within(await screen.findByRole('listitem'));
  expect(item.getByText(/59 days past/)).toBeDefined();
  expect(item.getByText('Work has started')).toBeDefined();
});

test('whoever isn’t an item’s owner reads in its menu who decides', async () => {
  const { user } = open(whole({ rows: [wallet, buildRow({ issueId: '3', key: 'PAY-3', ownerId: 'clara' })] }));
  await user.click(await screen.findByRole('button', { name: 'Move PAY-3' }));
  expect(screen.getByRole('menu').textContent).toContain('Someone you can’t see decides this');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Move PAY-1' }));
  expect(screen.getByRole('menu').textContent).not.toContain('decides this');
});

test('a filter stands in the address, counts what it leaves, and can be cleared', async () => {
  const { user } = open(whole());
  await user.click(await screen.findByRole('button', { name: /^Health/ }));
  await user.click(screen.getByRole('checkbox', { name: /At risk/ }));
  expect(await screen.findByText(/^1 of 2 items you can see/)).toBeDefined();
  expect(fakeBridge.visited.at(-1)).toBe('?health=atRisk');
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  expect(await screen.findByText(/^2 items you can see/)).toBeDefined();
});

test('a filter that nothing matches says so', async () => {
  open(whole(), { search: '?find=nothing' });
  expect(await screen.findByRole('heading', { name: 'Nothing matches' })).toBeDefined();
});

test('a reading that isn’t complete says of what, and calls no count whole', async () => {
  open(whole({ missing: ['Jira took too long to answer.'] }));
  expect(await screen.findByText('Jira took too long to answer.')).toBeDefined();
  expect(screen.getByText(/^2 items read so far/)).toBeDefined();
  expect(screen.queryByText(/you can see/)).toBeNull();
});

test('an empty roadmap says how items come onto it', async () => {
  open(whole({ rows: [] }));
  expect(await screen.findByRole('heading', { name: 'No roadmap item that you can see' })).toBeDefined();
});

test('who may not see the roadmap reads whom to ask, under the page’s heading, and has nothing to try again', async () => {
  open(() => ({ ok: false, error: { code: 'forbidden', message: 'Ask product ops.' } }));
  expect(await screen.findByText('Ask product ops.')).toBeDefined();
  expect(screen.getByRole('heading', { level: 1, name: 'Roadmap' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a failure stands in the page’s place, and reading again is possible', async () => {
  const { user, asked } = open(() => ({
    ok: false,
    error: { code: 'unavailable', message: 'Roadmaps can’t be read.' },
  }));
  expect(await screen.findByText('Roadmaps can’t be read.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(asked).toHaveLength(2);
});

test('a project’s page reads that project, names it, and offers no choice of projects', async () => {
  const { asked } = open(whole(), { projectId: '10000' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Roadmap of Payments' })).toBeDefined();
  expect(asked).toMatchObject([{ operation: 'roadmapPage.read', input: { projectId: '10000' } }]);
  expect(screen.queryByRole('button', { name: /^Project/ })).toBeNull();
});

test('printing prints the sheet, whoever asks for it, and gives the focus back', async () => {
  globalThis.print = () => {
    dispatchEvent(new Event('beforeprint'));
    printed.push(document.querySelector('.print-sheet__table')?.textContent ?? '');
    dispatchEvent(new Event('afterprint'));
  };
  const printed: string[] = [];
  const { user } = open(whole());
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  await user.click(screen.getByRole('menuitem', { name: /^Print/ }));
  await waitFor(() => expect(printed).toEqual([expect.stringContaining('One-tap wallet')]));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Export' })));
  expect(document.querySelector('.print-sheet')).toBeNull();
});
