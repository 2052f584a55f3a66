/** @jest-environment jsdom */
import { createBackend, openGroup, openPanel, screen } from './open-panel';

test('an item whose owner has left says so; whose owner is there says only who', async () => {
  const backend = createBackend({ left: ['emeka'] });
  await backend.start();
  const { user } = await openPanel(backend);
  await openGroup(user, 'Engineering');
  await openGroup(user, 'Legal');
  const metaOf = (title: string) =>
    screen.getByRole('button', { name: title }).closest('li')?.querySelector('.item-meta')?.textContent;
  expect(metaOf('Load and capacity tested')).toContain('Emeka Nwosu(has left: give it to someone)');
  expect(metaOf('Terms and claims')).toContain('Lena Hoffmann');
  expect(metaOf('Terms and claims')).not.toContain('has left');
});
