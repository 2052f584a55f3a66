import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, rest } from '../jira/rest';
import type { Person } from '../jira/wire';
import { Avatar, NoAvatar } from './Avatar';
import './listbox.css';
import './person-picker.css';
import { useDebounced } from './use-debounced';
import { useListbox } from './use-listbox';

const MOST_FOUND = '20';

/** Finds a person by name as Jira's user search does; an emptied field means nobody. */
export function PersonPicker({
  label,
  value,
  nobody,
  onChange,
}: {
  readonly label: string;
  readonly value: Person | null;
  /** What having nobody is called. */
  readonly nobody: string;
  readonly onChange: (person: Person | null) => void;
}) {
  const [text, setText] = useState(value?.displayName ?? '');
  const [isOpen, setOpen] = useState(false);
  const isTyped = text !== (value?.displayName ?? '');
  const wanted = useDebounced(isTyped ? text.trim() : '', 150);
  const found = useQuery({
    queryKey: ['people', wanted],
    queryFn: () =>
      ask<readonly (Person & { readonly accountType?: string })[]>(
        rest(['user', 'search'], { query: wanted, maxResults: MOST_FOUND }),
      ),
    enabled: isOpen,
  });
  const people = (found.data ?? []).filter(({ accountType }) => accountType === 'atlassian');
  const options: readonly (Person | null)[] = [null, ...people];
  const listbox = useListbox(options.length, isOpen, (index) => {
    const chosen = options[index] ?? null;
    setText(chosen?.displayName ?? '');
    setOpen(false);
    onChange(chosen);
  });
  return (
    <div className="person-picker">
      <input
        {...listbox.inputProps}
        className="input"
        aria-label={label}
        placeholder={nobody}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setOpen(true);
          if (target.value === '') onChange(null);
        }}
        onFocus={(event) => {
          event.target.select();
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          if (listbox.onKeyDown(event) || event.key !== 'Escape' || !isOpen) return;
          event.stopPropagation();
          setOpen(false);
        }}
      />
      {isOpen && (
        <div {...listbox.listProps} className="person-picker__list listbox" aria-label={label}>
          {options.map((person, index) => (
            <div key={person?.accountId ?? ''} {...listbox.optionProps(index)} className="listbox__option">
              {person ? <Avatar name={person.displayName} /> : <NoAvatar />}
              <span className="listbox__main">{person?.displayName ?? nobody}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
