/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { templateDraft } from '../../../src/domain/template/template-record';
import { fieldsOf, openPage, small, templateSite, viewOf } from './template-site';

const LATER = { timeout: 4_000 };
const saved = () => screen.findByText(/^Draft saved/, undefined, LATER);
const openSmall = () => openPage('?template=small');
const openField = async (user: ReturnType<typeof openPage>, name: string) =>
  user.click(await screen.findByRole('button', { name }));
const choose = async (user: ReturnType<typeof openPage>, field: string, action: string) => {
  await user.click(await screen.findByRole('button', { name: `Actions for ${field}` }));
  await user.click(screen.getByRole('menuitem', { name: action }));
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('what is typed is saved by itself, one call after another, each on the revision before', async () => {
  const { viewAt } = templateSite([viewOf(small)]);
  const user = openSmall();
  await openField(user, 'Problem');
  await user.type(screen.getByRole('textbox', { name: 'Label' }), ' to solve');
  expect(screen.getByText('Saving the draft…')).toBeInTheDocument();
  await saved();
  await user.type(screen.getByRole('textbox', { name: 'Label' }), ' now');
  await waitFor(() => expect(viewAt('small').draft?.fields[0]?.label).toBe('Problem to solve now'), LATER);
  expect(viewAt('small').revision).toBe(6);
  expect(viewAt('small').published?.fields[0]?.label).toBe('Problem');
});

test('fields move by their menu, over the border of a section too; focus stays and the new place is said', async () => {
  const { viewAt } = templateSite([viewOf(small)]);
  const user = openSmall();
  await choose(user, 'Sponsor', 'Move up');
  expect(fieldsOf('Why')).toEqual(['Sponsor', 'Problem']);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for Sponsor' })).toHaveFocus());
  expect(screen.getByText('Sponsor is now 1 of 2 in Why.')).toBeInTheDocument();

  await choose(user, 'Problem', 'Move down');
  expect(fieldsOf('How')).toEqual(['Problem', 'Kind', 'Notes']);
  await choose(user, 'Sponsor', 'Move to “How”');
  expect(fieldsOf('How')).toEqual(['Problem', 'Kind', 'Notes', 'Sponsor']);
  await saved();
  expect(viewAt('small').draft?.fields.map(({ section }) => section)).toEqual(['how', 'how', 'how', 'how']);
});

test('with focus on its grip a field moves by the arrow keys, keeps focus there and says where it is', async () => {
  templateSite([viewOf(small)]);
  const user = openSmall();
  const grip = await screen.findByRole('button', { name: 'Move field Sponsor' });
  grip.focus();
  await user.keyboard('{ArrowUp}');
  expect(fieldsOf('Why')).toEqual(['Sponsor', 'Problem']);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move field Sponsor' })).toHaveFocus());
  expect(screen.getByText('Sponsor is now 1 of 2 in Why.')).toBeInTheDocument();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(fieldsOf('How')).toEqual(['Sponsor', 'Kind', 'Notes']);

  screen.getByRole('button', { name: 'Move section How' }).focus();
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(screen.getByText('Section How is now 1 of 2.')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Move section How' })).toHaveFocus());
});

test('without changes there is nothing to publish, and that is said', async () => {
  templateSite([viewOf(small)]);
  const user = openSmall();
  const publish = await screen.findByRole('button', { name: 'Publish…' });
  expect(publish).toBeDisabled();
  expect(publish).toHaveAccessibleDescription('No changes to publish');
  await user.click(screen.getByRole('tab', { name: 'Versions' }));
  expect(screen.queryByRole('button', { name: /Show changes/ })).not.toBeInTheDocument();
});

test('a field that is deleted comes back to its place; one that Gantry reads can’t be deleted or retyped', async () => {
  templateSite([viewOf(small)]);
  const user = openSmall();
  await choose(user, 'Kind', 'Delete');
  expect(fieldsOf('How')).toEqual(['Notes']);
  const undo = screen.getByRole('button', { name: 'Undo' });
  await waitFor(() => expect(undo).toHaveFocus());
  await user.click(undo);
  expect(fieldsOf('How')).toEqual(['Kind', 'Notes']);

  await user.click(screen.getByRole('button', { name: 'Actions for Problem' }));
  const remove = screen.getByRole('menuitem', { name: /^Delete.*can be renamed but not removed$/ });
  expect(remove).toHaveAttribute('aria-disabled', 'true');
  await user.click(remove);
  expect(fieldsOf('Why')).toEqual(['Problem', 'Sponsor']);
  await user.keyboard('{Escape}');
  await openField(user, 'Problem');
  expect(screen.getByRole('combobox', { name: 'Type of answer' })).toBeDisabled();
  expect(screen.getAllByRole('img', { name: /^Gantry’s rules read this answer/ })).toHaveLength(1);
});

test('a deleted section leaves its fields to the one beside it, and comes back with them', async () => {
  templateSite([viewOf(small)]);
  const user = openSmall();
  await choose(user, 'section How', 'Delete section, keep its fields');
  expect(fieldsOf('Why')).toEqual(['Problem', 'Sponsor', 'Kind', 'Notes']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(fieldsOf('Why')).toEqual(['Problem', 'Sponsor']);
  expect(fieldsOf('How')).toEqual(['Kind', 'Notes']);
});

test('a new choice takes options and a condition; what it lacks is listed, and leads to its control', async () => {
  const { viewAt } = templateSite([viewOf(small)]);
  const user = openSmall();
  await user.click(await screen.findByRole('button', { name: 'Add field to How' }));
  await user.click(screen.getByRole('button', { name: /^Choice of one/ }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Label' })).toHaveFocus());
  await screen.findByText('Before this can be published', undefined, LATER);
  const [problem, toggle] = screen.getAllByRole('button', { name: 'Field without a label' });
  await user.click(toggle ?? document.body);
  expect(screen.queryByRole('textbox', { name: 'Label' })).not.toBeInTheDocument();
  await user.click(problem ?? document.body);
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Label' })).toHaveFocus());
  expect(screen.getByRole('textbox', { name: 'Label' })).toHaveAccessibleDescription(/Give it a label/);

  await user.type(screen.getByRole('textbox', { name: 'Label' }), 'Region');
  await user.type(screen.getByRole('textbox', { name: 'Option 1' }), 'EU');
  await user.type(screen.getByRole('textbox', { name: 'Option 2' }), 'US');
  await user.click(screen.getByRole('button', { name: 'Move option EU down' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Shown while' }), '“Kind” is …');
  await user.click(screen.getByRole('checkbox', { name: 'Try' }));
  await waitFor(
    () => expect(viewAt('small').draft?.fields.at(-1)?.shownWhen).toEqual({ field: 'kind', in: ['try'] }),
    LATER,
  );
  expect(viewAt('small').draft?.fields.at(-1)).toMatchObject({
    label: 'Region',
    requiredAt: 'never',
    options: [{ label: 'US' }, { label: 'EU' }],
  });
});

test('while Gantry can’t be reached the draft is kept in this browser, and goes on after a reload', async () => {
  templateSite([viewOf(small)]);
  const { backend } = fakeBridge;
  fakeBridge.backend = (operation, input) =>
    operation === 'template.saveDraft' ? Promise.reject(new Error('offline')) : backend(operation, input);
  const user = openSmall();
  await openField(user, 'Problem');
  await user.type(screen.getByRole('textbox', { name: 'Label' }), '?');
  expect(
    await screen.findByText(/Draft kept in this browser; Gantry will try again/, undefined, LATER),
  ).toBeInTheDocument();
  cleanup();

  fakeBridge.backend = backend;
  openSmall();
  expect(await screen.findByRole('button', { name: 'Problem?' })).toBeInTheDocument();
  await saved();
});

test('a draft whose answer got lost on the way is not taken for somebody else’s', async () => {
  const { put, viewAt } = templateSite([viewOf(small)]);
  const { backend } = fakeBridge;
  let isLost = true;
  fakeBridge.backend = async (operation, input) => {
    const answer = await backend(operation, input);
    if (operation !== 'template.saveDraft' || !isLost) return answer;
    isLost = false;
    throw new Error('The connection broke.');
  };
  const user = openSmall();
  await openField(user, 'Problem');
  await user.type(screen.getByRole('textbox', { name: 'Label' }), '?');
  await screen.findByText(/^Draft saved/, undefined, { timeout: 8_000 });
  expect(screen.queryByText(/while you were writing/)).not.toBeInTheDocument();

  // Neither is a change that leaves the content alone, such as of where it is offered.
  put('small', viewAt('small').revision, () => ({}));
  await user.type(screen.getByRole('textbox', { name: 'Label' }), '!');
  await waitFor(() => expect(viewAt('small').draft?.fields[0]?.label).toBe('Problem?!'), LATER);
});

describe('when somebody else changed the draft meanwhile', () => {
  async function collide() {
    const site = templateSite([viewOf(small)]);
    const user = openSmall();
    await openField(user, 'Problem');
    const theirs = site.viewAt('small').published;
    site.put('small', 4, () => ({ draft: { ...templateDraft.parse(theirs), name: 'Theirs' } }));
    await user.type(screen.getByRole('textbox', { name: 'Label' }), ' of mine');
    await screen.findByText(/^Changed by Omar Haddad .*, while you were writing/, undefined, LATER);
    return { ...site, user };
  }

  test('theirs can be taken', async () => {
    const { user, viewAt } = await collide();
    expect(screen.getByRole('button', { name: 'Problem of mine' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Take theirs, drop mine' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Theirs' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Problem' })).toBeInTheDocument();
    expect(viewAt('small').draft?.name).toBe('Theirs');
  });

  test('one’s own goes on as a copy', async () => {
    const { user, viewAt } = await collide();
    await user.click(screen.getByRole('button', { name: 'Keep mine as a copy' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Small bets (my draft)' })).toBeInTheDocument();
    expect(viewAt('made').draft?.fields[0]?.label).toBe('Problem of mine');
    expect(viewAt('small').draft?.name).toBe('Theirs');
  });
});

test('a refusal for good says why, and what was typed stays in this browser', async () => {
  templateSite([viewOf(small)], {
    'template.saveDraft': () => ({ refused: { code: 'forbidden', message: 'You are not product ops any more.' } }),
  });
  const user = openSmall();
  await openField(user, 'Problem');
  await user.type(screen.getByRole('textbox', { name: 'Label' }), '!');
  const state = await screen.findByText(/Draft kept in this browser only/, undefined, LATER);
  expect(within(state).getByText('You are not product ops any more.')).toBeInTheDocument();
});
