import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ItemLine } from '../../../../src/domain/launch-page/item-line';
import { isOver } from '../../../../src/domain/launch/is-over';
import type { LaunchRow } from '../../../../src/domain/launch-page/launch-row';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { openIssue } from '../../host';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunchPeople } from '../use-launch-names';
import './launch-detail.css';

const NudgeDialog = lazy(() => import('../nudge/NudgeDialog'));

/** The items of a launch that aren't settled, those first that decide its verdict, and ways to move them on. */
export default function LaunchDetail({ row, issueKey }: { readonly row: LaunchRow; readonly issueKey: string | null }) {
  const { accountId } = useHostContext();
  const client = useQueryClient();
  const [isNudging, setIsNudging] = useState(false);
  const [said, setSaid] = useState('');
  const key = ['launches.items', row.entityId];
  const read = useQuery({
    queryKey: key,
    queryFn: () => call('launches.items', { entityIds: [row.entityId] }),
    retry: false,
  });
  const found = read.data?.launches[0];
  const open = (found?.items ?? []).filter((item) => !item.settled && item.phase === row.phase).sort(byConcern);
  const people = useLaunchPeople(open.flatMap(({ ownerId }) => ownerId ?? []));
  if (read.isPending) return <Skeleton width="wide" />;
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  if (found === undefined)
    return <p>{read.data.missing[0] ?? 'This launch can’t be seen any more. Refresh the page.'}</p>;
  const nameOf = (item: ItemLine) => {
    if (item.ownerId === null) return `Nobody owns it (${item.ownerRole})`;
    return item.ownerId === accountId ? 'You' : (people.get(item.ownerId)?.displayName ?? 'Somebody');
  };
  return (
    <div className="launch-detail">
      {open.length === 0 ? (
        <p>Every item of this phase is settled.</p>
      ) : (
        <ul className="launch-detail__items">
          {open.map((item) => (
            <li key={item.itemId} className="launch-detail__item">
              <span>
                {item.decides && <strong>Decides · </strong>}
                {item.sentence}
              </span>
              <span className="launches__quiet">
                {`${item.function} · ${nameOf(item)}${found.nudged.includes(item.itemId) ? ' · nudged today' : ''}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="launch-detail__actions">
        {issueKey !== null && <Button onClick={() => void openIssue(issueKey)}>{`Open ${issueKey}`}</Button>}
        {row.canEdit && !isOver(row) && open.length > 0 && (
          <Button onClick={() => setIsNudging(true)}>Nudge owners…</Button>
        )}
      </div>
      <p className="launches__quiet" role="status">
        {said}
      </p>
      {isNudging && (
        <Suspense fallback={null}>
          <NudgeDialog
            issueId={row.issueId}
            entityId={row.entityId}
            items={open.map((item) => ({
              ...item,
              owner: nameOf(item),
              wasNudged: found.nudged.includes(item.itemId),
            }))}
            onClose={() => setIsNudging(false)}
            onDone={(words) => {
              setIsNudging(false);
              setSaid(words);
              void client.invalidateQueries({ queryKey: key });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function byConcern(one: ItemLine, other: ItemLine): number {
  return (
    Number(other.decides) - Number(one.decides) || (one.dueInDays ?? Infinity) - (other.dueInDays ?? Infinity) || 0
  );
}
