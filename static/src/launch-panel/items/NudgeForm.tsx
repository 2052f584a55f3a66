import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { NudgeMessage, type NudgeHow } from '../../launches-page/nudge/NudgeMessage';
import { nudgeWords } from '../../launches-page/nudge/nudge-words';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { useLaunch } from '../launch-context';

/** Tells whom this item waits for that it does, by Jira's e-mail or a comment in one's own name. */
export default function NudgeForm({
  stands,
  onClose,
  onDone,
}: {
  readonly stands: ItemAssessment;
  readonly onClose: () => void;
  /** With what came of it, in sentences. */
  readonly onDone: (words: string) => void;
}) {
  const { view, reading } = useLaunch();
  const [how, setHow] = useState<NudgeHow>('email');
  const [note, setNote] = useState('');
  const nudge = useMutation({
    mutationFn: () =>
      call('launch.nudge', {
        issueId: view.issue.issueId,
        entityId: reading.entityId,
        itemIds: [stands.itemId],
        how,
        note: note.trim() || null,
      }),
    onSuccess: ({ outcomes }) => onDone(nudgeWords(outcomes, () => stands.title)),
  });
  return (
    <section className="item-part" aria-label="Nudge">
      <NudgeMessage how={how} note={note} onHow={setHow} onNote={setNote} />
      {nudge.isError && (
        <Message tone="error" live="alert" title="Nobody was nudged">
          <p>{toCallError(nudge.error).message}</p>
        </Message>
      )}
      <div className="form-buttons">
        <Button
          appearance="primary"
          disabled={note.length > 500}
          isLoading={nudge.isPending}
          onClick={() => nudge.mutate()}
        >
          {how === 'email' ? 'Send' : 'Comment'}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
