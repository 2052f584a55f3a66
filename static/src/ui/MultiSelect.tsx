import { useState } from 'react';
import { Chip } from './Chip';
import { Combobox } from './Combobox';
import type { ControlProps } from './Field';
import type { Choice } from './Select';

interface MultiSelectProps extends Partial<ControlProps> {
  readonly options: readonly Choice[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly placeholder?: string | undefined;
  readonly isDisabled?: boolean;
}

/** Several out of many: chosen ones as chips, the rest found by typing. For up to eight options `ToggleList` is quicker. */
export function MultiSelect({
  options,
  value,
  onChange,
  placeholder,
  isDisabled = false,
  ...control
}: MultiSelectProps) {
  const [text, setText] = useState('');
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const wanted = text.trim().toLocaleLowerCase();
  const offered = options.filter(({ id, label }) => !value.includes(id) && label.toLocaleLowerCase().includes(wanted));
  const without = (gone: string) => onChange(value.filter((id) => id !== gone));
  return (
    <div className="chips">
      {value.map((id) => (
        <Chip key={id} label={labels.get(id) ?? id} {...(!isDisabled && { onRemove: () => without(id) })} />
      ))}
      <Combobox
        {...control}
        value=""
        text={text}
        onText={setText}
        options={offered}
        onPick={({ id }) => onChange([...value, id])}
        onErase={() => onChange(value.slice(0, -1))}
        emptyText={offered.length === 0 && wanted === '' ? 'All of them are chosen.' : 'Nothing by that name.'}
        placeholder={value.length === 0 ? (placeholder ?? 'Choose') : 'Add another'}
        isDisabled={isDisabled}
      />
    </div>
  );
}
