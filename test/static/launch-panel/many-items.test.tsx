/** @jest-environment jsdom */
import { createBackend, openPanel, screen, waitFor, within } from './open-panel';

const rows = () =>
  screen.queryAllByRole('listitem').flatMap(({ id }) => (/^item-(.+)/.exec(id)?.[1] ? [id.slice(5)] : []));

test('items are found by words, function and what is the matter, and put in order of their dates', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Find and sort' }));
  await user.type(await screen.findByLabelText('Find'), 'engineering load');
  await waitFor(() => expect(rows()).toEqual(['engineering.load']));
  await user.clear(screen.getByLabelText('Find'));
  await user.type(screen.getByLabelText('Find'), 'nothing of that kind');
  expect(await screen.findByText('No item is like that.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show all items' }));

  await user.selectOptions(screen.getByLabelText('Function'), 'Legal');
  expect(rows()).toEqual(['legal.terms']);
  await user.selectOptions(screen.getByLabelText('Function'), '');
  await user.selectOptions(screen.getByLabelText('Group by'), 'due');
  expect(screen.getByRole('button', { name: /^Due later/ }).getAttribute('aria-expanded')).toBe('true');
  await user.selectOptions(screen.getByLabelText('Group by'), 'owner');
  expect(screen.getAllByRole('button', { name: /settled$/ })[0]?.textContent).toMatch(/^No owner/);
});

test('many items change at once; what refuses stays selected with its reason', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Find and sort' }));
  await user.selectOptions(await screen.findByLabelText('Function'), 'Engineering');
  await user.click(screen.getByRole('button', { name: 'Select items' }));
  const group = within(await screen.findByRole('group', { name: 'Selected items' }));
  expect(group.getByRole('button', { name: 'Tick done' }).hasAttribute('disabled')).toBe(true);

  const boxes = screen.getAllByRole('checkbox', { name: /^Select / });
  const [first, last] = [boxes[0], boxes.at(-1)];
  if (!first || !last) throw new Error('Nothing can be selected.');
  await user.click(first);
  await user.keyboard('{Shift>}');
  await user.click(last);
  await user.keyboard('{/Shift}');
  expect(group.getByText(`${boxes.length} items selected`)).toBeDefined();

  await user.click(group.getByRole('button', { name: 'Tick done' }));
  expect(
    await group.findByText(`Done for ${boxes.length - 1} items. 1 item left as before, and still selected:`),
  ).toBeDefined();
  expect(group.getByText(/This item is checked automatically/)).toBeDefined();
  expect(group.getByText('1 item selected')).toBeDefined();
});

test('a waiver of many asks for its reason and its last day first', async () => {
  const backend = createBackend();
  await backend.start('T2');
  const { user } = await openPanel(backend);
  await user.click(screen.getByRole('button', { name: 'Select items' }));
  const group = within(await screen.findByRole('group', { name: 'Selected items' }));
  await user.click(screen.getByRole('checkbox', { name: 'Select Tier and scope agreed' }));
  await user.click(group.getByRole('button', { name: 'Waive…' }));
  await user.click(group.getByRole('button', { name: 'Waive' }));
  expect(group.getByText('Give a reason: others will ask.')).toBeDefined();
  expect(group.getByText('Choose the last day it holds.')).toBeDefined();
  await user.type(group.getByLabelText(/^Reason/), 'Agreed in writing');
  await user.type(group.getByLabelText(/^Until/), '2026-11-20');
  await user.click(group.getByRole('button', { name: 'Waive' }));
  expect(await group.findByText('Done for 1 item.')).toBeDefined();
  expect(await screen.findByRole('heading', { name: '1 live waiver' })).toBeDefined();
});
