/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { bytesWords, spanWords, stateSentence } from '../../../static/src/plans-page/index/index-words';
import { indexStatus, openPage, planSite } from './plan-site';

const at = '2026-03-16T09:00:00.000Z';
const building = indexStatus({
  state: 'building',
  upTo: null,
  historySince: null,
  progress: { kind: 'build', startedAt: at, percent: 42, endsAt: null },
});

afterEach(cleanup);

const show = (answers: Parameters<typeof planSite>[1]) => {
  planSite({}, answers);
  return openPage('?part=index');
};
const fact = async (name: string) => (await screen.findByText(name)).nextElementSibling;

test('a build shows how far it is, and is looked at again until it is whole', async () => {
  let answer = building;
  show({ 'index.status': () => answer });
  expect(await screen.findByRole('progressbar', { name: 'The index is being built' })).toHaveAttribute(
    'aria-valuenow',
    '42',
  );
  expect(screen.getByText(/It is being built for the first time/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Rebuild index…' })).toBeDisabled();
  answer = indexStatus();
  await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument());
});

test('what it costs, holds, repairs and lacks stands there in words', async () => {
  show({
    'index.status': () =>
      indexStatus({
        waiting: 7,
        storage: {
          bytes: 900 * 1024 ** 2,
          most: 1024 ** 3,
          tables: [{ table: 'indexed_issue', rows: 200_000, bytes: 60 * 1024 ** 2 }],
        },
        lastCheck: { at, projects: 60, repaired: 3 },
        points: { spent: 16_000, perHour: 16_000, pausedUntil: at, why: 'This hour’s points are spent.' },
        projects: [
          { projectId: '1', key: 'PAY', name: 'Payments', state: 'ready', issues: 1200 },
          { projectId: '2', key: 'SEC', name: 'Security', state: 'hidden', issues: null },
        ],
      }),
  });
  expect(await fact('Being repaired')).toHaveTextContent('7 issues');
  expect(await fact('Points this hour')).toHaveTextContent('16,000 of 16,000');
  expect(await fact('Storage')).toHaveTextContent('900 MiB of 1 GiB');
  expect(await fact('Storage')).toHaveTextContent(/Nearly full: when it is full, nothing new can be stored/);
  expect(await fact('Last compared with Jira')).toHaveTextContent('60 projects, 3 issues put right.');
  expect(screen.getByText('This hour’s points are spent.')).toBeInTheDocument();
  expect(
    screen.getByText(/Gantry itself can’t browse 1 project, so plans that reach into it are partial/),
  ).toBeInTheDocument();
  const rows = screen.getAllByRole('row').map(({ textContent }) => textContent);
  expect(rows.slice(1)).toEqual(['Security SECHidden from Gantry–Not counted', 'Payments PAYIndexed1,200']);
});

test('where there is no index, the page says what it is for, and leads focus on once it is begun', async () => {
  const none = indexStatus({ state: 'none', upTo: null, historySince: null, projects: [] });
  const user = show({ 'index.status': () => none, 'index.rebuild': () => building });
  expect(await screen.findByText('There is no index yet')).toBeInTheDocument();
  expect(screen.queryByText('Storage')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Build index…' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Build' }));
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Index' })).toHaveFocus());
  expect(screen.getByText('You can leave this page: it goes on by itself.')).toBeInTheDocument();
});

test('a build that has spent its share of the hour says what it waits for', async () => {
  show({
    'index.status': () => ({ ...building, points: { spent: 13_600, perHour: 16_000, pausedUntil: null, why: null } }),
  });
  expect(await screen.findByText('Building waits for the next hour')).toBeInTheDocument();
});

test('as long as nobody can tell how far it is, no bar stands empty', async () => {
  show({
    'index.status': () => ({ ...building, progress: { kind: 'fields', startedAt: at, percent: 0, endsAt: null } }),
  });
  expect(await screen.findByText('Fields that a plan names are being read')).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
});

test.each([
  ['2026-03-16T09:04:00.000Z', 'It is whole: everything that Jira’s search knew 4 minutes ago is in it.'],
  ['2026-03-16T11:00:00.000Z', 'It is 2 hours behind Jira. Nothing is lost: it catches up by itself'],
])('at %s the index of nine says: %s', (now, words) => expect(stateSentence({ upTo: at }, now)).toContain(words));

test('a rebuild is asked about first, with what it costs', async () => {
  const user = show({ 'index.rebuild': () => indexStatus({ progress: building.progress }) });
  await user.click(await screen.findByRole('button', { name: 'Rebuild index…' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/about a point an issue, of the 16,000/)).toBeInTheDocument();
  expect(fakeBridge.called).not.toContain('index.rebuild');
  await user.click(dialog.getByRole('button', { name: 'Rebuild' }));
  expect(await screen.findByText('Everything is being read anew')).toBeInTheDocument();
  expect(screen.getByRole('progressbar')).toBeInTheDocument();
});

test.each([
  ['2026-03-16T09:00:20.000Z', 'less than a minute'],
  ['2026-03-16T09:01:00.000Z', '1 minute'],
  ['2026-03-16T11:31:00.000Z', '3 hours'],
  ['2026-03-18T09:00:00.000Z', '2 days'],
  ['2026-03-15T09:00:00.000Z', 'less than a minute'],
])('from nine to %s it is %s', (to, words) => expect(spanWords(at, to)).toBe(words));

test.each([
  [0, '0 bytes'],
  [1023, '1,023 bytes'],
  [1536, '1.5 KiB'],
  [52 * 1024 ** 2, '52 MiB'],
  [1024 ** 3, '1 GiB'],
])('%i bytes are %s', (bytes, words) => expect(bytesWords(bytes)).toBe(words));
