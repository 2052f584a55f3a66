/** @jest-environment jsdom */
import type { InputOf } from '../../../src/contract/operations';
import { createBackend, entityId, issueId, openPanel, screen, waitFor, within, type Backend } from './open-panel';

const decision = { outcome: 'go' as const, condition: null, rationale: null, votes: [] };

async function withRound(backend: Backend, functions: readonly string[] = ['Legal', 'Engineering', 'Docs']) {
  await backend.start('T2');
  const round = { functions, closesOn: '2026-11-04', note: 'Read the report first.' };
  await backend.as('rita', 'launch.openRound', { issueId, entityId, baseRevision: 1, ...round });
}

function vote(backend: Backend, who: string, of: string, given: Partial<InputOf<'launch.vote'>> = {}) {
  const blank = { round: 1, vote: 'go' as const, comment: '', voterId: null, seenAt: null };
  return backend.as(who, 'launch.vote', { issueId, entityId, ...blank, function: of, ...given });
}

const votes = async () => within(await screen.findByRole('list', { name: 'Votes by function' }));
const rowOf = async (name: string) => {
  const row = (await votes()).getByText(name).closest('li');
  if (row === null) throw new Error(`${name} has no row.`);
  return within(row);
};

test('a release manager asks the functions for votes: who they are is shown before, and the round stands open after', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Ask for votes' }));
  const form = within(await screen.findByRole('form', { name: 'Ask for votes' }));
  expect((await form.findByRole<HTMLInputElement>('checkbox', { name: 'Release' })).checked).toBe(false);
  expect(form.getByText('Lena Hoffmann')).toBeDefined();
  for (const box of form.getAllByRole<HTMLInputElement>('checkbox')) {
    if (box.checked && box.closest('label')?.textContent !== 'Legal') await user.click(box);
  }
  await user.click(screen.getByRole('button', { name: 'Open round' }));
  expect(await screen.findByText('Votes until Nov 4, 2026')).toBeDefined();
  expect((await rowOf('Legal')).getByText('Asked: Lena Hoffmann')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Ask for votes' })).toBeNull();
});

test('a lead who may only read the launch votes for their own function, with words, and focus comes back', async () => {
  const backend = createBackend();
  await withRound(backend);
  const { user } = await openPanel(backend, 'lena');
  expect((await votes()).getAllByRole('button').map((button) => button.textContent)).toEqual(['Vote for Legal']);
  await user.click((await rowOf('Legal')).getByRole('button'));
  const form = within(screen.getByRole('form', { name: 'Your vote for Legal' }));
  await user.click(form.getByRole('button', { name: 'Vote' }));
  expect(form.getByText('Choose a vote.')).toBeDefined();
  await user.click(form.getByRole('radio', { name: 'No-go' }));
  await user.type(form.getByLabelText('Comment'), 'Terms are late.');
  await user.click(form.getByRole('button', { name: 'Vote' }));
  expect(await screen.findByText('1 of 3 functions has voted: 1 no-go.')).toBeDefined();
  const row = await rowOf('Legal');
  expect(row.getByText('Terms are late.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(row.getByRole('button', { name: 'Change vote for Legal' })));
});

test('a vote that came first is shown beside what was typed, and is not voted over unseen', async () => {
  const backend = createBackend();
  await withRound(backend);
  const { user } = await openPanel(backend, 'lena');
  await user.click((await rowOf('Legal')).getByRole('button'));
  const form = within(screen.getByRole('form', { name: 'Your vote for Legal' }));
  await user.click(form.getByRole('radio', { name: 'Pause' }));
  await user.type(form.getByLabelText('Comment'), 'Not yet.');
  await vote(backend, 'rita', 'Legal', { voterId: 'lena' });
  await user.click(form.getByRole('button', { name: 'Vote' }));
  expect(await screen.findByText(/Somebody voted for Legal meanwhile/)).toBeDefined();
  expect((await rowOf('Legal')).getByText(/as told to Rita Olsen/)).toBeDefined();
  expect(form.getByLabelText<HTMLTextAreaElement>('Comment').value).toBe('Not yet.');
  await user.click(form.getByRole('button', { name: 'Vote' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Your vote for Legal' })).toBeNull());
});

test('the decision names who dissents and who hasn’t voted, and keeps both in the record', async () => {
  const backend = createBackend();
  await withRound(backend);
  await vote(backend, 'lena', 'Legal', { vote: 'no-go', comment: 'Terms are late.' });
  await vote(backend, 'emeka', 'Engineering');
  const { user } = await openPanel(backend);
  await user.click(await screen.findByRole('button', { name: 'Record the decision' }));
  const form = within(await screen.findByRole('form', { name: 'Record a go/no-go' }));
  expect(form.getByText('Some haven’t voted yet').parentElement?.textContent).toContain('Docs');
  expect(form.queryByRole('button', { name: 'Add vote' })).toBeNull();
  await user.click(form.getByRole('radio', { name: 'Go' }));
  expect(form.getAllByText('Dissents')).toHaveLength(1);
  await user.click(form.getByRole('button', { name: 'Record decision' }));
  await user.click(await screen.findByRole('button', { name: /^Go\/no-go decisions/ }));
  const text = document.querySelector('.decision')?.textContent;
  expect(text).toMatch(/Lena Hoffmann, Legal.*No-go.*Dissents.*Terms are late\..*Did not vote: Docs/);
  expect(screen.queryByRole('list', { name: 'Votes by function' })).toBeNull();
});

test('whoever answers for a condition says what was seen; others read it', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const condition = { text: 'Errors below 1 %', ownerId: 'lena', dueOn: '2026-11-05' };
  const conditional = { ...decision, outcome: 'conditional go' as const, condition };
  await backend.as('rita', 'launch.decide', { issueId, entityId, baseRevision: 1, decision: conditional });
  const { user, view } = await openPanel(backend, 'emeka');
  expect(await screen.findByText('Lena Hoffmann answers for it. Due in 3 days, Nov 5, 2026.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'It is met…' })).toBeNull();
  view.unmount();

  await openPanel(backend, 'lena');
  await user.click(await screen.findByRole('button', { name: 'It isn’t met…' }));
  await user.type(screen.getByLabelText('What was seen'), '2 % since Monday.');
  await user.click(screen.getByRole('button', { name: 'It isn’t met' }));
  expect(await screen.findByText('Not met')).toBeDefined();
  expect(screen.getByText(/2 % since Monday\./)).toBeDefined();
  expect(screen.getByText(/The go stands until/)).toBeDefined();
});

test('what it takes to become ready leads to each item, with what settles it', async () => {
  const backend = createBackend();
  await backend.start('T1');
  await backend.act('emeka', 'engineering.load', { kind: 'tick', evidence: [] });
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: /^What it takes to become ready/ }));
  const link = await screen.findByRole('link', { name: 'Load and capacity tested' });
  expect(link.closest('li')?.textContent).toContain(
    'attach its report, then have somebody other than its owner verify',
  );
  await user.click(link);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Load and capacity tested'));
});

describe('the history', () => {
  async function openHistory() {
    const backend = createBackend();
    await backend.start('T2');
    await backend.act('emeka', 'engineering.load', { kind: 'set state', state: 'in progress' });
    await backend.act('rita', 'docs.published', { kind: 'set owner', ownerId: 'lena' });
    const opened = await openPanel(backend);
    const toggles = screen.getAllByRole('button', { name: 'History' });
    const last = toggles.at(-1);
    if (last === undefined) throw new Error('There is no history.');
    await opened.user.click(last);
    await screen.findByText('Began an item');
    return opened;
  }
  const actions = () =>
    [...document.querySelectorAll('.launch-entry__head')].map((head) => head.children[1]?.textContent);

  test('tells old and new, of all, of one item or of one person', async () => {
    const { user } = await openHistory();
    expect(actions()).toEqual(
      expect.arrayContaining(['Handed an item over', 'Began an item', expect.stringMatching(/^Started a T2 launch/)]),
    );
    expect(screen.getByText('Began an item').closest('li')?.textContent).toContain(
      'State: from Open to  → In progress',
    );
    await user.selectOptions(screen.getByLabelText('Person'), 'Emeka Nwosu');
    await waitFor(() => expect(actions()).toEqual(['Began an item']));
    await user.selectOptions(screen.getByLabelText('Person'), 'Everybody');
    await user.selectOptions(screen.getByLabelText('Item'), 'docs.published');
    await waitFor(() => expect(actions()[0]).toBe('Handed an item over'));
  });

  test('is exported whole, a row for each value', async () => {
    const { user } = await openHistory();
    const files: Blob[] = [];
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => `blob:${files.push(blob)}`,
      revokeObjectURL: () => undefined,
    });
    await user.click(screen.getByRole('button', { name: 'Export CSV' }));
    await waitFor(() => expect(files).toHaveLength(1));
    click.mockRestore();
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      if (files[0]) reader.readAsText(files[0]);
    });
    expect(text.split('\r\n')).toEqual(
      expect.arrayContaining([
        'revision,when (UTC),who,account id,action,item id,item,what,from,to',
        expect.stringMatching(
          /^2,2026-11-02T09:00:00\.000Z,Emeka Nwosu,emeka,Began an item,engineering\.load,Load and capacity tested,State,Open,In progress$/,
        ),
      ]),
    );
  });
});
