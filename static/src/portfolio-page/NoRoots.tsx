import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { ExampleList } from './FirstVisit';

interface NoRootsProps {
  readonly reading: PlanRollup['reading'];
  /** Tries another query; null for a plan that somebody keeps. */
  readonly onChoose: ((jql: string) => void) | null;
  readonly onRetry: () => void;
}

/** A plan of which there is nothing to show, for this viewer at least. */
export function NoRoots({ reading, onChoose, onRetry }: NoRootsProps) {
  if (reading.kind === 'partial') {
    return (
      <Message tone="warning" title="Nothing could be read" actions={<Button onClick={onRetry}>Read again</Button>}>
        {reading.missing.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Message>
    );
  }
  return (
    <EmptyState
      title="No issue that you can see matches"
      actions={onChoose === null && <Button onClick={onRetry}>Read again</Button>}
    >
      <p>
        {onChoose === null
          ? 'The plan’s roots can be looked for, but nothing is found for you: either there is no such issue any more, or you may not browse it.'
          : 'The JQL is right, but finds nothing for you: either there is no such issue, or you may not browse it. Try another:'}
      </p>
      {onChoose !== null && <ExampleList onChoose={onChoose} />}
    </EmptyState>
  );
}
