import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Field } from '../../ui/Field';
import { Message } from '../../ui/Message';
import { NumberInput } from '../../ui/NumberInput';
import { Select } from '../../ui/Select';
import { Skeleton } from '../../ui/Skeleton';
import { ItemLink } from '../ItemLink';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { useLaunchTask } from '../use-launch-task';
import { PromiseFacts } from './PromiseFacts';

/** Whether the launch did what it promised: the actual goes to the checklist's check and back to the roadmap item. */
export function MetricCheck() {
  const { reading, view, canWork, changed } = useLaunch();
  const { locale } = useHostContext();
  const { issueId } = view.issue;
  const { items, today } = reading.assessment;
  const checks = items.filter(({ itemId }) => isCheck(reading.launch.items[itemId]));
  const open = checks.filter(({ settled }) => !settled);
  const [chosen, setChosen] = useState<string | null>(null);
  const [value, setValue] = useState<number | null>(null);
  const [asOf, setAsOf] = useState<string | null>(today);
  const [hasTried, setHasTried] = useState(false);
  const [brought, setBrought] = useState<string | null>(null);
  const task = useLaunchTask();
  const outcome = useQuery({
    queryKey: ['launch.readOutcome', issueId, reading.revision],
    queryFn: () => call('launch.readOutcome', { issueId }),
  });
  const itemId = chosen ?? open[0]?.itemId ?? checks.at(-1)?.itemId;
  if (itemId === undefined) return null;

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      setBrought(null);
      if (value === null || asOf === null) return;
      const where = { issueId, entityId: reading.entityId, baseRevision: reading.revision };
      const answer = await call('launch.recordActual', { ...where, itemId, actual: { value, asOf } });
      setHasTried(false);
      setValue(null);
      setChosen(null);
      setBrought(answer.brought);
      changed(answer, `The actual is recorded. ${answer.brought}`);
    });

  return (
    <section className="after__part" aria-labelledby="after-metric">
      <h3 className="launch-subtitle" id="after-metric">
        Did it do what it promised?
      </h3>
      {outcome.isPending && <Skeleton width="wide" />}
      {outcome.isError && <Message tone="error">{toCallError(outcome.error).message}</Message>}
      {outcome.data?.kind === 'none' && <p className="launch-quiet">{outcome.data.sentence}</p>}
      {outcome.data?.kind === 'promised' && (
        <PromiseFacts promised={outcome.data.metric} sentence={outcome.data.sentence} />
      )}
      <ul className="after__checks">
        {checks.map((check) => (
          <li key={check.itemId}>
            <ItemLink itemId={check.itemId}>{check.title}</ItemLink>{' '}
            {check.settled
              ? 'is done'
              : check.dueOn === null
                ? 'is open'
                : `is due on ${formatDay(check.dueOn, locale)}`}
          </li>
        ))}
      </ul>
      {canWork && (
        <form
          className="after__form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div className="after__row">
            {checks.length > 1 && (
              <Field label="Which check">
                {(control) => (
                  <Select
                    {...control}
                    value={itemId}
                    options={checks.map(({ itemId: id, title }) => ({ id, label: title }))}
                    onChange={setChosen}
                  />
                )}
              </Field>
            )}
            <Field
              label="Actual"
              isRequired
              error={
                hasTried && value === null ? 'Give the actual as a number.' : problemAt(task.failure, 'actual/value')
              }
            >
              {(control) => (
                <NumberInput
                  {...control}
                  value={value}
                  onChange={setValue}
                  unit={outcome.data?.kind === 'promised' ? outcome.data.metric.unit : undefined}
                />
              )}
            </Field>
            <Field
              label="As of"
              isRequired
              error={hasTried && asOf === null ? 'Say which day it is of.' : problemAt(task.failure, 'actual/asOf')}
            >
              {(control) => <DateInput {...control} max={today} value={asOf} onChange={setAsOf} />}
            </Field>
          </div>
          <TaskFailure failure={task.failure} inputs={['actual/value', 'actual/asOf']} />
          {brought && <Message>{brought}</Message>}
          <div className="form-buttons">
            <Button type="submit" isLoading={task.isRunning}>
              Record actual
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function isCheck(
  item: { readonly definition: { readonly evidence: readonly { readonly kind: string }[] } } | undefined,
) {
  return item?.definition.evidence.some(({ kind }) => kind === 'actual') ?? false;
}
