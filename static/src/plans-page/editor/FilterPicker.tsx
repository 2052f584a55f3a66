import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FilterChoice } from '../../../../src/contract/plan';
import { call } from '../../api';
import { Combobox } from '../../ui/Combobox';
import type { ControlProps } from '../../ui/Field';
import { useDebounced } from '../../ui/use-debounced';

const SEARCH_PAUSE_MS = 200;

interface FilterPickerProps extends Partial<ControlProps> {
  /** Null while none is chosen. */
  readonly value: FilterChoice | null;
  readonly onChange: (filter: FilterChoice | null) => void;
}

/** One of Jira's saved filters, found by name; before anything is typed, one's favourites and the first of the others. */
export function FilterPicker({ value, onChange, ...control }: FilterPickerProps) {
  const [text, setText] = useState('');
  const wanted = useDebounced(text.trim(), SEARCH_PAUSE_MS);
  const found = useQuery({
    queryKey: ['plan.findFilters', wanted],
    queryFn: () => call('plan.findFilters', { text: wanted }),
    staleTime: 60_000,
  });
  const filters = found.data?.filters ?? [];
  const nothing = wanted === '' ? 'No filter is shared with you.' : 'No filter by that name is shared with you.';
  return (
    <Combobox
      {...control}
      // One that Jira doesn't name any more still shows which it was.
      value={value === null ? '' : value.name || value.id}
      text={text}
      onText={setText}
      options={filters.map(({ id, name }) => ({ id, label: name }))}
      onPick={({ id, label }) => onChange({ id, name: label })}
      onClear={value === null ? undefined : () => onChange(null)}
      isLoading={text.trim() !== wanted || found.isFetching}
      emptyText={found.isError ? 'Filters can’t be searched just now. Try again in a moment.' : nothing}
      placeholder="Find a filter"
    />
  );
}
