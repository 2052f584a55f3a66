import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { formatDay } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { DateInput } from '../../ui/DateInput';
import { Field } from '../../ui/Field';
import { Skeleton } from '../../ui/Skeleton';
import { TextArea } from '../../ui/TextArea';
import { DayNotes } from '../dates/DayNotes';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { useLaunchTask } from '../use-launch-task';
import { useSurroundings } from '../use-surroundings';
import { DateChanges } from './DateChanges';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';

/** Moves the launch date, after every due date was shown old and new. */
export function MoveDate({ onClose }: { readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const { locale } = useHostContext();
  const { launch, assessment, entityId } = reading;
  const [launchOn, setLaunchOn] = useState<string | null>(launch.launchOn);
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const surroundings = useSurroundings(view.issue.issueId);
  const isNew = launchOn !== null && launchOn !== launch.launchOn;
  const where = { issueId: view.issue.issueId, entityId, baseRevision: reading.revision };

  const preview = useQuery({
    queryKey: ['launch.moveDate', entityId, reading.revision, launchOn],
    queryFn: () => call('launch.moveDate', { ...where, launchOn: launchOn ?? '', reason: null, confirmed: false }),
    enabled: isNew,
    gcTime: 0,
  });
  const shown = isNew && preview.data?.kind === 'preview' ? preview.data : null;
  const refusal = isNew && preview.isError ? toCallError(preview.error) : null;
  const needsReason = launch.launchOn !== null && reason.trim() === '';

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (launchOn === null || !isNew || shown === null || needsReason) return;
      const input = { ...where, launchOn, reason: reason.trim() === '' ? null : reason.trim(), confirmed: true };
      const answer = await call('launch.moveDate', input);
      onClose();
      if (answer.kind === 'moved') changed(answer, `The launch moved to ${formatDay(launchOn, locale)}.`);
    });

  const dateError =
    hasTried && !isNew
      ? 'Choose another date than the one that stands.'
      : (problemAt(task.failure, 'launchOn') ?? problemAt(refusal, 'launchOn'));
  return (
    <TaskSection
      title="Move the launch date"
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance="primary" isLoading={task.isRunning}>
            Move date
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <Field
        label="New launch date"
        isRequired
        help={launch.launchOn === null ? 'No date is set yet.' : `Now ${formatDay(launch.launchOn, locale)}.`}
        error={dateError}
      >
        {(control) => <DateInput {...control} min={assessment.today} value={launchOn} onChange={setLaunchOn} />}
      </Field>
      {isNew && (
        <DayNotes
          launchOn={launchOn}
          today={assessment.today}
          tier={launch.tier}
          regions={launch.regions}
          versionIds={launch.versionIds}
          surroundings={surroundings}
          onUseDate={setLaunchOn}
        />
      )}
      {isNew && preview.isPending && <Skeleton width="wide" />}
      {shown && <DateChanges {...shown} />}
      <Field
        label="Reason"
        isRequired={launch.launchOn !== null}
        error={
          hasTried && needsReason ? 'Say why: slips are counted and asked about.' : problemAt(task.failure, 'reason')
        }
      >
        {(control) => <TextArea {...control} limit={500} value={reason} onChange={setReason} />}
      </Field>
      <TaskFailure failure={task.failure ?? (dateError === null ? refusal : null)} inputs={['launchOn', 'reason']} />
    </TaskSection>
  );
}
