import { useState } from 'react';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { useLaunchTask } from '../use-launch-task';
import { LinkedSentence } from '../VerdictSummary';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';

/** An administrator's way past the workflow gate for a day, for a reason that stays. */
export function BypassGate({ onClose }: { readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const { gate } = reading;

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (reason.trim() === '') return;
      const { entityId, revision: baseRevision } = reading;
      const input = { issueId: view.issue.issueId, entityId, baseRevision, reason: reason.trim() };
      const change = await call('launch.bypassGate', input);
      onClose();
      changed(change, 'The gate is bypassed for 24 hours.');
    });

  return (
    <TaskSection
      title="Bypass the gate"
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance="warning" isLoading={task.isRunning}>
            Bypass for 24 hours
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Keep it closed
          </Button>
        </>
      }
    >
      <p>
        The issue can then pass every transition that waits for this launch, whoever makes it. The verdict stays as it
        is, and your name and reason stay in the launch&rsquo;s history.
      </p>
      <p>
        <strong>In the way now: </strong>
        <LinkedSentence sentence={gate.sentence} reasons={gate.blockedBy} />
      </p>
      <Field
        label="Reason"
        isRequired
        error={
          hasTried && reason.trim() === ''
            ? 'Give a reason: it stays in the history.'
            : problemAt(task.failure, 'reason')
        }
      >
        {(control) => <TextArea {...control} limit={500} value={reason} onChange={setReason} />}
      </Field>
      <TaskFailure failure={task.failure} inputs={['reason']} />
    </TaskSection>
  );
}
