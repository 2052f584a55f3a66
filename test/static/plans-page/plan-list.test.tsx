/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, screen, waitFor } from '@testing-library/react';
import { company, openPage, planSite } from './plan-site';

const board = { ...company, name: 'Board review', description: '' };

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('a star marks a favourite at once, and takes it back', async () => {
  const { planAt } = planSite({ company00001: company });
  const user = openPage();
  const star = await screen.findByRole('button', { name: 'Favourite: Company' });
  expect(star).toHaveAttribute('aria-pressed', 'false');
  await user.click(star);
  await waitFor(() => expect(star).toHaveAttribute('aria-pressed', 'true'));
  expect(planAt('company00001').isFavourite).toBe(true);
  await user.click(star);
  await waitFor(() => expect(planAt('company00001').isFavourite).toBe(false));
});

test('archiving takes a plan off the list, and can be undone there', async () => {
  const { planAt } = planSite({ company00001: company, board0000001: board });
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Actions for Company' }));
  await user.click(screen.getByRole('menuitem', { name: 'Archive' }));
  expect(await screen.findByText('“Company” is archived')).toBeInTheDocument();
  expect(screen.getByText('Archived (1)')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByText('Archived (1)')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Company' })).toHaveFocus();
  expect(planAt('company00001').isArchived).toBe(false);
});

test('a refusal names what did not happen', async () => {
  planSite(
    { company00001: company },
    {
      'plan.archive': () => {
        throw new Error('Refused.');
      },
    },
  );
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Actions for Company' }));
  await user.click(screen.getByRole('menuitem', { name: 'Archive' }));
  expect(await screen.findByText('The plan was not archived')).toBeInTheDocument();
});

test('a long list is searched by name and description', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, n) => [`many0000000${n}`, { ...company, name: `Plan ${n}`, description: '' }]),
  );
  planSite({ ...many, company00001: company });
  const user = openPage();
  await user.type(await screen.findByRole('searchbox', { name: 'Find plans' }), 'PROMISED');
  expect(screen.getByRole('button', { name: 'Company' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Plan 3' })).not.toBeInTheDocument();
  await user.type(screen.getByRole('searchbox'), ' nowhere');
  expect(screen.getByText('No plan has that in its name or description.')).toBeInTheDocument();
});

test('a copy is named, made, and opened', async () => {
  planSite({ company00001: company });
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Actions for Company' }));
  await user.click(screen.getByRole('menuitem', { name: 'Copy' }));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveValue('Copy of Company');
  await user.click(screen.getByRole('button', { name: 'Create copy' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Copy of Company' })).toHaveFocus();
  expect(fakeBridge.visited.at(-1)).toBe('?plan=copy00000001');
});

test('who only reads is led into the portfolio, and sees nothing to change and no index', async () => {
  planSite({ company00001: company }, { mayEdit: false });
  const user = openPage();
  const open = await screen.findByRole('button', { name: 'Company' });
  for (const name of ['Create plan', 'Actions for Company']) {
    expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();
  }
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  await user.click(open);
  expect([fakeBridge.paths.at(-1), fakeBridge.visited.at(-1)]).toEqual(['/portfolio', '?plan=company00001']);
});

test('the editor of a plan is closed to who only reads, with the way to the figures', async () => {
  planSite({ company00001: company }, { mayEdit: false });
  const user = openPage('?plan=company00001');
  await user.click(await screen.findByRole('button', { name: 'Show in the portfolio' }));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(fakeBridge.paths.at(-1)).toBe('/portfolio');
});

test('whoever comes back from a plan goes on where they left the list', async () => {
  planSite({ company00001: company, board0000001: board });
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Board review' }));
  await user.click(await screen.findByRole('button', { name: 'Plans' }));
  expect(await screen.findByRole('button', { name: 'Board review' })).toHaveFocus();
});

test('an empty list says what a plan is, and leads to the first one', async () => {
  planSite({});
  const user = openPage();
  expect(await screen.findByText('There is no plan for you yet')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Create plan' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'New plan' })).toBeInTheDocument();
});
