import type { CallError } from '../../call-error';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
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
  const { locale } = useHostContext();
  // Gantry's sentence has days as addresses write them.
  const sentence = failure.message.replace(/\b\d{4}-\d\d-\d\d\b/g, (day) => formatDay(day, locale));
  return (
    <Message
      tone="warning"
      live="alert"
      title="That day can’t be read"
      actions={
        <Button onClick={() => onChange({ asOf: null, compare: null })}>Show today, without a comparison</Button>
      }
    >
      <p>{sentence}</p>
    </Message>
  );
}
