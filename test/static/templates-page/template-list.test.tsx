/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { openPage, small, templateSite, viewOf } from './template-site';

const named = (name: string) => {
  const found = screen.getByRole('button', { name }).closest('li');
  if (found === null) throw new Error(`${name} stands in no list.`);
  return within(found);
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('the list says of each template its version, where it is offered, what is special, and who published or drafted it', async () => {
  const trial = { version: 1, endsOn: '2026-04-01', measures: ['complete' as const], question: 'Does it help?' };
  templateSite([
    viewOf(small, {
      hasDraft: true,
      drafted: { at: '2026-03-16T09:00:00.000Z', by: 'omar' },
      trial,
      scope: { projectIds: ['10001'], issueTypeIds: ['10000'] },
    }),
    viewOf({ ...small, id: 'old', name: 'Old form' }, { isArchived: true }),
    viewOf({ ...small, id: 'new', name: 'New form' }, { current: null, hasDraft: true }),
  ]);
  openPage();
  await screen.findByRole('heading', { name: 'Templates' });
  const first = named('Small bets');
  for (const words of ['Version 1', 'Offered in PAY, for Epic', 'Draft', 'On trial until 1 Apr 2026']) {
    expect(first.getByText(words)).toBeInTheDocument();
  }
  expect(first.getByText(/^Published .* by Omar Haddad$/)).toBeInTheDocument();
  expect(first.getByText(/^Draft by Omar Haddad, /)).toBeInTheDocument();
  expect(named('New form').queryByText(/^Draft by/)).not.toBeInTheDocument();
  expect(named('New form').getByText('Not published')).toBeInTheDocument();
  expect(screen.getByText('Archived (1)')).toBeInTheDocument();
});

test('a template is created by a name, and opened', async () => {
  templateSite([viewOf(small)]);
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Create template' }));
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    'Give it a name: people choose by it.',
  );
  await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Platform work');
  await user.click(screen.getByRole('button', { name: 'Create' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Platform work' })).toHaveFocus();
  expect(fakeBridge.visited.at(-1)).toBe('?template=made');
  await user.click(screen.getByRole('button', { name: 'Templates' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Platform work' })).toBeInTheDocument());
});

test('whoever comes back from a template goes on where they left the list', async () => {
  templateSite([viewOf(small)]);
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Small bets' }));
  await user.click(await screen.findByRole('button', { name: 'Templates' }));
  expect(await screen.findByRole('button', { name: 'Small bets' })).toHaveFocus();
});

test('archiving takes a template off the list at once, and says so', async () => {
  const { viewAt } = templateSite([viewOf(small)]);
  const user = openPage();
  await user.click(await screen.findByRole('button', { name: 'Actions for Small bets' }));
  await user.click(screen.getByRole('menuitem', { name: 'Archive' }));
  expect(await screen.findByText('“Small bets” is archived.')).toBeInTheDocument();
  expect(viewAt('small').summary.isArchived).toBe(true);
  expect(await screen.findByText('No template is offered')).toBeInTheDocument();
});

test('who isn’t product ops reads why, with nothing to try again', async () => {
  const message = 'Templates are product ops’ to edit. Ask a Jira administrator to name you.';
  templateSite([], { 'template.list': () => ({ refused: { code: 'forbidden', message } }) });
  openPage();
  expect(await screen.findByText(message)).toBeInTheDocument();
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

describe('a file', () => {
  async function importFile(text: string) {
    const user = openPage();
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    const input = screen.getByLabelText('Template file');
    // jsdom's files can't be read as text.
    const file = Object.assign(new File([text], 'form.json'), { text: () => Promise.resolve(text) });
    fireEvent.change(input, { target: { files: [file] } });
  }

  test('with problems creates nothing and shows all of them, grouped by what they are about', async () => {
    templateSite([viewOf(small)], {
      'template.create': () => ({
        refused: {
          code: 'invalid-input',
          message: 'The file is no template.',
          problems: [
            { path: 'template/fields/1/label', code: 'x', message: 'Give it a label.' },
            { path: 'template/name', code: 'x', message: 'Keep it to 80 characters.' },
            { path: 'template/fields/1/type', code: 'x', message: 'There is no type “crane”.' },
            { path: 'template/sections/0', code: 'x', message: 'Two sections have this id.' },
          ],
        },
      }),
    });
    await importFile(
      JSON.stringify({
        template: { name: 'x', sections: [{ label: 'Why' }], fields: [{}, { id: 'b', type: 'crane' }] },
      }),
    );
    expect(await screen.findByText('Nothing was created: 4 problems in form.json')).toBeInTheDocument();
    const dialog = within(screen.getByRole('dialog', { name: 'Import a template' }));
    expect(dialog.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'The template itself',
      'Section 1, “Why”',
      'Field 2, “b”',
    ]);
    expect(dialog.getByText('There is no type “crane”.')).toBeInTheDocument();
    expect(fakeBridge.visited.at(-1)).toBe('');
  });

  test('that is no JSON is said to be none without asking anybody', async () => {
    templateSite([viewOf(small)]);
    await importFile('{"name": ');
    expect(await screen.findByText(/“form.json” is not JSON/)).toBeInTheDocument();
    expect(fakeBridge.called).not.toContain('template.create');
  });

  test('that is a template opens as a draft', async () => {
    templateSite([viewOf(small)]);
    await importFile(JSON.stringify(small));
    expect(await screen.findByRole('heading', { level: 1, name: 'Imported' })).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
