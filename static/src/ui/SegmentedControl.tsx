import { useId, type ReactNode } from 'react';
import './segmented-control.css';

export interface Segment<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** Says the same as the label to the eye; colour alone never does. */
  readonly icon?: ReactNode;
}

interface SegmentedControlProps<Id extends string> {
  readonly segments: readonly Segment<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly isDisabled?: boolean;
  readonly id?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'aria-required'?: true | undefined;
}

/** One of a few, all in sight: native radio buttons that look like one control. */
export function SegmentedControl<Id extends string>({
  segments,
  value,
  onChange,
  isDisabled = false,
  ...group
}: SegmentedControlProps<Id>) {
  const name = useId();
  return (
    <div {...group} role="radiogroup" className="segmented">
      {segments.map(({ id, label, icon }) => (
        <label key={id} className="segmented__segment">
          <input
            type="radio"
            className="segmented__radio visually-hidden"
            name={name}
            value={id}
            checked={value === id}
            disabled={isDisabled}
            onChange={() => onChange(id)}
          />
          {icon}
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
