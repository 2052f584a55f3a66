/** @jest-environment jsdom */
import { fakeBridge } from '../support/fake-bridge';
import '@testing-library/jest-dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Person } from '../../../src/contract/person';
import { createQueryClient } from '../../../static/src/query-client';
import { Field } from '../../../static/src/ui/Field';
import { MultiSelect } from '../../../static/src/ui/MultiSelect';
import { NumberInput } from '../../../static/src/ui/NumberInput';
import { UserPicker } from '../../../static/src/ui/UserPicker';

const mia: Person = { accountId: 'm', displayName: 'Mia Chen', active: true };
const oskar: Person = { accountId: 'o', displayName: 'Oskar Lindqvist', active: true };

function Owner({ first }: { readonly first: Person | null }) {
  const [person, setPerson] = useState(first);
  return (
    <QueryClientProvider client={createQueryClient()}>
      <Field label="Owner">{(control) => <UserPicker {...control} value={person} onChange={setPerson} />}</Field>
    </QueryClientProvider>
  );
}

function Regions() {
  const [value, setValue] = useState<readonly string[]>(['eu']);
  const options = [
    { id: 'eu', label: 'Europe' },
    { id: 'na', label: 'North America' },
    { id: 'la', label: 'Latin America' },
  ];
  return (
    <Field label="Regions">
      {(control) => <MultiSelect {...control} options={options} value={value} onChange={setValue} />}
    </Field>
  );
}

function Target() {
  const [value, setValue] = useState<number | null>(null);
  return (
    <>
      <NumberInput aria-label="Target" value={value} onChange={setValue} />
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

afterEach(cleanup);

describe('a person is found by name', () => {
  beforeEach(() => {
    fakeBridge.backend = async () => ({ ok: true, value: { people: [mia, oskar] } });
  });

  test('with arrows and Enter; the list tells which option is active', async () => {
    render(<Owner first={null} />);
    const input = screen.getByRole('combobox', { name: 'Owner' });
    await userEvent.type(input, 'k');
    const options = await screen.findAllByRole('option');
    expect(input).toHaveAttribute('aria-activedescendant', options[0]?.id);
    await userEvent.keyboard('{ArrowDown}');
    expect(input).toHaveAttribute('aria-activedescendant', options[1]?.id);
    await userEvent.keyboard('{Enter}');
    expect(input).toHaveValue('Oskar Lindqvist');
    expect(input).toHaveAttribute('aria-expanded', 'false');
  });

  test('Escape and leaving the field keep whoever was chosen before', async () => {
    render(<Owner first={mia} />);
    const input = screen.getByRole('combobox', { name: 'Owner' });
    await userEvent.type(input, 'osk');
    await screen.findAllByRole('option');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).not.toBeInTheDocument();
    await userEvent.tab();
    expect(input).toHaveValue('Mia Chen');
  });

  test('the clear button takes the person back and leaves focus in the field', async () => {
    render(<Owner first={mia} />);
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveValue('');
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveFocus();
  });

  test('a search that fails says so in the list', async () => {
    fakeBridge.backend = async () => ({ ok: false, error: { code: 'forbidden', message: 'No.' } });
    render(<Owner first={null} />);
    await userEvent.type(screen.getByRole('combobox', { name: 'Owner' }), 'm');
    expect((await screen.findAllByText(/can’t be searched just now/)).length).toBeGreaterThan(0);
  });
});

test('several are added by typing, and Backspace in the empty text takes the last one back', async () => {
  render(<Regions />);
  const input = screen.getByRole('combobox', { name: 'Regions' });
  await userEvent.type(input, 'latin{Enter}');
  expect(screen.getByRole('button', { name: 'Remove Latin America' })).toBeInTheDocument();
  await userEvent.keyboard('{Backspace}');
  expect(screen.queryByRole('button', { name: 'Remove Latin America' })).not.toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Remove Europe' })).toBeInTheDocument();
});

test.each([
  ['1200', '1200'],
  ['1 200.5', '1200.5'],
  ['1,200', '1200'],
  ['0,5', '0.5'],
  ['-3', '-3'],
  ['12.', '12'],
  ['a lot', 'null'],
])('%s typed as a number reads %s', async (typed, read) => {
  render(<Target />);
  await userEvent.type(screen.getByRole('textbox', { name: 'Target' }), typed);
  expect(screen.getByRole('status')).toHaveTextContent(read);
  expect(screen.getByRole('textbox', { name: 'Target' })).toHaveValue(typed);
});
