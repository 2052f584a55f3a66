/** @jest-environment jsdom */
import { createBackend, groupHeading, openGroup, openPanel, screen, waitFor, within } from './open-panel';

const itemOf = (itemId: string): HTMLElement => {
  const found = document.getElementById(`item-${itemId}`);
  if (found === null) throw new Error(`The panel shows no item ${itemId}.`);
  return found;
};

test('a tick that lacks evidence asks for it first, and both land as one', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('checkbox', { name: 'Tier and scope agreed: done' }));
  const decision = await within(itemOf('product.tier-and-scope')).findByLabelText('Decision');
  await waitFor(() => expect(document.activeElement).toBe(decision));

  await user.type(decision, 'Payments only, agreed on Monday');
  await user.click(screen.getByRole('button', { name: 'Attach and tick done' }));
  const item = within(itemOf('product.tier-and-scope'));
  expect(await item.findByText('Payments only, agreed on Monday')).toBeDefined();
  expect(item.getByRole('button', { name: /State of .*: Unverified/ })).toBeDefined();
  expect(item.getByRole('button', { name: 'Verify' })).toBeDefined();
});

test('a function that opened itself stays open when the item that it opened for is settled', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Security and privacy review' }));
  const item = within(itemOf('security.review'));
  await user.click(await item.findByRole('button', { name: 'Waive…' }));
  await user.type(await item.findByLabelText('Reason'), 'The change touches no data');
  await user.click(item.getByRole('button', { name: 'Waive' }));
  expect(await item.findByText(/^Waived by Rita Olsen until/)).toBeDefined();
  expect(groupHeading('Security').textContent).toContain('1 of 1 settled');
  expect(groupHeading('Security').getAttribute('aria-expanded')).toBe('true');
});

test('done without evidence is said to be unverified before it is done', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await openGroup(user, 'Design');
  await user.click(screen.getByRole('button', { name: 'Accessibility review' }));
  const item = within(itemOf('design.accessibility'));
  expect(await item.findByText(/Done without its report reads as unverified/)).toBeDefined();
  await user.click(item.getByRole('button', { name: 'Tick without evidence' }));
  expect(await item.findByRole('button', { name: /State of .*: Unverified/ })).toBeDefined();
});

test('what the server refuses is said at the input, and the text stays', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await openGroup(user, 'Design');
  await user.click(screen.getByRole('button', { name: 'Accessibility review' }));
  const item = within(itemOf('design.accessibility'));
  await user.type(await item.findByLabelText('Report'), 'javascript:alert(1)');
  await user.click(item.getByRole('button', { name: 'Attach and tick done' }));
  expect(await item.findByText('Give a web address that starts with https:// or http://.')).toBeDefined();
  expect(item.getByLabelText<HTMLInputElement>('Report').value).toBe('javascript:alert(1)');
});

test('when somebody else was first, the item is read anew and what was typed stays', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'State of Tier and scope agreed: Open' }));
  await user.click(screen.getByRole('menuitemradio', { name: 'Waive…' }));
  const item = within(itemOf('product.tier-and-scope'));
  await user.type(await item.findByLabelText('Reason'), 'Agreed by word of mouth');
  await backend.act('emeka', 'product.tier-and-scope', { kind: 'set state', state: 'in progress' });

  await user.click(item.getByRole('button', { name: 'Waive' }));
  expect(await item.findByText(/Somebody else changed this item/)).toBeDefined();
  expect(item.getByRole('button', { name: /State of .*: In progress/ })).toBeDefined();
  expect(item.getByLabelText<HTMLTextAreaElement>('Reason').value).toBe('Agreed by word of mouth');

  await user.click(item.getByRole('button', { name: 'Waive' }));
  expect(await screen.findByRole('heading', { name: '1 live waiver' })).toBeDefined();
});

test('the owner of a T1 blocker is told why they can not verify it; another can', async () => {
  const backend = createBackend();
  await backend.start();
  const evidence = [{ kind: 'url' as const, value: 'https://example.com/report' }];
  await backend.act('emeka', 'engineering.load', { kind: 'tick', evidence });
  const owner = await openPanel(backend, 'emeka');
  await openGroup(owner.user, 'Engineering');
  await owner.user.click(screen.getByRole('button', { name: 'Load and capacity tested' }));
  expect(
    await screen.findByText(/You own this item, and a blocker of a T1 launch is verified by someone else/),
  ).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Verify' })).toBeNull();
  owner.view.unmount();

  const other = await openPanel(backend, 'pm');
  await openGroup(other.user, 'Engineering');
  await other.user.click(screen.getByRole('button', { name: 'Load and capacity tested' }));
  await other.user.click(await screen.findByRole('button', { name: 'Verify' }));
  expect(await screen.findByText(/^Verified by Priya Menon/)).toBeDefined();
});

test('only approvers who do not own the item are offered a waiver, and a function speaks for itself', async () => {
  const backend = createBackend();
  await backend.start();
  const lead = await openPanel(backend, 'lena');
  await openGroup(lead.user, 'Legal');
  await lead.user.click(screen.getByRole('button', { name: 'Terms and claims' }));
  // Lena leads Legal and owns the item, so the waiver is another's to give, and the approval hers.
  expect(await screen.findByLabelText('Approval')).toBeDefined();
  expect(screen.getByLabelText('Owner')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Waive…' })).toBeNull();
  lead.view.unmount();

  const other = await openPanel(backend, 'emeka');
  await openGroup(other.user, 'Legal');
  await other.user.click(screen.getByRole('button', { name: 'Terms and claims' }));
  expect(await screen.findByText(/The approval for Legal comes from/)).toBeDefined();
  expect(screen.queryByLabelText('Approval')).toBeNull();
  expect(screen.queryByLabelText('Owner')).toBeNull();
});

test('a tick moves no row, and can be taken back', async () => {
  const backend = createBackend();
  await backend.start('T2');
  await backend.act('rita', 'design.accessibility', {
    kind: 'attach evidence',
    evidence: { kind: 'url', value: 'https://example.com/a11y' },
  });
  const { user } = await openPanel(backend);
  const groups = () =>
    screen.getAllByRole('button', { name: /settled/ }).map(({ textContent }) => textContent?.replace(/\d.*/, ''));
  const before = groups();
  await openGroup(user, 'Design');
  await user.click(screen.getByRole('checkbox', { name: 'Accessibility review: done' }));
  await waitFor(() =>
    expect(screen.getByRole('checkbox', { name: 'Accessibility review: done' }).getAttribute('aria-checked')).toBe(
      'true',
    ),
  );
  expect(groups()).toEqual(before);
  await user.click(screen.getByRole('checkbox', { name: 'Accessibility review: done' }));
  expect(await screen.findByRole('button', { name: 'State of Accessibility review: Open' })).toBeDefined();
});

test('evidence of another kind can be added, and its field takes focus', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await openGroup(user, 'Design');
  await user.click(screen.getByRole('button', { name: 'Accessibility review' }));
  const item = within(itemOf('design.accessibility'));
  await user.click(await item.findByRole('button', { name: 'Add other evidence' }));
  await user.keyboard('n{Enter}');
  const note = item.getByLabelText('Note');
  expect(document.activeElement).toBe(note);
  await user.type(note, 'Read aloud once');
  await user.click(item.getByRole('button', { name: 'Only attach' }));
  expect(await item.findByText('Read aloud once')).toBeDefined();
  expect(item.getByRole('button', { name: /State of .*: Open/ })).toBeDefined();
});
