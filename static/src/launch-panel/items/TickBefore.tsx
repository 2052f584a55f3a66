import type { ItemAssessment } from '../../../../src/domain/readiness/assessment';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { ItemLink } from '../ItemLink';
import { stateWords } from './state-words';

interface TickBeforeProps {
  readonly awaited: readonly ItemAssessment[];
  readonly onTick: () => void;
  readonly onLeave: () => void;
}

/** Asks before an item is ticked that waits for others. It may be: people know best what can go ahead. */
export function TickBefore({ awaited, onTick, onLeave }: TickBeforeProps) {
  return (
    <Message
      tone="warning"
      live="status"
      actions={
        <>
          <Button onClick={onTick}>Tick it anyway</Button>
          <Button appearance="subtle" onClick={onLeave}>
            Leave it
          </Button>
        </>
      }
    >
      <p>
        This item waits for{' '}
        {awaited.map((stands, index) => (
          <span key={stands.itemId}>
            {index > 0 && ', '}
            <ItemLink itemId={stands.itemId}>{stands.title}</ItemLink>
            {` (${stateWords(stands).label.toLocaleLowerCase()})`}
          </span>
        ))}
        .
      </p>
    </Message>
  );
}
