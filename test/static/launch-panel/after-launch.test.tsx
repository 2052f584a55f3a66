/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react';
import { createBackend, entityId, issueId, openPanel, type Backend } from './open-panel';

let backend: Backend;

beforeEach(async () => {
  backend = createBackend();
  await backend.start('T1', '2026-11-05');
});

const stored = async () => (await backend.as('rita', 'launch.open', { issueId, timeZone: 'UTC' })).reading?.launch;

async function openAfter(viewer = 'rita') {
  const { user } = await openPanel(backend, viewer);
  const heading = screen.getByRole('button', { name: /^Release notes and what came of it/ });
  if (heading.getAttribute('aria-expanded') === 'false') await user.click(heading);
  await screen.findByRole('heading', { name: 'Release notes' });
  return user;
}

test('it is closed before the day of the launch and open from then on', async () => {
  await openPanel(backend);
  const heading = () => screen.getByRole('button', { name: /^Release notes and what came of it/ });
  expect(heading().getAttribute('aria-expanded')).toBe('false');
  document.body.replaceChildren();
  backend.setNow('2026-11-05T09:00:00.000Z');
  await openPanel(backend);
  expect(heading().getAttribute('aria-expanded')).toBe('true');
});

test('a note begun with what is known is saved for its audience and ticks the checklist’s item; another’s text stays typed', async () => {
  const user = await openAfter();
  await user.click(screen.getByRole('button', { name: 'Begin with what is known' }));
  const customers = screen.getByRole('textbox', { name: 'What customers should know' });
  expect((customers as HTMLTextAreaElement).value).toMatch(/is available from Nov 5, 2026\.\n\nWhat you can do now:/);
  await user.click(screen.getByRole('tab', { name: 'Support' }));
  await user.type(screen.getByRole('textbox', { name: 'What support should know' }), 'Macro 12 is live.');
  await user.click(screen.getByRole('button', { name: 'Save note' }));
  expect(await screen.findByRole('tab', { name: 'Support ✓' })).toBeDefined();
  await user.click(screen.getByRole('tab', { name: 'Customers' }));
  expect((screen.getByRole('textbox', { name: 'What customers should know' }) as HTMLTextAreaElement).value).toMatch(
    /^.+ is available/,
  );
  const launch = await stored();
  expect(launch?.releaseNotes).toMatchObject({ support: { text: 'Macro 12 is live.', by: 'rita' } });
  expect(launch?.items['product.release-note']).toMatchObject({
    state: 'done',
    evidence: [{ kind: 'note', value: 'For Support: Macro 12 is live.' }],
  });
});

test('somebody else’s note of the same audience isn’t overwritten, and what was typed stays', async () => {
  const user = await openAfter();
  await user.type(screen.getByRole('textbox', { name: 'What customers should know' }), 'Mine.');
  const theirs = {
    issueId,
    entityId,
    baseRevision: 1,
    audience: 'customers' as const,
    text: 'Theirs.',
    settles: false,
  };
  await backend.as('pm', 'launch.saveReleaseNote', theirs);
  await user.click(screen.getByRole('button', { name: 'Save note' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/yours was not saved/);
  expect((screen.getByRole('textbox', { name: 'What customers should know' }) as HTMLTextAreaElement).value).toBe(
    'Mine.',
  );
  expect(await screen.findByText(/^Priya Menon wrote: Theirs\./)).toBeDefined();
  expect((await stored())?.releaseNotes['customers']?.text).toBe('Theirs.');
});

test('an actual settles the chosen check and says what became of it on the roadmap', async () => {
  backend.setNow('2026-12-10T09:00:00.000Z');
  const user = await openAfter();
  const part = screen.getByRole('region', { name: 'Did it do what it promised?' });
  expect(await within(part).findByText(/has no roadmap item/)).toBeDefined();
  await user.click(within(part).getByRole('button', { name: 'Record actual' }));
  expect(await within(part).findByText('Give the actual as a number.')).toBeDefined();
  await user.type(within(part).getByRole('textbox', { name: /^Actual/ }), '452');
  await user.click(within(part).getByRole('button', { name: 'Record actual' }));
  await waitFor(async () =>
    expect((await stored())?.items['product.metric-check']).toMatchObject({
      state: 'done',
      evidence: [{ kind: 'actual', value: { value: 452, asOf: '2026-12-10' } }],
    }),
  );
});

test('who may only read sees what was written, without anything to type into', async () => {
  const retrospective = { wentWell: 'The rehearsal.', toImprove: 'Book SRE earlier.', link: null };
  await backend.as('pm', 'launch.saveRetrospective', { issueId, entityId, baseRevision: 1, retrospective });
  await openAfter('reader');
  expect(screen.getByText('Book SRE earlier.')).toBeDefined();
  expect(screen.getByText('Nothing is written for this audience.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Save retrospective' })).toBeNull();
});
