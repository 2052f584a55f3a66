/** @jest-environment jsdom */
import { createBackend, openPanel, screen, within } from './open-panel';

test('an administrator lets a closed gate’s issue past with a reason, which stays in sight with who and until when', async () => {
  const backend = createBackend();
  await backend.start();
  const { user } = await openPanel(backend);
  expect(screen.getByText('The go/no-go gate is closed.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Bypass the gate…' }));
  const form = await screen.findByRole('form', { name: 'Bypass the gate' });
  expect(within(form).getByText('In the way now:').parentElement?.textContent).toMatch(
    /Not ready: Tier and scope agreed was due/,
  );

  await user.click(within(form).getByRole('button', { name: 'Bypass for 24 hours' }));
  expect(within(form).getByText(/Give a reason/)).toBeDefined();
  await user.type(within(form).getByLabelText('Reason'), 'Security fix');
  await user.click(within(form).getByRole('button', { name: 'Bypass for 24 hours' }));

  expect(await screen.findByText(/The go\/no-go gate is bypassed until Nov 3, 2026/)).toBeDefined();
  expect(screen.getByText(/Rita Olsen opened it: “Security fix”/)).toBeDefined();
  expect(screen.getByText(/By the rule it would be closed/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Bypass the gate…' })).toBeNull();
});

test('whoever is no administrator is offered no way past', async () => {
  const backend = createBackend();
  await backend.start();
  await openPanel(backend, 'emeka');
  expect(screen.getByText('The go/no-go gate is closed.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Bypass the gate…' })).toBeNull();
});
