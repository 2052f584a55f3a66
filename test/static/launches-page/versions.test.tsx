/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import { cleanup, screen, within } from '@testing-library/react';
import type { OutputOf } from '../../../src/contract/operations';
import type { JiraVersion } from '../../../src/domain/launch-versions/jira-version';
import LaunchVersions from '../../../static/src/launches-page/versions/LaunchVersions';
import { launchRow } from '../../support/launch-row';
import { launchesView, openTab } from './open-tab';

afterEach(cleanup);

const version = (versionId: string, name: string, changed: Partial<JiraVersion> = {}): JiraVersion => ({
  versionId,
  projectId: '10000',
  name,
  startOn: null,
  releaseOn: '2026-12-28',
  released: false,
  archived: false,
  ...changed,
});
const answer = (changed: Partial<OutputOf<'launchVersions.read'>> = {}) => ({
  versions: [version('1', 'Payments 4.5')],
  elsewhere: [],
  fixVersionsOf: {},
  missing: [],
  ...changed,
});
const line = async (name: string): Promise<HTMLElement> => {
  const item = (await screen.findByText(name)).closest('li');
  if (!item) throw new Error(`${name} has no line.`);
  return item;
};

test('each version that differs from its launch says by how much, under its project, the worst first', async () => {
  const rows = [launchRow({ versionIds: ['1', '2', '9'], verdict: 'At risk' })];
  const versions = [
    version('1', 'Payments 4.5', { releaseOn: '2027-01-04' }),
    version('2', 'Payments 4.4', { released: true }),
    version('3', 'Payments 4.6', { releaseOn: '2026-12-01' }),
  ];
  const { inputs } = openTab(LaunchVersions, launchesView({ rows }), {
    'launchVersions.read': () => answer({ versions }),
  });
  expect(await screen.findByRole('heading', { name: 'Payments 3 versions to look at' })).toBeDefined();
  expect(await screen.findByText('Released early: its launch PAY-1 is At risk.')).toBeDefined();
  expect(screen.getByText('Its date is 7 days after the launch date of PAY-1, 28 Dec 2026.')).toBeDefined();
  expect(screen.getByText('No launch that you can see ships it. 8 days left: enough for T3.')).toBeDefined();
  const stray = screen.getByText(/names a version that was deleted, or that you can’t see/);
  expect(within(stray).getByRole('link', { name: 'PAY-1' })).toBeDefined();
  const names = screen.getAllByRole('link', { name: /^Payments/ }).map(({ textContent }) => textContent);
  expect(names).toEqual(['Payments 4.4', 'Payments 4.5', 'Payments 4.6']);
  expect(inputs('launchVersions.read')).toEqual([{ projectId: '10000', issueIds: [], versionIds: ['1', '2', '9'] }]);
});

test('a version says what puts it right, and leads nowhere until the launch’s key is told', async () => {
  const rows = [launchRow({ versionIds: ['1'] })];
  openTab(LaunchVersions, launchesView({ rows }), {
    'launches.names': () => ({ issues: {}, people: {} }),
    'launchVersions.read': () => answer({ versions: [version('1', 'Payments 4.5', { releaseOn: '2027-01-04' })] }),
  });
  const found = within(await line('Payments 4.5'));
  expect(found.getByText('Change its date in Jira, or move the launch.')).toBeDefined();
  expect(found.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Payments 4.5']);
});

test('of many launches with versions that aren’t there, a few are listed until all are asked for', async () => {
  const rows = Array.from({ length: 9 }, (_, index) =>
    launchRow({ entityId: `launch:1000${index}:1`, issueId: `1000${index}`, versionIds: ['9'] }),
  );
  const { user } = openTab(LaunchVersions, launchesView({ rows }), { 'launchVersions.read': () => answer() });
  expect(await screen.findAllByText(/names a version that was deleted/)).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Show 4 more' }));
  expect(screen.getAllByText(/names a version that was deleted/)).toHaveLength(9);
});

test('a launch that names no version ships its issue’s; what agrees is shown on demand', async () => {
  const { user, inputs } = openTab(LaunchVersions, launchesView(), {
    'launchVersions.read': () => answer({ fixVersionsOf: { '10001': ['1'] } }),
  });
  expect(await screen.findByText('1 version to come, and none needs a look now.')).toBeDefined();
  expect(inputs('launchVersions.read')).toEqual([{ projectId: '10000', issueIds: ['10001'], versionIds: [] }]);
  await user.click(screen.getByRole('radio', { name: 'All to come' }));
  expect(within(await line('Payments 4.5')).getByText('Its launch is on the same day.')).toBeDefined();
  expect(fakeBridge.visited.at(-1)).toBe('?versions=all');
});

test('from a version without a launch the way leads to the issues that it is the fix version of', async () => {
  const { user, inputs } = openTab(LaunchVersions, launchesView({ rows: [launchRow({ versionIds: ['8'] })] }), {
    'launchVersions.read': () => answer(),
    'launchVersions.issues': () => ({
      issues: [
        { issueId: '10007', key: 'PAY-7', summary: 'Top-up', typeName: 'Epic' },
        { issueId: '10001', key: 'PAY-1', summary: 'Wallet', typeName: 'Epic' },
      ],
    }),
  });
  const versionLine = within(await line('Payments 4.5'));
  HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false;
  };
  await user.click(versionLine.getByRole('button', { name: 'Start a launch of Payments 4.5' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Start a launch of Payments 4.5' }));
  expect(await dialog.findByRole('link', { name: 'PAY-7' })).toBeDefined();
  expect(dialog.getAllByText('Epic')).toHaveLength(1);
  expect(dialog.getByText('Has a running launch').closest('li')?.textContent).toContain('PAY-1');
  expect(inputs('launchVersions.issues')).toEqual([{ versionId: '1' }]);
});

test('projects without a launch are read only when they are asked for', async () => {
  const { user, inputs } = openTab(LaunchVersions, launchesView(), {
    'launchVersions.read': () => answer({ versions: [] }),
    'launchVersions.projects': () => ({
      projects: [
        { projectId: '10000', key: 'PAY', name: 'Payments' },
        { projectId: '20000', key: 'OPS', name: 'Operations' },
      ],
    }),
  });
  expect(await screen.findByText('No version of this project is still to come.')).toBeDefined();
  expect(inputs('launchVersions.projects')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Projects without a launch' }));
  expect(await screen.findByRole('heading', { name: /^Operations/ })).toBeDefined();
  expect(screen.getAllByRole('heading', { name: /^Payments/ })).toHaveLength(1);
});

test('a project that can’t be read says so in its place, and can be read again', async () => {
  let isDown = true;
  const { user } = openTab(LaunchVersions, launchesView(), {
    'launchVersions.read': () => {
      if (isDown) throw new Error('Down.');
      return answer({ versions: [] });
    },
  });
  const again = await screen.findByRole('button', { name: 'Try again' });
  isDown = false;
  await user.click(again);
  expect(await screen.findByText('No version of this project is still to come.')).toBeDefined();
});
