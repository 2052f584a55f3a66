import { useState } from 'react';
import type { LaunchStatus } from '../../../../src/domain/launch/launch';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { TextArea } from '../../ui/TextArea';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { useLaunchTask } from '../use-launch-task';
import { LeftOpen } from './LeftOpen';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';

interface StatusWords {
  readonly title: string;
  readonly meaning: string;
  readonly button: string;
}

function wordsOf(to: LaunchStatus): StatusWords {
  switch (to) {
    case 'launched':
      return {
        title: 'Mark launched',
        meaning: 'The launch is out. Items due after it can still be worked on; its date stands.',
        button: 'Mark launched',
      };
    case 'completed':
      return {
        title: 'Complete the launch',
        meaning:
          'Nothing more is expected, and nobody is reminded any more. Its items stay as they are and can only be read, until somebody reopens it.',
        button: 'Complete',
      };
    case 'cancelled':
      return {
        title: 'Cancel the launch',
        meaning: 'Nothing goes out, and the gate stays closed. Everything recorded stays, and it can be reopened.',
        button: 'Cancel the launch',
      };
    case 'planned':
      return {
        title: 'Reopen the launch',
        meaning: 'It is planned again, with all its items as they were.',
        button: 'Reopen',
      };
  }
}

/** Launches, completes, cancels or reopens, with a reason that stays. */
export function ChangeStatus({ to, onClose }: { readonly to: LaunchStatus; readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const [reason, setReason] = useState('');
  const [hasTried, setHasTried] = useState(false);
  const task = useLaunchTask();
  const { title, meaning, button } = wordsOf(to);
  const open = reading.assessment.reasons.length;

  const save = () =>
    task.run(async () => {
      setHasTried(true);
      if (reason.trim() === '') return;
      const { entityId, revision: baseRevision } = reading;
      const input = { issueId: view.issue.issueId, entityId, baseRevision, to, reason: reason.trim() };
      const change = await call('launch.changeStatus', input);
      onClose();
      changed(change, `The launch is ${to}.`);
    });

  return (
    <TaskSection
      title={title}
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance={to === 'cancelled' ? 'danger' : 'primary'} isLoading={task.isRunning}>
            {button}
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            {to === 'cancelled' ? 'Keep the launch' : 'Cancel'}
          </Button>
        </>
      }
    >
      <p>{meaning}</p>
      {to === 'launched' && reading.assessment.verdict === 'Not ready' && open > 0 && (
        <p>
          <strong>The launch is not ready: </strong>
          {reading.assessment.sentence.replace(/^Not ready: /, '')}
        </p>
      )}
      {(to === 'completed' || to === 'cancelled') && <LeftOpen />}
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
