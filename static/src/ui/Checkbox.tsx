import { useId, type ReactNode } from 'react';
import './checkbox.css';

interface CheckboxProps {
  readonly label: ReactNode;
  /** A second, quieter line. */
  readonly description?: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean;
  readonly id?: string;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: true | undefined;
  readonly 'aria-required'?: true | undefined;
}

export function Checkbox({
  label,
  description,
  isChecked,
  onChange,
  isDisabled = false,
  'aria-describedby': describedBy,
  ...rest
}: CheckboxProps) {
  const descriptionId = useId();
  return (
    <div className="checkbox">
      <label className="checkbox__label">
        <input
          {...rest}
          type="checkbox"
          className="checkbox__box"
          aria-describedby={[describedBy, description && descriptionId].filter(Boolean).join(' ') || undefined}
          checked={isChecked}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {description && (
        <div className="checkbox__description" id={descriptionId}>
          {description}
        </div>
      )}
    </div>
  );
}
