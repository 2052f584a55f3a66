/** @jest-environment jsdom */
import '@testing-library/jest-dom';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { nextChecklistDraft } from '../../../src/domain/checklist/new-checklist';
import { createBackend, openPanel, screen, waitFor, within, type Backend } from './open-panel';

/** Version 2 drops the accessibility review, a required item, and wants the tier agreed a week earlier. */
async function publishSecond(backend: Backend) {
  const draft = nextChecklistDraft(BUILTIN_CHECKLIST);
  const items = draft.items
    .filter(({ key }) => key !== 'design.accessibility')
    .map((item) => {
      const { T1 } = item.tiers;
      if (item.key !== 'docs.published' || T1 === null) return item;
      return { ...item, tiers: { ...item.tiers, T1: { ...T1, dueOffsetDays: -40 } } };
    });
  await backend.publishChecklist({ ...draft, items }, 'Docs came too late twice.');
}

const rowOf = (title: string) => {
  const row = within(screen.getByRole('list', { name: 'Changes of the checklist' }))
    .getByText(title)
    .closest('li');
  if (row === null) throw new Error(`${title} has no row.`);
  return within(row);
};

test('a new version says how much it changes here, and each change is taken over or left by itself', async () => {
  const backend = createBackend();
  await backend.start();
  await publishSecond(backend);
  const { user } = await openPanel(backend);
  expect(screen.getByText('Version 2 of the checklist has 2 changes for this launch')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show the changes' }));
  expect(await screen.findByText('“Docs came too late twice.”')).toBeVisible();
  const docs = rowOf('Published or staged');
  expect(docs.getByText('Due at T−40 instead of T−7.')).toBeVisible();
  expect(docs.getByText(/Due Oct 22, 2026/)).toHaveTextContent('Already past');

  await user.click(docs.getByRole('button', { name: /^Keep as it is/ }));
  expect(await screen.findByText('Version 2 of the checklist has 1 change for this launch')).toBeVisible();
  await user.click(rowOf('Accessibility review').getByRole('button', { name: /^Take out/ }));
  await screen.findByText('Version 2 of the checklist: everything is decided');
  const { reading } = await backend.as('rita', 'launch.open', { issueId: '10001', timeZone: 'UTC' });
  expect(reading?.launch.items['docs.published']?.definition.offsetDays).toBe(-7);
  expect(reading?.launch.items['design.accessibility']?.state).toBe('not applicable');
});

test('who may not decide reads what it is about and has no button', async () => {
  const backend = createBackend();
  await backend.start();
  await publishSecond(backend);
  const { user } = await openPanel(backend, 'emeka');
  await user.click(screen.getByRole('button', { name: 'Show the changes' }));
  expect(await screen.findByText(/decides what this launch takes over/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Take out/ })).toBeNull();
});

test('a launch that has all that its checklist offers hears nothing of it', async () => {
  const backend = createBackend();
  await backend.start();
  await openPanel(backend);
  await waitFor(() => expect(screen.getByText('The go/no-go gate is closed.')).toBeVisible());
  expect(screen.queryByText(/of the checklist/)).toBeNull();
});
