import { useMutation } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import type { TemplateEditor } from '../draft/use-template-editor';
import { useFocusLater } from '../use-focus-later';
import type { Outcome } from './outcome';
import './publish.css';

interface UndoPublishProps {
  readonly editor: TemplateEditor;
  readonly version: number;
  readonly onUndone: (outcome: Outcome) => void;
  readonly onCancel: () => void;
}

/** Takes the current version back, with the reason that its history then tells. */
export function UndoPublish({ editor, version, onUndone, onCancel }: UndoPublishProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const focusLater = useFocusLater();
  const { templateId, withdraw } = editor;
  const undoing = useMutation({
    mutationFn: () =>
      withdraw((baseRevision) => call('template.undoPublish', { templateId, baseRevision, reason: reason.trim() })),
    onSuccess: ({ current }) => onUndone({ kind: 'undone', version, current }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (reason.trim() === '') focusLater(id);
    else if (!undoing.isPending) undoing.mutate();
  };
  const failure = undoing.isError ? toCallError(undoing.error).message : null;
  return (
    <form className="undo-publish" noValidate onSubmit={submit}>
      <Field
        label={`Why is version ${version} taken back?`}
        id={id}
        isRequired
        error={isTried && reason.trim() === '' ? 'Say why: whoever accepted it reads this.' : failure}
      >
        {(control) => (
          <TextArea
            {...control}
            // The person just pressed the button that brought this up.
            autoFocus
            rows={1}
            limit={500}
            value={reason}
            onChange={setReason}
          />
        )}
      </Field>
      <div className="form-page__actions">
        <Button type="submit" appearance="danger" spacing="compact" isLoading={undoing.isPending}>
          {`Take version ${version} back`}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
