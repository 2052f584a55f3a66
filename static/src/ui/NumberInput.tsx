import { useState, type InputHTMLAttributes } from 'react';
import './input.css';

interface NumberInputProps extends Omit<
  InputHTMLAttributes<HTMLInputElement>,
  'className' | 'value' | 'onChange' | 'type'
> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Stands behind the number, such as `%`. */
  readonly unit?: string | undefined;
}

/** Reads `1 200`, `1,200.5` and `0,5` alike: one mark is the decimal one unless three digits follow it in a thousands' pattern. */
function parseNumber(text: string): number | null {
  const compact = text.replaceAll(/[\s\u00a0\u202f']/g, '');
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** A number as people write it. What can't be read stays in the field and is said to be no number; nothing is guessed. */
export function NumberInput({ value, onChange, unit, ...rest }: NumberInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed !== null && parseNumber(typed) === value ? typed : value === null ? '' : String(value);
  const isUnreadable = text.trim() !== '' && parseNumber(text) === null;
  return (
    <span className="number">
      <input
        {...rest}
        type="text"
        inputMode="decimal"
        className="input input--short"
        aria-invalid={isUnreadable || rest['aria-invalid'] || undefined}
        value={text}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(parseNumber(event.target.value));
        }}
      />
      {unit && <span className="number__unit">{unit}</span>}
      {isUnreadable && <span className="number__warning">That is not a number.</span>}
    </span>
  );
}
