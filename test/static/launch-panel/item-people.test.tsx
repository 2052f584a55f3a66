/** @jest-environment jsdom */
import { createBackend, openGroup, openPanel, screen, waitFor, within, type Backend } from './open-panel';

const itemOf = (itemId: string): HTMLElement => {
  const found = document.getElementById(`item-${itemId}`);
  if (found === null) throw new Error(`The panel shows no item ${itemId}.`);
  return found;
};

async function openItem(backend: Backend, viewer: string, group: string, title: string, itemId: string) {
  const { user, view } = await openPanel(backend, viewer);
  await openGroup(user, group);
  await user.click(screen.getByRole('button', { name: title }));
  const item = within(itemOf(itemId));
  await item.findByRole('heading', { name: 'Comments' });
  return { user, view, item };
}

test('a stand-in is named until a day, is told beside the owner, and ends', async () => {
  const backend = createBackend();
  await backend.start();
  const { user, item } = await openItem(backend, 'rita', 'Engineering', 'Load and capacity tested', 'engineering.load');
  await user.click(item.getByRole('button', { name: 'Name a stand-in…' }));
  await user.click(item.getByRole('button', { name: 'Save' }));
  expect(item.getByText('Choose who stands in.')).toBeDefined();
  await user.type(item.getByLabelText('Stand-in'), 'Priya');
  await user.click(await item.findByRole('option', { name: /Priya Menon/ }));
  await user.type(item.getByLabelText('Last day'), '2026-11-20');
  await user.click(item.getByRole('button', { name: 'Save' }));
  expect(await item.findByText(/Priya Menon stands in for the owner until Nov 20/)).toBeDefined();
  expect(item.getByText(/Emeka Nwosu.*\(Priya Menon stands in\)/)).toBeDefined();

  await user.click(item.getByRole('button', { name: 'End it now' }));
  await waitFor(() => expect(item.queryByText(/stands in/)).toBeNull());
});

test('whom an item asks to acknowledge does so without Edit on the issue', async () => {
  const backend = createBackend();
  await backend.start('T2');
  await backend.act('rita', 'support.trained', { kind: 'set acknowledgers', accountIds: ['reader', 'lena'] });
  const { user, item } = await openItem(backend, 'reader', 'Support', 'Trained, macros, escalation', 'support.trained');
  expect(item.getByText('Lena Hoffmann: not yet')).toBeDefined();
  await user.click(item.getByRole('button', { name: 'Acknowledge' }));
  const field = item.getByLabelText('Your acknowledgement');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  await user.type(field, 'We have read it.');
  await user.click(item.getByRole('button', { name: 'Acknowledge' }));
  expect(await item.findByText('We have read it.')).toBeDefined();
  expect(item.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
});

test('an item that waits for another says so, and asks before it is ticked', async () => {
  const backend = createBackend();
  await backend.start('T2');
  await backend.act('rita', 'engineering.rollback', { kind: 'set dependencies', waitsFor: ['engineering.load'] });
  const { user } = await openPanel(backend);
  await openGroup(user, 'Engineering');
  const item = within(itemOf('engineering.rollback'));
  expect(item.getByText('Waits for Load and capacity tested')).toBeDefined();
  await user.click(item.getByRole('checkbox'));
  expect(item.getByRole('button', { name: /State of .*: Open/ })).toBeDefined();
  await user.click(item.getByRole('button', { name: 'Tick it anyway' }));
  await user.click(await item.findByRole('button', { name: 'Tick without evidence' }));
  expect(await item.findByRole('button', { name: /State of .*: Unverified/ })).toBeDefined();
});

test('a circle is refused in words, and what was chosen stays', async () => {
  const backend = createBackend();
  await backend.start('T2');
  await backend.act('rita', 'engineering.rollback', { kind: 'set dependencies', waitsFor: ['engineering.load'] });
  const { user, item } = await openItem(backend, 'rita', 'Engineering', 'Load and capacity tested', 'engineering.load');
  expect(item.getByText('Blocks')).toBeDefined();
  await user.click(item.getByRole('button', { name: 'Change what it waits for…' }));
  await user.type(item.getByLabelText('Waits for'), 'Rollback');
  await user.click(await item.findByRole('option', { name: /Rollback rehearsed/ }));
  await user.click(item.getByRole('button', { name: 'Save' }));
  expect(await item.findByText(/That would be a circle: Load and capacity tested waits for Rollback/)).toBeDefined();
  expect(item.getByText('Rollback rehearsed (Engineering)')).toBeDefined();
});

test('a waiver that holds is shown before it is replaced', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const waive = { kind: 'waive', reason: 'Agreed with the auditor', expiresOn: '2026-11-20' } as const;
  await backend.act('rita', 'finance.billing', waive);
  const { user, item } = await openItem(backend, 'rita', 'Finance', 'Pricing and billing tested', 'finance.billing');
  await user.click(item.getByRole('button', { name: 'Waive…' }));
  expect(item.getByText(/waived until Nov 20, 2026 already, by Rita Olsen: “Agreed with the auditor”/)).toBeDefined();
  await user.type(item.getByLabelText(/^Reason/), 'The audit moved');
  await user.click(item.getByRole('button', { name: 'Replace the waiver' }));
  expect(await item.findByText(/^Waived by Rita Olsen until.*The audit moved/)).toBeDefined();
});

test('a comment is written, counted and kept while it can’t be', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user, item, view } = await openItem(backend, 'lena', 'Legal', 'Terms and claims', 'legal.terms');
  await user.type(item.getByLabelText('New comment'), 'Which terms?');
  view.unmount();
  const again = await openItem(backend, 'lena', 'Legal', 'Terms and claims', 'legal.terms');
  expect(again.item.getByLabelText<HTMLTextAreaElement>('New comment').value).toBe('Which terms?');
  await again.user.click(again.item.getByRole('button', { name: 'Add comment' }));
  expect(await again.item.findByText('1 comment')).toBeDefined();
  expect(again.item.getByText('Which terms?')).toBeDefined();
  expect(again.item.getByLabelText<HTMLTextAreaElement>('New comment').value).toBe('');
});
