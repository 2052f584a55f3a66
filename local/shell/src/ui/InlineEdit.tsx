import CheckIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { IconButton } from './IconButton';
import './inline-edit.css';

interface InlineEditProps<Value> {
  /** What is edited, for the button and the form: "Due date". */
  readonly label: string;
  /** What the editor begins with. */
  readonly value: Value;
  readonly canEdit: boolean;
  /** How it reads while nobody edits it. */
  readonly children: ReactNode;
  readonly editor: (value: Value, onChange: (value: Value) => void) => ReactNode;
  /** Resolves once it is saved; a rejection's message is shown and the editor stays. */
  readonly onSave: (value: Value) => Promise<unknown>;
}

/** Text that becomes its own editor when pressed, as in Jira's issue view. Enter saves, Escape leaves it as it was. */
export function InlineEdit<Value>({ label, value, canEdit, children, editor, onSave }: InlineEditProps<Value>) {
  const [draft, setDraft] = useState<{ readonly value: Value } | null>(null);
  const [state, setState] = useState<'idle' | 'saving' | { readonly error: string }>('idle');
  const root = useRef<HTMLDivElement>(null);
  const isEditing = draft !== null;
  const wasEditing = useRef(false);

  useEffect(() => {
    if (isEditing) root.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    else if (wasEditing.current) root.current?.querySelector<HTMLElement>('button')?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);

  const stop = () => {
    setDraft(null);
    setState('idle');
  };
  const save = async () => {
    if (draft === null || state === 'saving') return;
    setState('saving');
    try {
      await onSave(draft.value);
      stop();
    } catch (error) {
      setState({ error: error instanceof Error ? error.message : String(error) });
    }
  };

  if (!canEdit) return <div className="inline-edit__read">{children}</div>;
  return (
    <div ref={root} className="inline-edit">
      {draft === null ? (
        <button type="button" className="inline-edit__read inline-edit__button" onClick={() => setDraft({ value })}>
          <span className="visually-hidden">Edit {label}: </span>
          {children}
        </button>
      ) : (
        <form
          aria-label={`Edit ${label}`}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            stop();
          }}
        >
          {editor(draft.value, (next) => setDraft({ value: next }))}
          <div className="inline-edit__actions">
            <IconButton
              type="submit"
              label={`Save ${label}`}
              icon={<CheckIcon label="" />}
              aria-busy={state === 'saving' || undefined}
            />
            <IconButton label="Cancel" icon={<CrossIcon label="" />} onClick={stop} />
          </div>
          {typeof state === 'object' && (
            <p className="inline-edit__error" role="alert">
              {state.error}
            </p>
          )}
        </form>
      )}
    </div>
  );
}
