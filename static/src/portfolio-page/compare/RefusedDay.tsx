import type { CallError } from '../../call-error';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import type { ViewChoice } from '../view-choice';

/** Whether it is the day that couldn't be read: a refusal that names no part of the plan, where an earlier day was asked for. */
export function isDayRefused(failure: CallError | null, { asOf, compare }: Pick<ViewChoice, 'asOf' | 'compare'>) {
  if (failure?.code !== 'invalid-input' || (asOf === null && compare === null)) return false;
  return failure.problems.every(({ path }) => path === 'compareWith' || path === 'asOf');
}

/** A day that can't be read, and the way back to today: an address may ask for any. */
export function RefusedDay({
  failure,
  onChange,
}: {
  readonly failure: CallError;
  readonly onChange: (change: Pick<ViewChoice, 'asOf' | 'compare'>) => void;
}) {
  return (
    <Message
      tone="warning"
      live="alert"
      title="That day can’t be read"
      actions={
        <Button onClick={() => onChange({ asOf: null, compare: null })}>Read today, compared with nothing</Button>
      }
    >
      <p>{failure.message}</p>
    </Message>
  );
}
