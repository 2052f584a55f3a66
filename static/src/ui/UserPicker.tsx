import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '../../../src/contract/person';
import { call } from '../api';
import { Avatar } from './Avatar';
import { Chip } from './Chip';
import { Combobox } from './Combobox';
import type { ControlProps } from './Field';
import { useDebounced } from './use-debounced';

const SEARCH_PAUSE_MS = 200;

interface PickerProps extends Partial<ControlProps> {
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean;
}

interface UserPickerProps extends PickerProps {
  /** Null for nobody. A person without a name shows as someone who can't be seen. */
  readonly value: Person | null;
  readonly onChange: (person: Person | null) => void;
  /** False where taking the person back would bring the same one up again. */
  readonly isClearable?: boolean;
}

interface UsersPickerProps extends PickerProps {
  readonly value: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

function usePeople(text: string) {
  const wanted = useDebounced(text.trim(), SEARCH_PAUSE_MS);
  const found = useQuery({
    queryKey: ['people.search', wanted],
    queryFn: () => call('people.search', { text: wanted }),
    enabled: wanted !== '',
  });
  const people = found.data?.people ?? [];
  const isLoading = text.trim() !== wanted || found.isFetching;
  const emptyText =
    text.trim() === ''
      ? 'Type a name.'
      : found.isError
        ? 'People can’t be searched just now. Try again in a moment.'
        : 'Nobody by that name.';
  return { people, isLoading, emptyText };
}

const asOption = ({ accountId, displayName }: Person) => ({
  id: accountId,
  label: displayName,
  icon: <Avatar name={displayName} />,
});

/** One person, found by name as Jira finds them for the viewer. */
export function UserPicker({
  value,
  onChange,
  placeholder = 'Find a person',
  isClearable = true,
  ...rest
}: UserPickerProps) {
  const [text, setText] = useState('');
  const { people, isLoading, emptyText } = usePeople(text);
  return (
    <Combobox
      {...rest}
      value={value?.displayName ?? ''}
      text={text}
      onText={setText}
      options={people.map(asOption)}
      onPick={({ id }) => onChange(people.find(({ accountId }) => accountId === id) ?? null)}
      onClear={value === null || !isClearable ? undefined : () => onChange(null)}
      isLoading={isLoading}
      emptyText={emptyText}
      placeholder={placeholder}
    />
  );
}

/** Several people; the same search. */
export function UsersPicker({
  value,
  onChange,
  placeholder = 'Find people',
  isDisabled = false,
  ...rest
}: UsersPickerProps) {
  const [text, setText] = useState('');
  const { people, isLoading, emptyText } = usePeople(text);
  const chosen = new Set(value.map(({ accountId }) => accountId));
  const offered = people.filter(({ accountId }) => !chosen.has(accountId));
  const without = (gone: string) => onChange(value.filter(({ accountId }) => accountId !== gone));
  return (
    <div className="chips">
      {value.map(({ accountId, displayName }) => (
        <Chip
          key={accountId}
          label={displayName}
          icon={<Avatar name={displayName} />}
          {...(!isDisabled && { onRemove: () => without(accountId) })}
        />
      ))}
      <Combobox
        {...rest}
        isDisabled={isDisabled}
        value=""
        text={text}
        onText={setText}
        options={offered.map(asOption)}
        onPick={({ id }) => onChange([...value, ...offered.filter(({ accountId }) => accountId === id)])}
        onErase={() => onChange(value.slice(0, -1))}
        isLoading={isLoading}
        emptyText={emptyText}
        placeholder={value.length === 0 ? placeholder : 'Add another'}
      />
    </div>
  );
}
