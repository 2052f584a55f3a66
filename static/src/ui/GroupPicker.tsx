import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api';
import { Combobox } from './Combobox';
import type { ControlProps } from './Field';
import { useDebounced } from './use-debounced';

const SEARCH_PAUSE_MS = 200;

export interface PickedGroup {
  readonly groupId: string;
  readonly name: string;
}

interface GroupPickerProps extends Partial<ControlProps> {
  /** Null while none is chosen, or where the choice stands elsewhere, as in a list of several. */
  readonly value: PickedGroup | null;
  /** Null takes the choice back. */
  readonly onChange: (group: PickedGroup | null) => void;
  /** Groups not to offer, by id. */
  readonly without?: ReadonlySet<string>;
  readonly placeholder?: string;
}

/** One of the site's groups, found by name. */
export function GroupPicker({ value, onChange, without, placeholder = 'Find a group', ...control }: GroupPickerProps) {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim(), SEARCH_PAUSE_MS);
  const found = useQuery({
    queryKey: ['group.search', wanted],
    queryFn: () => call('group.search', { text: wanted }),
    enabled: wanted !== '',
  });
  const groups = (found.data?.groups ?? []).filter(({ groupId }) => !without?.has(groupId));
  const emptyText = found.isError
    ? 'Groups can’t be searched just now. Try again in a moment.'
    : 'No group by that name.';
  return (
    <Combobox
      {...control}
      value={value?.name ?? ''}
      text={text}
      onText={setText}
      options={groups.map(({ groupId, name }) => ({ id: groupId, label: name }))}
      onPick={({ id }) => onChange(groups.find(({ groupId }) => groupId === id) ?? null)}
      onClear={value === null ? undefined : () => onChange(null)}
      isLoading={text.trim() !== wanted || found.isFetching}
      emptyText={text.trim() === '' ? 'Type a name.' : emptyText}
      placeholder={placeholder}
    />
  );
}
