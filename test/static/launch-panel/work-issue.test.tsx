/** @jest-environment jsdom */
import { AppError } from '../../../src/usecases/app-error';
import type { WorkPort } from '../../../src/usecases/launch-work/ports';
import { createBackend, entityId, issueId, openGroup, openPanel, screen, waitFor, within } from './open-panel';

const ITEM = 'design.accessibility';
const PAY_7 = { issueId: '10007', key: 'PAY-7', summary: 'Audit the wallet', statusName: 'In Review' };
const type = (name: string, demands: readonly string[] = []) => ({
  issueTypeId: String(name.length),
  name,
  demands,
  takesAssignee: true,
  takesDueDate: true,
});

/** A Jira of one visible issue, PAY-7, in which 10009 is hidden; PAY-8 is what comes to be. */
function jira(changed: Partial<WorkPort> = {}) {
  const created: Parameters<WorkPort['create']>[0][] = [];
  const works: WorkPort = {
    find: async (ids) =>
      [
        { ...PAY_7, statusCategory: 'indeterminate' as const },
        { ...PAY_7, issueId: '10008', key: 'PAY-8', statusName: 'To Do', statusCategory: 'new' as const },
      ].filter((issue) => ids.includes(issue.issueId)),
    types: async (_, id) =>
      [type('Bug', ['Severity', 'Team']), type('Task')].filter(
        ({ issueTypeId }) => (id ?? issueTypeId) === issueTypeId,
      ),
    create: async (issue) => {
      created.push(issue);
      return { issueId: '10008', isAssigned: true };
    },
    relate: async () => true,
    ...changed,
  };
  return { created, works };
}

async function openItem(backend: ReturnType<typeof createBackend>) {
  const { user } = await openPanel(backend);
  await openGroup(user, 'Design');
  await user.click(screen.getByRole('button', { name: 'Accessibility review' }));
  const row = document.getElementById(`item-${ITEM}`);
  if (row === null) throw new Error('The panel lacks the item.');
  await within(row).findByText('Evidence');
  return { user, item: within(row) };
}
const link = (backend: ReturnType<typeof createBackend>, workIssueId: string) =>
  backend.as('rita', 'launch.linkWork', { issueId, entityId, baseRevision: 999, itemId: ITEM, workIssueId });
const asked = (backend: ReturnType<typeof createBackend>, name: string) =>
  backend.calls.filter((called) => called === name).length;

test('an issue is created of an item with its own words, and what a type demands is said instead of tried', async () => {
  const { created, works } = jira();
  const backend = createBackend({ works });
  await backend.start('T2');
  const { user, item } = await openItem(backend);
  await user.click(item.getByRole('button', { name: 'Create a Jira issue…' }));
  const summary = await item.findByLabelText<HTMLInputElement>(/^Summary/);
  expect(summary.value).toBe('Accessibility review');
  expect(document.activeElement).toBe(summary);
  expect(await item.findByText(/You create it: due on Nov 17, 2026 and linked to PAY-1/)).toBeDefined();

  await user.selectOptions(item.getByLabelText('Type'), 'Bug');
  expect(await item.findByText(/A new Bug here needs Severity and Team/)).toBeDefined();
  expect(item.queryByRole('button', { name: 'Create' })).toBeNull();

  await user.selectOptions(item.getByLabelText('Type'), 'Task');
  await user.clear(summary);
  await user.type(summary, 'Audit the wallet');
  await user.click(item.getByRole('button', { name: 'Create' }));
  expect(await item.findByRole('button', { name: 'PAY-8' })).toBeDefined();
  expect(created).toMatchObject([
    { projectId: '10000', issueTypeId: '4', summary: 'Audit the wallet', dueOn: '2026-11-17' },
  ]);
});

test('what Jira refuses is said, and what was typed stays', async () => {
  const refused = new AppError('invalid-input', 'Jira didn’t create the issue: Summary is taken. Nothing was changed.');
  const backend = createBackend({ works: jira({ create: () => Promise.reject(refused) }).works });
  await backend.start('T2');
  const { user, item } = await openItem(backend);
  await user.click(item.getByRole('button', { name: 'Create a Jira issue…' }));
  await user.type(await item.findByLabelText(/^Summary/), ' 2');
  await user.click(await item.findByRole('button', { name: 'Create' }));
  expect(await item.findByText(/Summary is taken/)).toBeDefined();
  expect(item.getByLabelText<HTMLInputElement>(/^Summary/).value).toBe('Accessibility review 2');
});

test('an issue is linked by its key; the item follows it, can’t be ticked, and is unlinked again', async () => {
  const backend = createBackend({ works: jira().works });
  await backend.start('T2');
  const { user, item } = await openItem(backend);
  expect(asked(backend, 'launch.readWork')).toBe(0);
  await user.click(item.getByRole('button', { name: 'Link an issue…' }));
  await user.click(await item.findByRole('button', { name: 'Link' }));
  expect(item.getByText('Choose an issue.')).toBeDefined();
  await user.type(item.getByRole('combobox', { name: /^Issue/ }), 'PAY-7');
  await user.click(await item.findByRole('option', { name: /Audit the wallet/ }));
  await user.click(item.getByRole('button', { name: 'Link' }));

  expect(await item.findByText('In Review')).toBeDefined();
  expect(item.getByText(/The item follows its status/)).toBeDefined();
  expect(item.getByRole('button', { name: /State of .*: In progress/ })).toBeDefined();
  expect(item.queryByRole('checkbox', { name: 'Accessibility review: done' })).toBeNull();
  expect(item.queryByRole('button', { name: 'Tick without evidence' })).toBeNull();
  expect(asked(backend, 'launch.readWork')).toBe(1);

  await user.click(item.getByRole('button', { name: 'Unlink' }));
  expect(await item.findByRole('checkbox', { name: 'Accessibility review: done' })).toBeDefined();
  expect(document.activeElement).toBe(item.getByRole('button', { name: 'Create a Jira issue…' }));
});

test('an issue that the viewer can’t see has neither key nor status, and can be unlinked', async () => {
  let isHidden = false;
  const works = { ...jira().works, find: async () => (isHidden ? [] : [{ ...PAY_7, statusCategory: 'new' as const }]) };
  const backend = createBackend({ works });
  await backend.start('T2');
  await link(backend, PAY_7.issueId);
  isHidden = true;
  const { user, item } = await openItem(backend);
  expect(await item.findByText('An issue that you can’t see, or that is gone.')).toBeDefined();
  expect(document.body.textContent).not.toMatch(/PAY-7|Audit the wallet/);
  await user.click(item.getByRole('button', { name: 'Unlink' }));
  expect(await item.findByRole('button', { name: 'Link an issue…' })).toBeDefined();
});

test('an item that is behind its issue is brought up, and shown so, by one reading of the launch', async () => {
  let statusCategory: 'new' | 'done' = 'new';
  const works = { ...jira().works, find: async () => [{ ...PAY_7, statusCategory }] };
  const backend = createBackend({ works });
  await backend.start('T2');
  await link(backend, PAY_7.issueId);
  statusCategory = 'done';
  const { item } = await openItem(backend);
  expect(await item.findByRole('button', { name: /State of .*: Unverified/ })).toBeDefined();
  await waitFor(() => expect(asked(backend, 'launch.open')).toBe(2));
  expect(asked(backend, 'launch.readWork')).toBe(1);
});
