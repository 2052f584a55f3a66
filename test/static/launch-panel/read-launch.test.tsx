/** @jest-environment jsdom */
import {
  createBackend,
  entityId,
  issueId,
  groupHeading,
  openGroup,
  openPanel,
  screen,
  waitFor,
  within,
  type Backend,
} from './open-panel';

test('the verdict stands with its sentence, and a title in it leads to the item', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  const verdict = screen.getByRole('region', { name: 'Readiness' });
  expect(within(verdict).getByText('Not ready')).toBeDefined();
  expect(verdict.textContent).toContain('Tier and scope agreed was due on 6 October 2026 and is open');

  await user.click(groupHeading('Product'));
  await user.click(within(verdict).getByRole('link', { name: 'Tier and scope agreed' }));
  const item = screen.getByRole('button', { name: 'Tier and scope agreed' });
  await waitFor(() => expect(document.activeElement).toBe(item));
});

test('functions that need attention are open and come first', async () => {
  const backend = createBackend();
  await backend.start();
  await openPanel(backend);
  const groups = screen.getAllByRole('button', { name: /settled/ }).map((group) => ({
    name: group.querySelector('.collapsible__title')?.textContent,
    isOpen: group.getAttribute('aria-expanded'),
  }));
  expect(groups.slice(0, 2)).toEqual([
    { name: 'Product', isOpen: 'true' },
    { name: 'Security', isOpen: 'true' },
  ]);
  expect(groups.at(-1)).toEqual({ name: 'After launch', isOpen: 'false' });
});

test('the filter leaves what waits for this viewer', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend, 'emeka');
  await user.click(screen.getByRole('radio', { name: /^Waiting for me/ }));
  const titles = [...document.querySelectorAll('.item__title')].map((title) => title.textContent);
  expect(titles).toContain('Load and capacity tested');
  expect(titles).not.toContain('Tier and scope agreed');
});

test('a release manager who opens the launch runs its automatic check, which others then read', async () => {
  const backend = createBackend();
  await backend.start();
  const first = await openPanel(backend);
  await waitFor(() => expect(backend.calls).toContain('launch.actAsNamed'));
  first.view.unmount();

  backend.calls.length = 0;
  const { user } = await openPanel(backend, 'lena');
  await openGroup(user, 'Engineering');
  await user.click(screen.getByRole('button', { name: 'No open blocker or critical bug' }));
  expect(await screen.findByText(/^Passed: run by Rita Olsen/)).toBeDefined();
  expect(screen.getByText(/rights of the item’s owner .* or a release manager/)).toBeDefined();
  expect(backend.calls).not.toContain('launch.actAsNamed');
});

test('somebody who may only read finds nothing to press that would be refused', async () => {
  const backend = createBackend({ property: { schema: 1, issueId, revision: 99 } });
  await backend.start();
  const { user } = await openPanel(backend, 'reader');
  await user.click(screen.getByRole('button', { name: 'Tier and scope agreed' }));
  expect(await screen.findByText(/You can read this launch/)).toBeDefined();
  expect(screen.getByText(/Somebody changed Jira’s copy/)).toBeDefined();
  for (const name of [/^Tick/, /^Record/, /^Move date/, /^Waive/, /^Change status/]) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('a launch that is over can be read, and reopened by those who may', async () => {
  const backend = createBackend();
  await backend.start();
  await backend.as('rita', 'launch.changeStatus', {
    issueId,
    entityId,
    baseRevision: 1,
    to: 'cancelled',
    reason: 'Merged into another',
  });
  const { user } = await openPanel(backend);
  expect(screen.getByText('This launch is cancelled. Reopen it to change its items.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Change status' }));
  await user.click(screen.getByRole('menuitem', { name: 'Reopen as planned…' }));
  await user.type(await screen.findByLabelText('Reason'), 'Back again');
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  expect(await screen.findByText('Planned')).toBeDefined();
});

async function become(backend: Backend, to: 'cancelled' | 'launched' | 'planned'): Promise<void> {
  const { reading } = await backend.as('rita', 'launch.open', { issueId, timeZone: 'UTC' });
  if (reading === null) throw new Error('The issue has no launch.');
  const { revision } = reading;
  await backend.as('rita', 'launch.changeStatus', {
    issueId,
    entityId,
    baseRevision: revision,
    to,
    reason: 'So be it',
  });
}

test('nothing of a launch that is over waits for anybody', async () => {
  const backend = createBackend();
  await backend.start();
  const waiting = () => screen.getByText(/^Waiting for me/).textContent;
  await become(backend, 'cancelled');
  const { view } = await openPanel(backend, 'emeka');
  expect(waiting()).toBe('Waiting for me 0');
  expect(screen.getByText('Cancelled', { selector: '.fact__value' })).toBeDefined();
  view.unmount();

  await become(backend, 'planned');
  await openPanel(backend, 'emeka');
  expect(waiting()).not.toBe('Waiting for me 0');
});

test('once a launch is out, what comes after stands before its checklist, and no go/no-go is asked for that it never had', async () => {
  const backend = createBackend();
  await backend.start('T3');
  const sections = () =>
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent ?? '')
      .filter((title) => /^(Checklist|Release notes)/.test(title));
  const { view } = await openPanel(backend, 'lena');
  expect(sections()).toEqual(['Checklist', expect.stringMatching(/^Release notes/)]);
  view.unmount();

  await become(backend, 'launched');
  await openPanel(backend);
  expect(sections()).toEqual([expect.stringMatching(/^Release notes/), 'Checklist']);
  expect(screen.queryByRole('button', { name: 'Record go/no-go' })).toBeNull();
});
