import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ChecklistOffer as Offer } from '../../../../src/contract/launch-checklist';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunch } from '../launch-context';
import { useLaunchTask } from '../use-launch-task';
import { OfferedChange } from './OfferedChange';
import './checklist-offer.css';

/** What the version has otherwise than the launch: each change is taken over, or the item kept as it is. */
export default function ChecklistOffer({ onLeft }: { readonly onLeft: (changes: number) => void }) {
  const { view, reading, changed } = useLaunch();
  const client = useQueryClient();
  const list = useRef<HTMLUListElement>(null);
  const task = useLaunchTask();
  const where = { issueId: view.issue.issueId, entityId: reading.entityId };
  const keyAt = (revision: number) => ['launch.checklistOffer', reading.entityId, revision];
  const read = useQuery({
    queryKey: keyAt(reading.revision),
    queryFn: () => call('launch.checklistOffer', where),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
  });
  const left = read.data === undefined ? null : (read.data?.changes.length ?? 0);
  useEffect(() => {
    if (left !== null) onLeft(left);
  }, [left, onLeft]);
  if (read.isPending) return <Skeleton width="wide" />;
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  const offer = read.data;
  if (offer === null) return <p>Everything that it changes is decided.</p>;

  const answer = (change: Offer['changes'][number], choice: 'accepted' | 'kept') =>
    task.run(async () => {
      const { itemId, title } = change;
      const { version } = offer;
      const done = await call('launch.answerChecklist', {
        ...where,
        baseRevision: reading.revision,
        version,
        itemId,
        choice,
      });
      client.setQueryData(keyAt(done.reading.revision), done.offer);
      changed(done, choice === 'accepted' ? `“${title}” is taken over.` : `“${title}” stays as it is.`);
      // The buttons that were pressed are gone with their row.
      list.current?.focus();
    });

  return (
    <div className="checklist-offer">
      {offer.note !== '' && <p className="checklist-offer__note">{`“${offer.note}”`}</p>}
      {!offer.mayAnswer && (
        <p>A release manager, the decision owner or an administrator decides what this launch takes over.</p>
      )}
      {task.failure !== null && (
        <Message tone="error" live="alert">
          {task.failure.message}
        </Message>
      )}
      <ul ref={list} tabIndex={-1} className="checklist-offer__list" aria-label="Changes of the checklist">
        {offer.changes.map((change) => (
          <OfferedChange
            key={change.itemId}
            change={change}
            offer={offer}
            isBusy={task.isRunning}
            onAnswer={(choice) => void answer(change, choice)}
          />
        ))}
      </ul>
    </div>
  );
}
