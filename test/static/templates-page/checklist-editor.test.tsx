/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { TextEncoder } from 'node:util';
import type { ChecklistView } from '../../../src/contract/checklist';
import type { InputOf } from '../../../src/contract/operations';
import { aChecklist, aDraftItem } from '../../domain/checklist/build-checklist';
import { busy, openPage, templateSite } from './template-site';

if (!('TextEncoder' in globalThis)) Object.assign(globalThis, { TextEncoder });

const published = aChecklist(1, aDraftItem('a', { title: 'Terms agreed' }), aDraftItem('b', { title: 'Box designed' }));
const opened: ChecklistView = {
  summary: {
    checklistId: 'hardware',
    name: 'Hardware',
    current: 1,
    items: 2,
    hasDraft: false,
    isBuiltin: false,
    isArchived: false,
    scope: { projectIds: null, issueTypeIds: null },
    published: { at: '2026-03-01T09:00:00.000Z', by: 'omar' },
    drafted: null,
    openProposals: 1,
  },
  revision: 3,
  versions: [{ version: 1, published: { at: '2026-03-01T09:00:00.000Z', by: 'omar' }, note: 'First', withdrawn: null }],
  published,
  draft: null,
  problems: [],
  proposals: [
    {
      number: 1,
      text: 'Boxes took eight weeks.',
      itemKey: 'b',
      issueKey: 'PAY-1',
      by: 'omar',
      at: '2026-03-10T09:00:00.000Z',
      settled: null,
    },
  ],
  people: { omar: { accountId: 'omar', displayName: 'Omar Haddad', active: true } },
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** One checklist in memory; what is saved, published and answered is kept in the order that it was sent in. */
function checklistSite() {
  let view = opened;
  const drafts: InputOf<'checklist.saveDraft'>['draft'][] = [];
  const settled: InputOf<'checklist.settleProposal'>[] = [];
  const next = (baseRevision: number, change: Partial<ChecklistView>) => {
    if (view.revision !== baseRevision) return null;
    view = { ...view, ...change, revision: view.revision + 1 };
    return view.revision;
  };
  templateSite([], {
    'checklist.list': () => ({ checklists: [view.summary], people: view.people, projects: [], issueTypes: [] }),
    'checklist.open': () => view,
    'checklist.saveDraft': ({ draft, baseRevision }) => {
      drafts.push(draft);
      const revision = next(baseRevision, { draft });
      const at = draft.items.findIndex(({ title }) => title === '');
      const problems =
        at < 0 ? [] : [{ path: `items/${at}/title`, code: 'too_small', message: 'Write something here.' }];
      return revision === null ? busy : { revision, problems };
    },
    'checklist.settleProposal': (input) => {
      settled.push(input);
      const proposals = view.proposals.map((one) => ({
        ...one,
        settled: { outcome: input.outcome, word: input.word, by: 'omar', at: '2026-03-16T09:00:00.000Z' },
      }));
      const revision = next(input.baseRevision, { proposals, summary: { ...view.summary, openProposals: 0 } });
      return revision === null ? busy : { revision };
    },
  });
  return { drafts, settled };
}

const lastOf = <One,>(list: readonly One[]) => list.at(-1);
const titlesOf = (draft: { readonly items: readonly { readonly title: string }[] } | undefined) =>
  draft?.items.map(({ title }) => title);

test('from the roadmap templates one goes over to the checklists, and to one of them', async () => {
  checklistSite();
  const user = openPage('');
  await user.click(await screen.findByRole('tab', { name: 'Launch checklists' }));
  await user.click(await screen.findByRole('button', { name: 'Hardware' }));
  expect(await screen.findByRole('heading', { name: 'Hardware' })).toHaveFocus();
  expect(screen.getByRole('tab', { name: 'Proposals (1)' })).toBeInTheDocument();
});

test('an item is added, moved, copied and removed by keyboard, and what was removed comes back', async () => {
  const { drafts } = checklistSite();
  const user = openPage('?checklist=hardware');
  await user.click((await screen.findAllByRole('button', { name: 'Add item' }))[0] ?? document.body);
  const title = await screen.findByRole('textbox', { name: /Title/ });
  expect(title).toHaveFocus();
  await waitFor(() => expect(titlesOf(lastOf(drafts))).toEqual(['Terms agreed', 'Box designed', '']), {
    timeout: 4000,
  });
  expect(await screen.findByText('1 problem to put right before publishing')).toBeInTheDocument();
  await user.type(title, 'Freight booked');
  screen.getByRole('button', { name: 'Move item Freight booked' }).focus();
  await user.keyboard('{ArrowUp}{ArrowUp}');
  await waitFor(() => expect(titlesOf(lastOf(drafts))).toEqual(['Freight booked', 'Terms agreed', 'Box designed']), {
    timeout: 4000,
  });
  await user.click(screen.getByRole('button', { name: 'Remove item Box designed' }));
  expect(screen.getByText('“Box designed” is removed')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByRole('button', { name: /Box designed/, expanded: false })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Duplicate item' }));
  await waitFor(
    () =>
      expect(titlesOf(lastOf(drafts))).toEqual([
        'Freight booked',
        'Copy of Freight booked',
        'Terms agreed',
        'Box designed',
      ]),
    { timeout: 4000 },
  );
});

test('the preview shows what a tier gets with its days, once nothing is wrong', async () => {
  checklistSite();
  const user = openPage('?checklist=hardware&view=preview');
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('row')).toHaveLength(3);
  expect(within(table).getByRole('rowheader', { name: /Terms agreed/ })).toBeInTheDocument();
  expect(within(table).getAllByText('T−7')).toHaveLength(2);
  await user.clear(screen.getByLabelText('Launch date'));
  expect(screen.getByText('Choose a launch date to see the due dates.')).toBeInTheDocument();
});

test('a proposal is answered with a word', async () => {
  const { settled } = checklistSite();
  const user = openPage('?checklist=hardware&view=proposals');
  expect(await screen.findByText('Boxes took eight weeks.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  const word = screen.getByRole('textbox', { name: /Your answer/ });
  expect(word).toHaveFocus();
  expect(settled).toEqual([]);
  await user.type(word, 'Next year.');
  await user.click(screen.getByRole('button', { name: 'Decline' }));
  expect(await screen.findByText('Declined')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'About “Box designed”' })).toHaveFocus();
  expect(settled).toEqual([
    { checklistId: 'hardware', baseRevision: 3, number: 1, outcome: 'declined', word: 'Next year.' },
  ]);
});
