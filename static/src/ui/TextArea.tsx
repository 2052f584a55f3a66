import { useId, useLayoutEffect, useRef, type TextareaHTMLAttributes } from 'react';
import './input.css';

interface TextAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'className' | 'value' | 'onChange' | 'maxLength' | 'rows'
> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Characters that may be saved. More can be typed or pasted: cutting people's text off would lose it. */
  readonly limit?: number;
  /** Height while empty. */
  readonly rows?: 1 | 2 | 3;
}

function Count({ id, length, limit }: { readonly id: string; readonly length: number; readonly limit: number }) {
  if (length < limit * 0.8) return null;
  const over = length - limit;
  return (
    <span id={id} className={over > 0 ? 'input__count input__count--over' : 'input__count'}>
      {over > 0 ? `${over} characters too many` : `${length} of ${limit} characters`}
    </span>
  );
}

/** Several lines, as tall as its text. */
export function TextArea({
  value,
  onChange,
  limit,
  rows = 2,
  'aria-describedby': describedBy,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const countId = useId();

  // Browsers without field-sizing are told the height; the others size by CSS alone.
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null || globalThis.CSS?.supports?.('field-sizing', 'content')) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
  }, [value]);

  const isCounted = limit !== undefined && value.length >= limit * 0.8;
  return (
    <>
      <textarea
        {...rest}
        ref={area}
        rows={rows}
        className={`input input--area input--rows-${Math.min(rows, 3)}`}
        aria-describedby={[describedBy, isCounted && countId].filter(Boolean).join(' ') || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {limit !== undefined && <Count id={countId} length={value.length} limit={limit} />}
    </>
  );
}
