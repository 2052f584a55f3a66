/** @jest-environment jsdom */
import { createBackend, issueId, openPanel, screen, waitFor, within } from './open-panel';

test('without a launch, those who can start one are offered it, and the others told who can', async () => {
  const backend = createBackend();
  const { view } = await openPanel(backend);
  expect(screen.getByRole('heading', { name: 'No launch yet' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Start launch' })).toBeDefined();
  view.unmount();

  await openPanel(backend, 'emeka');
  expect(screen.queryByRole('button', { name: 'Start launch' })).toBeNull();
  expect(screen.getByText(/A release manager, the decision owner or an administrator/)).toBeDefined();
});

test('a launch is started only after every item was shown with its owner and due date', async () => {
  const backend = createBackend();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  const date = await screen.findByLabelText<HTMLInputElement>('Launch date');
  expect(date.value).toBe('2026-12-01');

  await user.click(screen.getByRole('radio', { name: /T1 Major/ }));
  expect(screen.getByText(/T1 usually takes 8 to 12 weeks/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Preview items' }));

  const product = await screen.findByRole('region', { name: 'Product' });
  const scope = within(product).getByText('Tier and scope agreed').closest('li');
  expect(scope?.textContent).toMatch(/Blocking.*Oct 6, 2026.*Already due.*Priya Menon/);
  expect(backend.calls).not.toContain('launch.start');

  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  const heading = await screen.findByRole('heading', { name: 'T1 launch on Dec 1, 2026' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('what is missing or refused stands at its input, which gets focus, and nothing typed is lost', async () => {
  const { user } = await openPanel(createBackend());
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  await user.click(await screen.findByRole('button', { name: 'Preview items' }));
  expect(screen.getByText('Choose a tier.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: /T1 Major/ }));

  await user.click(screen.getByRole('radio', { name: /T3 Minor/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Regions and waves' }));
  await user.type(screen.getByLabelText('Region'), 'Europe');
  const wave = screen.getByLabelText<HTMLInputElement>('Wave');
  await user.clear(wave);
  await user.type(wave, '2');
  await user.click(screen.getByRole('button', { name: 'Preview items' }));

  expect(await screen.findByText('Wave 2 waits for wave 1, which no region is in.')).toBeDefined();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Wave')));
  expect(screen.getByLabelText<HTMLInputElement>('Region').value).toBe('Europe');
});

test('an added region takes focus, and a removed one gives it back to the button that adds', async () => {
  const { user } = await openPanel(createBackend());
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Regions and waves' }));
  await user.click(screen.getByRole('button', { name: 'Add region' }));
  const second = within(screen.getByRole('group', { name: 'Region 2' })).getByLabelText('Region');
  expect(document.activeElement).toBe(second);
  await user.click(screen.getByRole('button', { name: 'Remove region 2' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add region' }));
});

test('four questions give a tier with its reasons, which the person takes or leaves', async () => {
  const { user } = await openPanel(createBackend());
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  await user.click(await screen.findByRole('button', { name: 'Not sure? Four questions' }));
  const answer = (question: string, choice: string) =>
    user.click(within(screen.getByRole('radiogroup', { name: question })).getByRole('radio', { name: choice }));
  await answer('Who will meet it?', 'Most customers');
  await answer('Does it change prices, contracts or what is done with people’s data?', 'No');
  await answer('Who has to do something before it goes out?', 'Sales, marketing or legal too');
  expect(screen.queryByRole('button', { name: 'Choose T2' })).toBeNull();
  await answer('Can it be switched off within minutes?', 'Yes');
  expect(
    screen.getByText(/because most customers meet it and sales, marketing or legal have to prepare/),
  ).toBeDefined();
  const tier = screen.getByRole<HTMLInputElement>('radio', { name: /T2 Significant/ });
  expect(tier.checked).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Choose T2' }));
  expect(tier.checked).toBe(true);
});

test('a role that nobody holds is named once for all its items, and any owner can be another before the launch starts', async () => {
  const backend = createBackend();
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  await user.click(await screen.findByRole('radio', { name: /T3 Minor/ }));
  await user.click(screen.getByRole('button', { name: 'Preview items' }));
  const gaps = await screen.findByRole('region', { name: 'Who does these?' });
  await user.type(within(gaps).getByRole('combobox', { name: 'Security' }), 'Lena');
  await user.click(await screen.findByRole('option', { name: /Lena Hoffmann/ }));
  await user.click(screen.getByRole('button', { name: 'Change the owner of Release note' }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Owner of Release note' }));
  await user.keyboard('Emeka');
  await user.click(await screen.findByRole('option', { name: /Emeka Nwosu/ }));
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  await screen.findByRole('heading', { name: 'T3 launch on Dec 1, 2026' });
  const { reading } = await backend.as('rita', 'launch.open', { issueId, timeZone: 'UTC' });
  const owner = (itemId: string) => reading?.launch.items[itemId]?.ownerId;
  expect([owner('security.review'), owner('product.release-note'), owner('product.tier-and-scope')]).toEqual([
    'lena',
    'emeka',
    'pm',
  ]);
});

test('names pasted at once become a region each, and another wave comes two weeks after the last', async () => {
  const { user } = await openPanel(createBackend());
  await user.click(screen.getByRole('button', { name: 'Start launch' }));
  await user.click(await screen.findByRole('checkbox', { name: 'Regions and waves' }));
  await user.click(screen.getByLabelText('Region'));
  await user.paste('Norway, Sweden\nDenmark');
  await user.click(screen.getByRole('button', { name: 'Add wave' }));
  const values = (label: string) => screen.getAllByLabelText<HTMLInputElement>(label).map(({ value }) => value);
  expect(values('Region')).toEqual(['Norway', 'Sweden', 'Denmark', '']);
  expect([values('Wave'), values('Days after launch')]).toEqual([
    ['1', '1', '1', '2'],
    ['0', '0', '0', '14'],
  ]);
  expect(screen.getByText('Dec 15, 2026')).toBeDefined();
});
