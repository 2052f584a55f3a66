import { useMutation } from '@tanstack/react-query';
import type { TemplateView } from '../../../../src/contract/template';
import { toCallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import type { TemplateEditor } from '../draft/use-template-editor';
import { personWords } from '../../person-words';
import { useTimeWords } from '../../use-time-words';

/** Somebody else changed the template while this draft was written: both stay, until the person has chosen. */
export function DraftConflict({
  editor,
  theirs,
  onCopied,
}: {
  readonly editor: TemplateEditor;
  readonly theirs: TemplateView;
  readonly onCopied: (templateId: string) => void;
}) {
  const timeWords = useTimeWords();
  const { updatedAt, updatedBy } = theirs.summary;
  const copying = useMutation({
    mutationFn: () => editor.keepAsCopy(`${editor.draft.name} (my draft)`.trim().slice(0, 80)),
    onSuccess: onCopied,
  });
  const when = updatedAt === null ? '' : ` ${timeWords(updatedAt)}`;
  return (
    <Message
      tone="warning"
      live="alert"
      title={`Changed by ${personWords(updatedBy, theirs.people)}${when}, while you were writing`}
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
        You see your draft. It is kept in this browser and not saved to the template, so that nothing of theirs is
        overwritten.
      </p>
      {copying.isError && <p>{`The copy was not made. ${toCallError(copying.error).message}`}</p>}
    </Message>
  );
}
