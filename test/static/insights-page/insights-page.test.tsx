/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { TextEncoder } from 'node:util';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ImportedRow, InsightPage, InsightView } from '../../../src/contract/insight';
import type { InputOf } from '../../../src/contract/operations';
import { HostContextProvider } from '../../../static/src/host-context';
import InsightsPage from '../../../static/src/insights-page/InsightsPage';
import { createQueryClient } from '../../../static/src/query-client';

const context = {
  moduleKey: 'gantry-page',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  accountId: 'priya',
  issueId: null,
  projectId: null,
  siteUrl: 'https://site',
};
const pay = { projectId: '10000', key: 'PAY', name: 'Payments' };
const insight: InsightView = {
  insightId: 'aaaaaaaa1',
  revision: 1,
  projectId: '10000',
  projectKey: 'PAY',
  text: 'The export of orders takes two hours.',
  source: 'customer',
  account: 'M-1',
  segments: [],
  tags: ['export'],
  heardOn: '2026-03-02',
  url: '',
  importance: 3,
  links: [],
  became: 'Nothing yet: no issue is linked.',
  updatedAt: '2026-03-02T09:00:00.000Z',
};
const found: InsightPage = {
  insights: [insight],
  total: 1,
  readable: 1,
  tags: [{ label: 'export', insights: 1 }],
  segments: [],
  partial: null,
};
const detail = {
  insight,
  origin: null,
  history: [],
  partial: null,
  deletedAt: null,
  canWrite: true,
  reply: 'Nothing yet.',
  people: {},
};

type Answer = (input: never) => unknown;

function openPage(search: string, answers: Readonly<Record<string, Answer>> = {}) {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const all: Readonly<Record<string, Answer>> = {
    'insight.search': () => found,
    'insight.projects': () => ({ projects: [pay], readable: [pay, { projectId: '20000', key: 'OPS', name: 'Ops' }] }),
    'insight.open': () => detail,
    'insight.similar': () => ({ likely: [] }),
    ...answers,
  };
  fakeBridge.visited.length = 0;
  fakeBridge.visited.push(search);
  fakeBridge.backend = async (operation, input) => {
    sent.push({ operation, input });
    // The bridge is untyped: what is asked by a name is answered by that name's own answer.
    return { ok: true, value: all[operation]?.(input as never) };
  };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HostContextProvider value={context}>
        <InsightsPage context={context} />
      </HostContextProvider>
    </QueryClientProvider>,
  );
  const inputsOf = (operation: string) => sent.filter((one) => one.operation === operation).map(({ input }) => input);
  return { user: userEvent.setup(), inputsOf };
}

// Every browser has it, jsdom doesn’t.
Object.defineProperty(globalThis, 'TextEncoder', { value: TextEncoder });

// Not in jsdom: a dialog that is shown is one with the attribute.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.setAttribute('open', '');
};
HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open');
};

afterEach(cleanup);

test('the list tells how many there are, and no number where not all could be looked at', async () => {
  const partial = { ...found, total: null, readable: null, partial: 'Jira took too long to answer.' };
  let page: InsightPage = found;
  const { user } = openPage('', { 'insight.search': () => page });
  expect(await screen.findByText('1 insight that you can read')).toBeInTheDocument();
  page = { ...partial, tags: [{ label: 'export', insights: null }] };
  await user.selectOptions(screen.getByRole('combobox', { name: 'Links' }), 'linked');
  expect(await screen.findByText('Jira took too long to answer.')).toBeInTheDocument();
  expect(screen.getByText(/^How many there are in all is not known/)).toBeInTheDocument();
  expect(screen.queryByText(/insight that you can read/)).toBeNull();
  expect(screen.getByRole('option', { name: 'export' })).toBeInTheDocument();
});

test('the home filter offers every project that one can read, the form those that one can write in', async () => {
  const { user } = openPage('');
  await user.click(await screen.findByRole('button', { name: 'More filters' }));
  expect(await screen.findByRole('option', { name: 'Ops (OPS)' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Record insight' }));
  const home = screen.getAllByRole('combobox', { name: /Home project/ }).at(-1);
  expect(home && within(home).queryByRole('option', { name: 'Ops (OPS)' })).toBeNull();
});

test('while it is typed the form shows what is known already, and opens it instead', async () => {
  const likely = [{ insight, score: 0.9 }];
  const { user } = openPage('?show=new', { 'insight.similar': () => ({ likely }) });
  const text = await screen.findByRole('textbox', { name: /What was said/ });
  await user.type(text, 'Export of orders takes two whole hours');
  await screen.findByText('Perhaps already known:');
  await user.click(screen.getByRole('button', { name: /^Open this one instead/ }));
  expect(await screen.findByRole('heading', { name: 'What became of it' })).toBeInTheDocument();
});

test('a save sends what was changed alone, and leaves the home where it is', async () => {
  const { user, inputsOf } = openPage('?insight=aaaaaaaa1', { 'insight.save': () => ({ revision: 2 }) });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  await user.type(screen.getByRole('textbox', { name: /^Tags/ }), ', speed');
  await user.click(screen.getByRole('button', { name: 'Save changes' }));
  await screen.findByText('Saved.');
  expect(inputsOf('insight.save')).toEqual([
    { insightId: 'aaaaaaaa1', baseRevision: 1, content: { tags: ['export', 'speed'] } },
  ]);
});

test('a deletion can be undone at once', async () => {
  const { user, inputsOf } = openPage('?insight=aaaaaaaa1', {
    'insight.delete': () => ({ deleted: true }),
    'insight.undelete': () => ({ revision: 3 }),
  });
  await user.click(await screen.findByRole('button', { name: 'Delete' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }));
  await user.click(await screen.findByRole('button', { name: 'Undo the deletion' }));
  expect(await screen.findByText('Taken back.')).toBeInTheDocument();
  expect(inputsOf('insight.undelete')).toEqual([{ insightId: 'aaaaaaaa1' }]);
});

test('a file is checked before it is imported: what is new, what can’t be read, what repeats an id', async () => {
  const rowOf = ({ line }: { readonly line: number }): ImportedRow => ({
    line,
    outcome: 'new',
    differs: [],
    problems: [],
  });
  const { user, inputsOf } = openPage('?show=import', {
    'insight.import': ({ rows }: InputOf<'insight.import'>) => ({ rows: rows.map(rowOf) }),
  });
  const csv =
    'id,text,date,source\n1,Slow export,2026-03-02,Sales\n2,Bad day,3/4,Rumour\n1,Again,2026-03-02,\n3,Slow search,,\n';
  const file = new File([csv], 'dovetail.csv', { type: 'text/csv' });
  // The browser's own; jsdom's has none.
  Object.defineProperty(file, 'text', { value: async () => csv });
  await user.upload(await screen.findByLabelText('CSV file'), file);
  expect(await screen.findByText('Missing: the home project.')).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: /Home project/ }), '10000');
  expect(screen.queryByText(/^Missing/)).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Check what would happen' }));
  expect(await screen.findByText('2 new: will be added')).toBeInTheDocument();
  const rows = within(screen.getByRole('region', { name: 'Rows to look at' }));
  expect(rows.getByText(/“3\/4” is not a date.*Left out\.$/)).toHaveTextContent('“Rumour” is not a kind of source');
  expect(rows.getAllByRole('row')).toHaveLength(3);
  expect(rows.getByText('Row 2 has the same id. Left out.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Import 2' }));
  await screen.findByText('2 added');
  expect(inputsOf('insight.import')).toMatchObject([{ isPreview: true }, { isPreview: false, system: 'Dovetail' }]);
});

test('a save that lacks something leads to it; the home is the one that was used last', async () => {
  const { user, inputsOf } = openPage('?show=new', {
    'insight.projects': () => ({ projects: [pay, { projectId: '20000', key: 'OPS', name: 'Ops' }], readable: [] }),
    'insight.create': () => ({ insightId: 'bbbbbbbb1' }),
  });
  const home = await screen.findByRole('combobox', { name: /Home project/ });
  const text = screen.getByRole('textbox', { name: /What was said/ });
  expect(home.compareDocumentPosition(text)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(text).toHaveFocus());
  await user.type(text, 'Too slow.');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(home).toHaveFocus());
  await user.selectOptions(home, '20000');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(inputsOf('insight.create')).toMatchObject([{ projectId: '20000' }]));
  cleanup();
  openPage('?show=new', {
    'insight.projects': () => ({ projects: [pay, { projectId: '20000', key: 'OPS', name: 'Ops' }], readable: [] }),
  });
  await waitFor(() => expect(screen.getByRole('combobox', { name: /Home project/ })).toHaveValue('20000'));
});

test('Escape closes an open insight, and focus goes on from its row', async () => {
  const { user } = openPage('');
  const row = await screen.findByRole('button', { name: /The export of orders/ });
  await user.click(row);
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Insight' })).toHaveFocus());
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: 'Insight' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: /The export of orders/ })).toHaveFocus();
});
