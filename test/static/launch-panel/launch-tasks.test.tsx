/** @jest-environment jsdom */
import { fireEvent } from '@testing-library/react';
import { createBackend, entityId, issueId, openPanel, screen, waitFor, within } from './open-panel';

test('a move shows every due date, old and new, whom it concerns and what becomes overdue, before it is saved', async () => {
  const backend = createBackend();
  await backend.start('T2', '2026-12-31');
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Move date' }));
  fireEvent.change(await screen.findByLabelText('New launch date'), { target: { value: '2026-11-20' } });
  const submit = () =>
    within(screen.getByRole('form', { name: 'Move the launch date' })).getByRole('button', { name: 'Move date' });
  const row = (await screen.findByRole('rowheader', { name: /Tier and scope agreed/ })).closest('tr');
  expect(row?.textContent).toMatch(/Dec 3, 2026.*Oct 23, 2026.*Overdue/);
  const concerned = within(screen.getByRole('list', { name: 'Whom it concerns' })).getAllByRole('listitem');
  expect(concerned.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Priya Menon6 open items2 overdue/),
    expect.stringMatching(/Emeka Nwosu.*open items$/),
    expect.stringMatching(/Lena Hoffmann.*1 open item$/),
    expect.stringMatching(/^No owner yet/),
  ]);
  expect(screen.getByText(/The launch goes from/).textContent).toMatch(/On track.* to .*Not ready/);

  await user.click(submit());
  expect(await screen.findByText(/Say why/)).toBeDefined();
  await user.type(screen.getByLabelText('Reason'), 'A partner announces then');
  await user.click(submit());
  expect(await screen.findByRole('heading', { name: 'T2 launch on Nov 20, 2026' })).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Move date' })));
});

test('a conditional go asks for its condition, keeps dissent, and stands first in the history', async () => {
  const backend = createBackend();
  await backend.start();
  const pause = { outcome: 'pause' as const, condition: null, rationale: null, votes: [] };
  await backend.as('rita', 'launch.decide', { issueId, entityId, baseRevision: 1, decision: pause });
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Record go/no-go' }));
  await user.click(await screen.findByRole('radio', { name: 'Conditional go' }));
  await user.click(screen.getByRole('button', { name: 'Record decision' }));
  expect(screen.getByText('Say what must be seen.')).toBeDefined();

  await user.type(screen.getByLabelText('Condition'), 'Error rate under 1 %');
  await user.type(screen.getByLabelText('Who answers for it'), 'Emeka');
  await user.click(await screen.findByRole('option', { name: /Emeka Nwosu/ }));
  fireEvent.change(screen.getByLabelText('By'), { target: { value: '2026-12-02' } });
  await user.click(screen.getByRole('button', { name: 'Add vote' }));
  await user.selectOptions(screen.getByLabelText('Vote'), 'No-go');
  await user.click(screen.getByRole('button', { name: 'Record decision' }));

  await user.click(await screen.findByRole('button', { name: /^Go\/no-go decisions/ }));
  await waitFor(() => expect(document.querySelectorAll('.decision')).toHaveLength(2));
  const [latest, earlier] = [...document.querySelectorAll<HTMLElement>('.decision')];
  expect(latest?.textContent).toContain('Error rate under 1 % (Emeka Nwosu, by Dec 2, 2026)');
  expect(latest?.textContent).toMatch(/Priya Menon, Product.*No-go.*Dissents/);
  expect(earlier?.textContent).toMatch(/^PauseSuperseded/);
});

test('a decision on what has changed meanwhile is not taken: the launch is read anew, and what was typed stays', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Record go/no-go' }));
  await user.click(await screen.findByRole('radio', { name: 'Pause' }));
  await user.type(screen.getByLabelText('Rationale'), 'Load test is missing');
  await backend.act('emeka', 'engineering.load', { kind: 'set state', state: 'failed' });

  await user.click(screen.getByRole('button', { name: 'Record decision' }));
  expect(await screen.findByText(/Somebody changed this launch since you opened it/)).toBeDefined();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Rationale').value).toBe('Load test is missing');
  await user.click(screen.getByRole('button', { name: 'Record decision' }));
  expect(await screen.findByRole('button', { name: /^Go\/no-go decisions/ })).toBeDefined();
});

test('a status changes only with a reason, which stays in sight', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Change status' }));
  await user.click(screen.getByRole('menuitem', { name: 'Cancel launch…' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel the launch' }));
  expect(screen.getByText(/Give a reason/)).toBeDefined();
  await user.type(screen.getByLabelText('Reason'), 'Merged into another');
  await user.click(screen.getByRole('button', { name: 'Cancel the launch' }));
  expect(await screen.findByText(/Cancelled by Rita Olsen \(“Merged into another”\)/)).toBeDefined();
});
