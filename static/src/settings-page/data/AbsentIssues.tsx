import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../../src/contract/operations';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { CallErrorState } from '../../CallErrorState';
import { count, formatDay, formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';

/** One call takes at most this many. */
const AT_ONCE = 50;

type AbsentLaunch = NonNullable<OutputOf<'storage.absences'>['absences'][number]['launch']>;

/** "It has a planned launch (T1) on 15 Jun 2026." */
function launchWords({ status, launchOn, tier }: AbsentLaunch, locale: string): string {
  const day = launchOn === null ? '' : ` on ${formatDay(launchOn, locale)}`;
  return `It has a ${status} launch${tier === null ? '' : ` (${tier})`}${day}.`;
}

/** Issues that Gantry keeps something of but can't see. Only a person can tell whether they are gone or closed to the app. */
export function AbsentIssues() {
  const viewer = useHostContext();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isSure, setIsSure] = useState(false);
  const list = useQuery({ queryKey: ['storage.absences'], queryFn: () => call('storage.absences', {}), gcTime: 0 });
  const givingUp = useMutation({
    mutationFn: async (issueIds: readonly string[]) => {
      for (let start = 0; start < issueIds.length; start += AT_ONCE) {
        await call('storage.giveUp', { issueIds: issueIds.slice(start, start + AT_ONCE) });
      }
    },
    onSettled: () => {
      setChosen(new Set());
      setIsSure(false);
      void list.refetch();
    },
  });
  const absences = list.data?.absences ?? [];
  const toggle = (issueId: string, isChosen: boolean) =>
    setChosen((before) => new Set([...before].filter((id) => id !== issueId).concat(isChosen ? issueId : [])));
  return (
    <section className="settings__section">
      <h2 className="settings__heading">Issues that Gantry can’t see</h2>
      <p className="quiet">
        Gantry keeps data of these issues but can no longer see them: they were deleted without notice, or an
        administrator closed their project to the app. Remove the data of deleted issues here: what was saved of them is
        purged after the retention time.
      </p>
      {list.isPending && <Skeleton width="half" />}
      {list.isError && <CallErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && absences.length === 0 && <p>No issue is missing.</p>}
      {absences.length > 0 && (
        <ul className="data__absences" aria-label="Issues that Gantry can’t see">
          {absences.map(({ issueId, since, launch }) => (
            <li key={issueId}>
              <Checkbox
                label={`Issue ${issueId}`}
                description={`Not seen since ${formatInstant(since, viewer)}${launch === null ? '' : `. ${launchWords(launch, viewer.locale)}`}`}
                isChecked={chosen.has(issueId)}
                onChange={(isChosen) => toggle(issueId, isChosen)}
              />
            </li>
          ))}
        </ul>
      )}
      {absences.length > 0 && !isSure && (
        <div className="settings__actions">
          <Button disabled={chosen.size === 0} onClick={() => setIsSure(true)}>
            {chosen.size === 0 ? 'Remove data' : `Remove data of ${count(chosen.size, 'issue')}`}
          </Button>
        </div>
      )}
      {isSure && (
        <Message
          tone="warning"
          live="alert"
          title={`Remove data of ${count(chosen.size, 'issue')}?`}
          actions={
            <>
              <Button appearance="danger" isLoading={givingUp.isPending} onClick={() => givingUp.mutate([...chosen])}>
                Remove data
              </Button>
              <Button appearance="subtle" onClick={() => setIsSure(false)}>
                Cancel
              </Button>
            </>
          }
        >
          <p>Their roadmap answers and launches count as deleted from now on. Export first if you want to keep them.</p>
        </Message>
      )}
      {givingUp.isError && (
        <Message tone="error" live="alert" title="Not all of the data was removed">
          <p>{toCallError(givingUp.error).message}</p>
        </Message>
      )}
    </section>
  );
}
