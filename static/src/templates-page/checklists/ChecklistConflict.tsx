import { useMutation } from '@tanstack/react-query';
import type { ChecklistView } from '../../../../src/contract/checklist';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { personWords } from '../../person-words';
import { useTimeWords } from '../../use-time-words';
import type { ChecklistEditor } from './use-checklist-editor';

/** Somebody else changed the checklist while this draft was written: both stay, until the person has chosen. */
export function ChecklistConflict({
  editor,
  theirs,
  onCopied,
}: {
  readonly editor: ChecklistEditor;
  readonly theirs: ChecklistView;
  readonly onCopied: (checklistId: string) => void;
}) {
  const timeWords = useTimeWords();
  const { drafted, published } = theirs.summary;
  const last = drafted ?? published;
  const copying = useMutation({
    mutationFn: () => editor.keepAsCopy(`${editor.draft.name} (my draft)`.trim().slice(0, 120)),
    onSuccess: onCopied,
  });
  const who = last === null ? 'somebody else' : `${personWords(last.by, theirs.people)} ${timeWords(last.at)}`;
  return (
    <Message
      tone="warning"
      live="alert"
      title={`Changed by ${who}, while you were writing`}
      actions={
        <>
          <Button isLoading={copying.isPending} onClick={() => copying.mutate()}>
            Keep mine as a copy
          </Button>
          <Button onClick={editor.takeTheirs}>Take theirs, drop mine</Button>
        </>
      }
    >
      <p>
        You see your draft. It is kept in this browser and not saved to the checklist, so that nothing of theirs is
        overwritten.
      </p>
      {copying.isError && <p>{`The copy was not made. ${toCallError(copying.error).message}`}</p>}
    </Message>
  );
}
