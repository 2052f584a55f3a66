import ErrorIcon from '@atlaskit/icon/core/status-error';
import { useId, type ReactNode } from 'react';
import './field.css';

/** What a control must spread onto its focusable element so that label, help and error reach it. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

/** What a group of controls spreads onto the element around them: it has a name, not a label's target. */
export interface GroupProps {
  readonly id: string;
  readonly role: 'group';
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string | undefined;
}

interface FieldProps {
  readonly label: string;
  /** One or two sentences: what a good answer holds. */
  readonly help?: ReactNode;
  /** What is wrong with the value and how to put it right. */
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean;
  /** Stands after the label, such as when the answer will be needed. */
  readonly mark?: ReactNode;
  /** Id of the control; made up where nothing else needs to know it. */
  readonly id?: string;
}

function useParts({ help, error, id }: Pick<FieldProps, 'help' | 'error' | 'id'>) {
  const made = useId();
  const controlId = id ?? made;
  const described = [help && `${controlId}-help`, error && `${controlId}-error`].filter(Boolean).join(' ');
  return { controlId, describedBy: described === '' ? undefined : described };
}

function Frame({
  controlId,
  head,
  help,
  error,
  children,
}: Pick<FieldProps, 'help' | 'error'> & {
  readonly controlId: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="field">
      <div className="field__head">{head}</div>
      {help && (
        <div className="field__help" id={`${controlId}-help`}>
          {help}
        </div>
      )}
      {children}
      {error && (
        <div className="field__error" id={`${controlId}-error`}>
          <ErrorIcon label="" size="small" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}

function Mark({ isRequired, mark }: Pick<FieldProps, 'isRequired' | 'mark'>) {
  return (
    <>
      {isRequired && (
        <span className="field__required" aria-hidden>
          *
        </span>
      )}
      {mark && <span className="field__mark">{mark}</span>}
    </>
  );
}

/** Label, help, control and error, wired together. */
export function Field(props: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) {
  const { label, help, error, isRequired = false, mark, children } = props;
  const { controlId, describedBy } = useParts(props);
  const head = (
    <>
      <label className="field__label" htmlFor={controlId}>
        {label}
      </label>
      <Mark isRequired={isRequired} mark={mark} />
    </>
  );
  return (
    <Frame controlId={controlId} head={head} help={help} error={error}>
      {children({
        id: controlId,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        'aria-required': isRequired || undefined,
      })}
    </Frame>
  );
}

/** The same around several controls that make up one answer. */
export function FieldGroup(props: FieldProps & { readonly children: (group: GroupProps) => ReactNode }) {
  const { label, help, error, isRequired = false, mark, children } = props;
  const { controlId, describedBy } = useParts(props);
  const labelId = `${controlId}-label`;
  const head = (
    <>
      <span className="field__label" id={labelId}>
        {label}
        {isRequired && <span className="visually-hidden"> (required)</span>}
      </span>
      <Mark isRequired={isRequired} mark={mark} />
    </>
  );
  return (
    <Frame controlId={controlId} head={head} help={help} error={error}>
      {children({ id: controlId, role: 'group', 'aria-labelledby': labelId, 'aria-describedby': describedBy })}
    </Frame>
  );
}
