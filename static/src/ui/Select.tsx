import ChevronIcon from '@atlaskit/icon/core/chevron-down';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import './input.css';

export interface Choice<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'value' | 'onChange'> {
  readonly options: readonly Choice[];
  /** Null shows `emptyLabel`. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** The choice of nothing; leave it out where there must always be one. */
  readonly emptyLabel?: string;
}

/** The platform's own select: right on every device, by keyboard and aloud. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { options, value, onChange, emptyLabel, ...rest },
  ref,
) {
  return (
    <span className="select">
      <select
        {...rest}
        ref={ref}
        className="input"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <span className="select__chevron">
        <ChevronIcon label="" size="small" />
      </span>
    </span>
  );
});
