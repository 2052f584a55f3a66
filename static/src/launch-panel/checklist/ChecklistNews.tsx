import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { count } from '../../format';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunch } from '../launch-context';

// Few launches have one, and fewer look at it.
const ChecklistOffer = lazy(() => import('./ChecklistOffer'));

/** That the launch's checklist has another version by now. Nothing changes until somebody decides, item by item. */
export function ChecklistNews() {
  const { view } = useLaunch();
  const [isOpen, setIsOpen] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const message = useRef<HTMLDivElement>(null);
  const news = view.checklistNews;
  // With the last change the button that was pressed is gone.
  useEffect(() => {
    if (left === 0) message.current?.focus();
  }, [left]);
  if (news === null) return null;
  const changes = left ?? news.changes;
  return (
    <Message
      ref={message}
      title={
        changes === 0
          ? `Version ${news.version} of the checklist: everything is decided`
          : `Version ${news.version} of the checklist has ${count(changes, 'change')} for this launch`
      }
      actions={
        (isOpen || changes > 0) && (
          <Button spacing="compact" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Hide the changes' : 'Show the changes'}
          </Button>
        )
      }
    >
      {changes > 0 && <p>Nothing changes until someone takes a change over.</p>}
      {isOpen && (
        <Suspense fallback={<Skeleton width="wide" />}>
          <ChecklistOffer onLeft={setLeft} />
        </Suspense>
      )}
    </Message>
  );
}
