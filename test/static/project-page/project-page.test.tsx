/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HostContextProvider } from '../../../static/src/host-context';
import ProjectPage from '../../../static/src/project-page/ProjectPage';
import { createQueryClient } from '../../../static/src/query-client';
import { launchRow } from '../../support/launch-row';
import { launchesView } from '../launches-page/open-tab';

afterEach(cleanup);

const context = {
  moduleKey: 'project-page',
  timeZone: 'Europe/London',
  locale: 'en-GB',
  accountId: 'rhea',
  issueId: null,
  projectId: '10000',
  siteUrl: 'https://acme.example.com',
};

function open(search: string, view = launchesView()) {
  const asked: { readonly operation: string; readonly input: unknown }[] = [];
  fakeBridge.visited.splice(0, Infinity, search);
  fakeBridge.backend = async (operation, input) => {
    asked.push({ operation, input });
    const answers: Readonly<Record<string, unknown>> = {
      'launches.read': view,
      'launches.names': { issues: { '10001': { key: 'PAY-1', summary: 'Wallet top-up' } }, people: {} },
      'launchVersions.read': { versions: [], elsewhere: [], fixVersionsOf: {}, missing: [] },
      'launchOwners.left': { left: [{ accountId: 'olga', displayName: 'Olga', active: false }] },
    };
    const value = answers[operation];
    return value === undefined
      ? { ok: false, error: { code: 'unavailable', message: 'Not today.' } }
      : { ok: true, value };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <ProjectPage context={context} />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), inputs: (name: string) => asked.filter((one) => one.operation === name) };
}

test('a project has its roadmap, launches, calendar and versions in one row of tabs', async () => {
  const { user, inputs } = open('');
  const tabs = await screen.findAllByRole('tab');
  expect(tabs.map(({ textContent }) => textContent)).toEqual(['Roadmap', 'Launches', 'Calendar', 'Versions']);
  expect(inputs('launches.read')).toEqual([]);
  await user.click(screen.getByRole('tab', { name: 'Launches' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Launches of Payments' })).toBeDefined();
  expect(inputs('launches.read')).toMatchObject([{ input: { projectId: '10000' } }]);
  expect(screen.getAllByRole('tablist')).toHaveLength(1);
  await user.click(screen.getByRole('tab', { name: 'Versions' }));
  expect(await screen.findByText('No version of this project is still to come.')).toBeDefined();
  expect(fakeBridge.visited.at(-1)).toBe('?show=launches&tab=versions');
});

test('filters of the launches stay from tab to tab, and don’t reach the roadmap', async () => {
  const { user } = open('?show=launches&verdict=At+risk');
  await user.click(await screen.findByRole('tab', { name: 'Calendar' }));
  expect(fakeBridge.visited.at(-1)).toBe('?show=launches&verdict=At+risk&tab=calendar');
  await user.click(screen.getByRole('tab', { name: 'Roadmap' }));
  expect(fakeBridge.visited.at(-1)).toBe('');
});

test('launches whose owners have left are found, and Jira is asked only then', async () => {
  const rows = [
    launchRow({ ownerIds: ['olga', 'dev'], sentence: 'Olga’s launch stands.' }),
    launchRow({ entityId: 'launch:10002:1', issueId: '10002', ownerIds: ['dev'], sentence: 'Dev’s launch stands.' }),
    launchRow({ entityId: 'launch:10003:1', issueId: '10003', ownerIds: ['erased'], sentence: 'The third stands.' }),
  ];
  const { user, inputs } = open('?show=launches', launchesView({ rows }));
  expect(await screen.findByText(/Dev’s launch stands/)).toBeDefined();
  expect(inputs('launchOwners.left')).toEqual([]);
  const more = screen.queryByRole('button', { name: /More filters|Filters/ });
  if (more) await user.click(more);
  await user.click(screen.getByRole('button', { name: 'Owner has left' }));
  expect(await screen.findByText(/Olga’s launch stands/)).toBeDefined();
  expect(screen.queryByText(/Dev’s launch stands/)).toBeNull();
  expect(screen.getByText(/The third stands/)).toBeDefined();
  expect(inputs('launchOwners.left')).toMatchObject([{ input: { accountIds: ['olga', 'dev'] } }]);
});
