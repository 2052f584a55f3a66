/** @jest-environment jsdom */
import { partProps, renderPart } from '../render-part';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FeedPage } from '../../../../src/contract/feed';
import { feedHead, feedLines } from '../../../../static/src/portfolio-page/export/feed-lines';
import FeedMenu from '../../../../static/src/portfolio-page/export/FeedMenu';

const columns = [
  { name: 'issue_id', type: 'id' },
  { name: 'summary', type: 'text' },
] as const;
const page = (rows: readonly (readonly string[])[], rest: Partial<Extract<FeedPage, { kind: 'page' }>>): FeedPage => ({
  kind: 'page',
  columns,
  rows,
  given: rows.length,
  progress: 1,
  next: null,
  ...rest,
});

const files: Blob[] = [];
beforeAll(() => {
  // jsdom opens no dialogs and makes no addresses of files.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) files.push(file);
    return 'blob:of-the-test';
  };
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = () => undefined;
});
afterEach(() => {
  files.length = 0;
  cleanup();
});

/** Opens the dialog and exports; pages come in this order, each when the one before was asked for. */
async function exportFeed(pages: readonly unknown[], format = 'CSV') {
  const asked: unknown[] = [];
  renderPart(<FeedMenu {...partProps()} />, (_, input) => {
    asked.push(input);
    return Promise.resolve(pages[asked.length - 1]);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Feeds for BI' }));
  await userEvent.click(screen.getByRole('radio', { name: format }));
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  return asked;
}

const written = (file: Blob | undefined) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (file !== undefined) reader.readAsText(file);
  });

test('pages become one file with as many lines as Gantry gave', async () => {
  const asked = await exportFeed(
    [
      {
        ok: true,
        value: page(
          [
            ['1', 'Wallet'],
            ['2', 'Card'],
          ],
          { progress: 0.66, next: '2//2' },
        ),
      },
      { ok: true, value: page([['3', 'Cash']], { given: 3 }) },
    ],
    'NDJSON',
  );
  expect(await screen.findByText('Exported 3 rows, as many as Gantry gave.')).toBeDefined();
  expect(asked).toMatchObject([
    { feed: 'items', cursor: null },
    { feed: 'items', cursor: '2//2' },
  ]);
  const lines = (await written(files[0])).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { issue_id: '1', summary: 'Wallet' },
    { issue_id: '2', summary: 'Card' },
    { issue_id: '3', summary: 'Cash' },
  ]);
});

test.each([
  [
    'a partial plan',
    { ok: true, value: { kind: 'partial', missing: ['Project OPS can’t be read.'] } },
    'Project OPS can’t be read.',
  ],
  [
    'a failed page',
    { ok: false, error: { code: 'unavailable', message: 'Jira did not answer.' } },
    'Jira did not answer.',
  ],
  ['a lost row', { ok: true, value: page([['1', 'Wallet']], { given: 2 }) }, /Gantry gave 2 rows, and 1 row arrived/],
])('%s makes no file and says so', async (_, answer, words) => {
  await exportFeed([answer]);
  expect(await screen.findByText(words)).toBeDefined();
  expect(files).toHaveLength(0);
});

test('a feed that is stopped asks for no more pages and makes no file', async () => {
  let more: (answer: unknown) => void = () => undefined;
  const asked: unknown[] = [];
  renderPart(<FeedMenu {...partProps()} />, (_, input) => {
    asked.push(input);
    return new Promise((resolve) => (more = resolve));
  });
  await userEvent.click(screen.getByRole('button', { name: 'Feeds for BI' }));
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
  more({ ok: true, value: page([['1', 'Wallet']], { progress: 0.1, next: '1//1' }) });
  expect(await screen.findByText('Stopped after 1 row. No file was made.')).toBeDefined();
  expect(asked).toHaveLength(1);
  expect(files).toHaveLength(0);
});

test('snapshots ask for their days, none from before there is history', async () => {
  const asked: unknown[] = [];
  renderPart(<FeedMenu {...partProps()} />, (_, input) => {
    asked.push(input);
    return Promise.resolve({ ok: true, value: page([], {}) });
  });
  await userEvent.click(screen.getByRole('button', { name: 'Feeds for BI' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Feed' }), 'Daily snapshots');
  await userEvent.click(screen.getByRole('button', { name: 'Export' }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked).toMatchObject([{ feed: 'snapshots', fromOn: '2026-02-16', toOn: '2026-03-16', days: 1 }]);
});

describe('lines', () => {
  const all = [...columns, { name: 'tags' }, { name: 'points' }, { name: 'is_root' }];
  const row = ['7', '=HYPERLINK("x"), "quoted"', ['a', 'b'], null, true] as const;

  test('of CSV hold no formula, and lists in one field', () => {
    expect(feedHead('csv', all) + feedLines('csv', all, [row])).toBe(
      '\uFEFFissue_id,summary,tags,points,is_root\r\n7,"\'=HYPERLINK(""x""), ""quoted""",a|b,,true\r\n',
    );
  });

  test('of NDJSON hold every value as it is', () => {
    expect(feedHead('ndjson', all)).toBe('');
    expect(JSON.parse(feedLines('ndjson', all, [row]))).toEqual({
      issue_id: '7',
      summary: '=HYPERLINK("x"), "quoted"',
      tags: ['a', 'b'],
      points: null,
      is_root: true,
    });
  });
});
