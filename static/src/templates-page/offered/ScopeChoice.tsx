import { useId } from 'react';
import { FieldGroup } from '../../ui/Field';
import { MultiSelect } from '../../ui/MultiSelect';
import { SegmentedControl } from '../../ui/SegmentedControl';
import type { Choice } from '../../ui/Select';

interface ScopeChoiceProps {
  readonly legend: string;
  readonly all: string;
  readonly some: string;
  readonly options: readonly Choice[];
  /** Null is all of them. */
  readonly value: string[] | null;
  readonly onChange: (value: string[] | null) => void;
}

/** All of a kind, or a list of them. */
export function ScopeChoice({ legend, all, some, options, value, onChange }: ScopeChoiceProps) {
  const id = useId();
  // One that was chosen and can't be seen any more stays chosen: who edits the rest doesn't take it back unseen.
  const known = new Set(options.map((option) => option.id));
  const unseen = (value ?? [])
    .filter((chosen) => !known.has(chosen))
    .map((hidden) => ({ id: hidden, label: `${hidden} (you can’t see it)` }));
  return (
    <FieldGroup label={legend}>
      {({ role: _group, ...named }) => (
        <div className="offered__choice">
          <SegmentedControl
            {...named}
            segments={[
              { id: 'all', label: all },
              { id: 'some', label: some },
            ]}
            value={value === null ? 'all' : 'some'}
            onChange={(chosen) => onChange(chosen === 'all' ? null : [])}
          />
          {value !== null && (
            <>
              <label className="visually-hidden" htmlFor={id}>
                {some}
              </label>
              <MultiSelect
                id={id}
                options={[...options, ...unseen]}
                value={value}
                placeholder="Find by name"
                onChange={(chosen) => onChange([...chosen])}
              />
            </>
          )}
        </div>
      )}
    </FieldGroup>
  );
}
