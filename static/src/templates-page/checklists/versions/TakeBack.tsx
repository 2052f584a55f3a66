import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../../api';
import { toCallError } from '../../../call-error';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { TextArea } from '../../../ui/TextArea';
import '../../publish/publish.css';
import { useFocusLater } from '../../use-focus-later';
import type { ChecklistEditor } from '../use-checklist-editor';

interface TakeBackProps {
  readonly editor: ChecklistEditor;
  readonly version: number;
  readonly onDone: (current: number | null) => void;
  readonly onCancel: () => void;
}

/** Takes the current version back, with the reason that its history then tells. What was in it goes on as the draft where there is none. */
export function TakeBack({ editor, version, onDone, onCancel }: TakeBackProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const focusLater = useFocusLater();
  const { checklistId, act, change, hasDraft, draft } = editor;
  const undoing = useMutation({
    mutationFn: () =>
      act((baseRevision) => call('checklist.undoPublish', { checklistId, baseRevision, reason: reason.trim() })),
    onSuccess: ({ current }) => {
      if (!hasDraft) change(() => draft);
      onDone(current);
    },
  });
  const failure = undoing.isError ? toCallError(undoing.error).message : null;
  return (
    <form
      className="undo-publish"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (reason.trim() === '') focusLater(id);
        else if (!undoing.isPending) undoing.mutate();
      }}
    >
      <Field
        label={`Why is version ${version} taken back?`}
        id={id}
        isRequired
        error={isTried && reason.trim() === '' ? 'Say why: release managers read this.' : failure}
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
