/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { planViewChoice } from '../../../src/domain/plan/plan-document';
import { company, openPage, planSite, tried } from './plan-site';

const ID = 'company00001';
const at = `?plan=${ID}`;
const box = (name: string) => screen.getByRole('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const ROOTS = 'Roots of the plan, in JQL';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const opened = () => screen.findByRole('heading', { level: 1, name: 'Company' });

test('the first roots that the person can see stand under the query', async () => {
  planSite({ [ID]: company }, { 'plan.try': () => tried({ total: 12 }) });
  openPage(at);
  expect(await screen.findByText('Finds 12 roots that you can see; these are the first 1.')).toBeInTheDocument();
  const roots = screen.getByRole('list', { name: 'First of the roots that you can see' });
  expect(within(roots).getByText('Fastest checkout')).toBeInTheDocument();
});

test('what Jira has against a query stands at its field, in Jira’s words', async () => {
  const message = 'The value ‘NOPE’ does not exist for the field ‘project’.';
  planSite(
    { [ID]: company },
    {
      'plan.try': ({ roots }) =>
        roots.kind === 'jql' && roots.jql.includes('NOPE')
          ? tried({ roots: [], total: null, problems: [{ path: 'roots/jql', code: 'jql', message }] })
          : tried(),
    },
  );
  openPage(at);
  await opened();
  type(ROOTS, 'project = NOPE');
  await waitFor(() => expect(box(ROOTS)).toHaveAccessibleDescription(expect.stringContaining(message)));
  expect(box(ROOTS)).toBeInvalid();
  expect(screen.queryByRole('list', { name: 'First of the roots that you can see' })).not.toBeInTheDocument();
});

test('a filter is chosen by name, and says what it asks', async () => {
  const { planAt } = planSite(
    { [ID]: company },
    { 'plan.try': () => tried({ filter: { name: 'Objectives', jql: 'issuetype = Objective' } }) },
  );
  const user = openPage(at);
  await opened();
  await user.click(screen.getByRole('radio', { name: 'Saved filter' }));
  const filter = screen.getByRole('combobox', { name: 'Filter' });
  await user.click(filter);
  expect(await screen.findByRole('option', { name: 'My epics' })).toBeInTheDocument();
  await user.type(filter, 'object');
  await waitFor(() => expect(screen.queryByRole('option', { name: 'My epics' })).not.toBeInTheDocument());
  await user.click(await screen.findByRole('option', { name: 'Objectives' }));
  expect(filter).toHaveValue('Objectives');
  expect(await screen.findByText('issuetype = Objective')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect(planAt(ID).document.query.roots).toEqual({ kind: 'filter', filterId: '10201', name: 'Objectives' });
});

test('a query is kept while a filter is tried', async () => {
  planSite({ [ID]: company });
  const user = openPage(at);
  await opened();
  type(ROOTS, 'project = PAY');
  await user.click(screen.getByRole('radio', { name: 'Saved filter' }));
  await user.click(screen.getByRole('radio', { name: 'JQL' }));
  expect(box(ROOTS)).toHaveValue('project = PAY');
});

test('options are changed in words and numbers, and saved together', async () => {
  const { planAt } = planSite({ [ID]: company });
  const user = openPage(at);
  await opened();
  await user.selectOptions(
    await screen.findByRole('combobox', { name: /Children by link/ }),
    'Blocks: a parent “blocks” its child',
  );
  await user.click(screen.getByRole('radio', { name: 'Points' }));
  await user.click(screen.getByRole('radio', { name: 'Private' }));
  type('Stale after', '21');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  expect(planAt(ID).document).toMatchObject({
    sharing: { kind: 'private' },
    query: { config: { unit: 'points', staleDays: 21, hierarchyLinks: [{ name: 'Blocks', direction: 'outward' }] } },
  });
});

test('what can’t be saved is said at its input, which takes focus', async () => {
  planSite({ [ID]: company });
  const user = openPage(at);
  await opened();
  type('Stale after', '0');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(box('Stale after')).toHaveFocus());
  expect(box('Stale after')).toHaveAccessibleDescription(expect.stringContaining('from 1 to 365'));
  expect(screen.getByText('1 field to put right before saving')).toBeInTheDocument();
  expect(fakeBridge.called).not.toContain('plan.save');
});

test('somebody else’s change of the same loses nothing: theirs is shown, mine kept, and either can stand', async () => {
  const { put, planAt } = planSite({ [ID]: company });
  const user = openPage(at);
  await opened();
  put(ID, { ...company, name: 'Theirs', description: 'Theirs too.' });
  type('Name', 'Mine');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Noor Haddad changed it to/)).toHaveTextContent('Theirs');
  expect([box('Name'), box('Description')].map((input) => (input as HTMLInputElement).value)).toEqual([
    'Mine',
    'Theirs too.',
  ]);
  expect(planAt(ID).document.name).toBe('Theirs');
  await user.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(box('Name')).toHaveValue('Theirs');
  await waitFor(() => expect(box('Name')).toHaveFocus());
  type('Name', 'Mine after all');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(planAt(ID).document).toMatchObject({ name: 'Mine after all', description: 'Theirs too.' }),
  );
});

test('what was typed and never saved is back when the plan is opened again, until it is discarded', async () => {
  planSite({ [ID]: company });
  const user = openPage(at);
  await opened();
  type('Name', '');
  await user.click(screen.getByRole('button', { name: 'Plans' }));
  await user.click(await screen.findByRole('button', { name: 'Company' }));
  expect(await screen.findByText('What you changed before and didn’t save is back')).toBeInTheDocument();
  expect(box('Name')).toHaveValue('');
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(box('Name')).toHaveValue('Company');
  await user.click(screen.getByRole('button', { name: 'Plans' }));
  await user.click(await screen.findByRole('button', { name: 'Company' }));
  await opened();
  expect(screen.queryByText('What you changed before and didn’t save is back')).not.toBeInTheDocument();
});

test('a new plan is made by its name and roots, and goes on being edited', async () => {
  const { planAt } = planSite({});
  const user = openPage('?plan=new');
  await screen.findByRole('heading', { level: 1, name: 'New plan' });
  type('Name', 'Payments');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(box(ROOTS)).toHaveFocus());
  expect(box(ROOTS)).toHaveAccessibleDescription(expect.stringContaining('Say which issues are the roots.'));
  type(ROOTS, 'project = PAY');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Payments' })).toBeInTheDocument();
  expect(fakeBridge.visited.at(-1)).toBe('?plan=made00000001');
  expect(planAt('made00000001').document.query).toMatchObject({
    roots: { kind: 'jql', jql: 'project = PAY' },
    config: { timeZone: 'Europe/Berlin' },
  });
  expect(localStorage).toHaveLength(0);
});

test('views that everybody is offered are renamed, moved and taken out; the first of them can be chosen', async () => {
  const view = (viewId: string, name: string) => ({ viewId, name, choice: planViewChoice.parse({}) });
  const views = [view('late0001', 'Late'), view('team0001', 'By team'), view('gone0001', 'Unused')];
  const { planAt } = planSite({ [ID]: { ...company, views } });
  const user = openPage(at);
  await opened();
  await user.click(screen.getByRole('button', { name: 'Move By team up' }));
  await waitFor(() => expect(box('Name of view 1')).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Remove Unused' }));
  await waitFor(() => expect(box('Name of view 2')).toHaveFocus());
  type('Name of view 2', 'Late work');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Opens first' }), 'By team');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await screen.findByText('Saved');
  const { views: saved, firstViewId } = planAt(ID).document;
  expect([saved.map(({ name }) => name), firstViewId]).toEqual([['By team', 'Late work'], 'team0001']);
});
