import ErrorIcon from '@atlaskit/icon/core/status-error';
import { useId, type ReactNode } from 'react';
import './field.css';

/** What a control spreads onto itself to be named and described by its field. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A control with its name, a hint and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  isRequired = false,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
}) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
        {isRequired && (
          <span className="field__required" aria-hidden>
            *
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': note ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      {note && (
        <p id={noteId} className={error ? 'field__error' : 'field__hint'}>
          {error && <ErrorIcon label="" size="small" />}
          {note}
        </p>
      )}
    </div>
  );
}
