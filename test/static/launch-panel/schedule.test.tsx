/** @jest-environment jsdom */
import { createBackend, entityId, issueId, openPanel, screen, within } from './open-panel';

const regions = [
  { key: 'eu', name: 'Europe', wave: 1, delayDays: 0 },
  { key: 'jp', name: 'Japan', wave: 2, delayDays: 14 },
];

async function launched() {
  const backend = createBackend();
  const plan = {
    checklistId: 'builtin.launch',
    tier: 'T3' as const,
    launchOn: '2026-11-02',
    timeZone: 'UTC',
    packs: ['region' as const],
    regions,
    versionIds: [],
  };
  await backend.as('rita', 'launch.start', { issueId, plan });
  return backend;
}

test('a release manager records a wave’s exit with what was seen, and wave 2 no longer waits', async () => {
  const { user } = await openPanel(await launched());
  await user.click(screen.getByRole('button', { name: /^Schedule/ }));
  const waves = await screen.findByRole('region', { name: 'Waves' });
  const rows = () => within(waves).getAllByRole('listitem');
  expect(rows().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Wave 1Nov 2, 2026, todayUnder wayEurope/),
    expect.stringMatching(/^Wave 2Nov 16, 2026, in 14 daysWaits for wave 1Japan/),
  ]);
  await user.click(within(waves).getByRole('button', { name: 'Record the exit of wave 1' }));
  await user.click(within(waves).getByRole('button', { name: 'Exit met' }));
  expect(within(waves).getByText('Say what was seen.')).toBeDefined();
  await user.type(within(waves).getByLabelText('What was seen'), 'No alert for a day');
  await user.click(within(waves).getByRole('button', { name: 'Exit met' }));
  expect(await within(waves).findByText(/“No alert for a day” Rita Olsen/)).toBeDefined();
  expect(rows()[1]?.textContent).toMatch(/To come/);
  expect(within(waves).getByRole('button', { name: 'Take the exit back' })).toBeDefined();
});

test('who isn’t a release manager sees the waves and can’t record an exit', async () => {
  const { user } = await openPanel(await launched(), 'emeka');
  await user.click(screen.getByRole('button', { name: /^Schedule/ }));
  const waves = await screen.findByRole('region', { name: 'Waves' });
  expect(within(waves).queryByRole('button')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Change regions and waves' })).toBeNull();
});

test('a region is added to a running launch after its items were told, and moves are listed with their reasons', async () => {
  const backend = createBackend();
  await backend.start('T3');
  const move = {
    issueId,
    entityId,
    baseRevision: 1,
    launchOn: '2026-12-08',
    reason: 'The bank asked',
    confirmed: true,
  };
  await backend.as('rita', 'launch.moveDate', move);
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: /^Schedule ?Date moved once/ }));
  const moves = await screen.findByRole('region', { name: 'How the date moved' });
  expect(moves.textContent).toMatch(/Dec 1, 2026 → Dec 8, 2026Slipped 7 daysThe bank askedRita Olsen/);
  await user.click(screen.getByRole('button', { name: 'Add regions' }));
  await user.type(await screen.findByLabelText('Region'), 'Norway');
  expect(await screen.findByText('6 items will be added')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Save regions' }));
  expect(await screen.findByRole('button', { name: 'Change regions and waves' })).toBeDefined();
  expect(screen.getByRole('region', { name: 'Waves' }).textContent).toMatch(/Wave 1Dec 8, 2026.*Norway/);
});
