import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';
import { useFocusLater } from '../use-focus-later';
import type { ChecklistEditor } from './use-checklist-editor';

/** Product ops' answer: taken or declined, with a word that whoever proposed it reads. */
export function SettleProposal({
  editor,
  number,
  onSettled,
}: {
  readonly editor: ChecklistEditor;
  readonly number: number;
  readonly onSettled: () => void;
}) {
  const id = useId();
  const focusLater = useFocusLater();
  const [word, setWord] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { checklistId, act } = editor;
  const settling = useMutation({
    mutationFn: (outcome: 'taken' | 'declined') =>
      act((baseRevision) =>
        call('checklist.settleProposal', { checklistId, baseRevision, number, outcome, word: word.trim() }),
      ),
    onSuccess: onSettled,
  });
  const settle = (outcome: 'taken' | 'declined') => {
    setIsTried(true);
    if (word.trim() === '') focusLater(id);
    else if (!settling.isPending) settling.mutate(outcome);
  };
  const failure = settling.isError ? toCallError(settling.error).message : null;
  return (
    <div className="templates__form">
      <Field
        label="Your answer"
        id={id}
        isRequired
        error={isTried && word.trim() === '' ? 'Say why in a sentence.' : failure}
      >
        {(control) => <TextInput {...control} maxLength={500} value={word} onChange={setWord} />}
      </Field>
      <div className="form-page__actions">
        <Button spacing="compact" onClick={() => settle('taken')}>
          Take it up
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={() => settle('declined')}>
          Decline
        </Button>
      </div>
    </div>
  );
}
