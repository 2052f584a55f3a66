import { lazy, Suspense, useState } from 'react';
import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';

const NudgeForm = lazy(() => import('./NudgeForm'));

/** A way to tell an item's owner that it is waited for: behind a button, since most items need none. */
export function NudgeItem({ stands }: { readonly stands: ItemAssessment }) {
  const [isOpen, setIsOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      {isOpen ? (
        <Suspense fallback={<Skeleton width="half" />}>
          <NudgeForm
            stands={stands}
            onClose={() => setIsOpen(false)}
            onDone={(words) => {
              setIsOpen(false);
              setSaid(words);
            }}
          />
        </Suspense>
      ) : (
        <div className="form-buttons">
          <Button
            onClick={() => {
              setSaid('');
              setIsOpen(true);
            }}
          >
            Nudge…
          </Button>
        </div>
      )}
      <p className="launch-quiet" role="status">
        {said}
      </p>
    </>
  );
}
