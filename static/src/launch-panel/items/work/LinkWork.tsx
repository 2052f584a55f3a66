import { useEffect, useState } from 'react';
import type { ItemAssessment } from '../../../../../src/domain/readiness/assessment';
import { call } from '../../../api';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { IssuePicker, type PickedIssue } from '../../../ui/IssuePicker';
import { useLaunch } from '../../launch-context';
import { problemAt } from '../../problem-at';
import { TaskFailure } from '../../tasks/TaskFailure';
import { useFocusInvalid } from '../../use-focus-invalid';
import { useLaunchTask } from '../../use-launch-task';

/** Has the item follow an issue that is there already. */
export default function LinkWork({
  stands,
  onClose,
}: {
  readonly stands: ItemAssessment;
  readonly onClose: () => void;
}) {
  const { view, reading, changed } = useLaunch();
  const task = useLaunchTask();
  const { form, submitted, typed } = useFocusInvalid();
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const [issue, setIssue] = useState<PickedIssue | null>(null);
  const [hasTried, setHasTried] = useState(false);

  const save = () => {
    setHasTried(true);
    submitted();
    if (issue === null) return;
    void task.run(async () => {
      const { entityId, revision } = reading;
      const item = { issueId: view.issue.issueId, entityId, baseRevision: revision, itemId: stands.itemId };
      const change = await call('launch.linkWork', { ...item, workIssueId: issue.issueId });
      changed(change, `${stands.title} follows ${issue.key}.`);
      onClose();
    });
  };
  return (
    <form
      ref={form}
      onInput={typed}
      className="item-part set-aside"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label="Issue"
        isRequired
        help="The item takes over its status at once, and follows it from then on."
        error={hasTried && issue === null ? 'Choose an issue.' : problemAt(task.failure, 'workIssueId')}
      >
        {(control) => <IssuePicker {...control} value={issue} onChange={setIssue} />}
      </Field>
      <TaskFailure failure={task.failure} inputs={['workIssueId']} />
      <div className="form-buttons">
        <Button type="submit" appearance="primary" isLoading={task.isRunning}>
          Link
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
