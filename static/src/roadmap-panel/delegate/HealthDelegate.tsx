import { lazy, Suspense, useState } from 'react';
import type { RoadmapRights, SavedRoadmap } from '../../../../src/contract/roadmap';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Lozenge } from '../../ui/Lozenge';
import { Skeleton } from '../../ui/Skeleton';
import { usePeople } from '../people-context';
import type { DelegateChange } from './DelegateForm';

const DelegateForm = lazy(() => import('./DelegateForm'));

interface HealthDelegateProps {
  readonly issueId: string;
  readonly saved: SavedRoadmap;
  readonly rights: RoadmapRights;
  readonly today: string;
  readonly onChanged: (change: DelegateChange) => void;
}

/** Who reports health in the decision owner's place, and a way to name them for those who may. */
export function HealthDelegate({ issueId, saved, rights, today, onChanged }: HealthDelegateProps) {
  const { locale } = useHostContext();
  const { personOf } = usePeople();
  const [isOpen, setIsOpen] = useState(false);
  const { healthDelegate: delegate } = saved;
  const mayName = rights.delegation.kind !== 'refused';
  if (delegate === null && !mayName) return null;
  const isOver = delegate !== null && delegate.untilOn < today;
  return (
    <div className="answer-stack">
      <div className="answer-row">
        {delegate !== null && (
          <p>
            {`${personOf(delegate.accountId).displayName} may report health too, until ${formatDay(delegate.untilOn, locale)}.`}{' '}
            {isOver && <Lozenge>Over</Lozenge>}
          </p>
        )}
        {mayName && !isOpen && (
          <Button appearance="link" onClick={() => setIsOpen(true)}>
            {delegate === null ? 'Let somebody else report health for a while' : 'Change who reports health'}
          </Button>
        )}
      </div>
      {isOpen && (
        <Suspense fallback={<Skeleton height="control" />}>
          <DelegateForm
            issueId={issueId}
            delegate={delegate}
            right={rights.delegation}
            today={today}
            onClose={() => setIsOpen(false)}
            onChanged={onChanged}
          />
        </Suspense>
      )}
    </div>
  );
}
