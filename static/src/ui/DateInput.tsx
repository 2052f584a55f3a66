import { forwardRef, type InputHTMLAttributes } from 'react';
import './input.css';

interface DateInputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'value' | 'onChange' | 'type'
> {
  /** `YYYY-MM-DD`, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** The browser's own date field: typed by keyboard or picked, in the viewer's own order of day and month. */
export const DateInput = forwardRef<HTMLInputElement, DateInputProps>(function DateInput(
  { value, onChange, ...rest },
  ref,
) {
  return (
    <input
      // Years of five digits are valid to browsers, not to a plan.
      max="9999-12-31"
      {...rest}
      ref={ref}
      type="date"
      className="input input--short"
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  );
});
