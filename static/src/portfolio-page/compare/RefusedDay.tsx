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

const anyDay = /\b\d{4}-\d\d-\d\d\b/g;

/** A day that can't be read, with the first that can, and the way back to today: an address may ask for any. */
export function RefusedDay({
  failure,
  view,
  onChange,
}: {
  readonly failure: CallError;
  readonly view: Pick<ViewChoice, 'asOf' | 'compare'>;
  readonly onChange: (change: Pick<ViewChoice, 'asOf' | 'compare'>) => void;
}) {
  const { locale } = useHostContext();
  // Gantry's sentence has days as addresses write them; the one that it names is the first that can be read.
  const sentence = failure.message.replace(anyDay, (day) => formatDay(day, locale));
  const [first] = failure.message.match(anyDay) ?? [];
  const nearest = first === undefined ? null : firstReadable(view, first);
  return (
    <Message
      tone="warning"
      live="alert"
      title="That day can’t be read"
      actions={
        <>
          {nearest !== null && first !== undefined && (
            <Button onClick={() => onChange(nearest)}>
              {`${nearest.asOf === first ? 'Show' : 'Compare with'} ${formatDay(first, locale)}`}
            </Button>
          )}
          <Button onClick={() => onChange({ asOf: null, compare: null })}>Show today, without a comparison</Button>
        </>
      }
    >
      <p>{sentence}</p>
    </Message>
  );
}

/** The view with the first day that can be read in place of an earlier one; null where no earlier one was asked for. */
function firstReadable({ asOf, compare }: Pick<ViewChoice, 'asOf' | 'compare'>, first: string) {
  if (asOf !== null && asOf < first) return { asOf: first, compare: null };
  return compare === null || asOf === first ? null : { asOf, compare: first };
}
