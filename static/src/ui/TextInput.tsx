import { forwardRef, type InputHTMLAttributes } from 'react';
import './input.css';

export interface TextInputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'value' | 'onChange' | 'type'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'url' | 'search' | 'number';
  readonly isShort?: boolean;
}

export const TextInput = forwardRef<HTMLInputElement, TextInputProps>(function TextInput(
  { value, onChange, type = 'text', isShort = false, ...rest },
  ref,
) {
  return (
    <input
      {...rest}
      ref={ref}
      type={type}
      className={isShort ? 'input input--short' : 'input'}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
});
