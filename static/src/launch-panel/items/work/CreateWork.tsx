import { useEffect, useState } from 'react';
import type { WorkType } from '../../../../../src/contract/launch-work';
import type { ItemAssessment } from '../../../../../src/domain/readiness/assessment';
import { call } from '../../../api';
import { formatDay } from '../../../format';
import { useHostContext } from '../../../host-context';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { Message } from '../../../ui/Message';
import { Select } from '../../../ui/Select';
import { Skeleton } from '../../../ui/Skeleton';
import { TextInput } from '../../../ui/TextInput';
import { useLaunch } from '../../launch-context';
import { problemAt } from '../../problem-at';
import { TaskFailure } from '../../tasks/TaskFailure';
import { useFocusInvalid } from '../../use-focus-invalid';
import { useLaunchTask } from '../../use-launch-task';
import { useWorkTypes } from './use-work-types';

interface CreateWorkProps {
  readonly stands: ItemAssessment;
  readonly onClose: () => void;
  readonly onLinkInstead: () => void;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What the new issue will hold, honestly: a type without the field gets none. */
function useFilledWords(stands: ItemAssessment, type: WorkType): string {
  const { personOf, view } = useLaunch();
  const { locale } = useHostContext();
  const { ownerId, dueOn } = stands;
  const parts = [
    ownerId !== null && type.takesAssignee ? `assigned to ${personOf(ownerId).displayName}` : null,
    dueOn !== null && type.takesDueDate ? `due on ${formatDay(dueOn, locale)}` : null,
    `linked to ${view.issue.key}`,
  ].filter((part) => part !== null);
  return `You create it: ${listed(parts)}. The item follows its status from then on.`;
}

function Demands({ type, onLinkInstead }: { readonly type: WorkType; readonly onLinkInstead: () => void }) {
  return (
    <Message
      tone="warning"
      live="status"
      title={`Jira asks for more than Gantry can fill`}
      actions={
        <Button appearance="link" onClick={onLinkInstead}>
          Link an issue instead
        </Button>
      }
    >
      {`A new ${type.name} here needs ${listed(type.demands)}. Create it in Jira and link it, or choose another type.`}
    </Message>
  );
}

function Filled({ stands, type }: { readonly stands: ItemAssessment; readonly type: WorkType }) {
  return <p className="launch-quiet">{useFilledWords(stands, type)}</p>;
}

/** Makes a Jira issue of the item, as the person, where they may create issues. */
export default function CreateWork({ stands, onClose, onLinkInstead }: CreateWorkProps) {
  const { view, reading, changed } = useLaunch();
  const task = useLaunchTask();
  const { form, submitted, typed } = useFocusInvalid();
  useEffect(() => form.current?.querySelector('input')?.focus(), [form]);
  const [summary, setSummary] = useState(stands.title);
  const { projects, projectId, chooseProject, types, failure, type, chooseType, retry } = useWorkTypes();
  const isPossible = type !== null && type.demands.length === 0;

  const create = () => {
    submitted();
    if (!isPossible) return;
    void task.run(async () => {
      const { entityId, revision } = reading;
      const item = { issueId: view.issue.issueId, entityId, baseRevision: revision, itemId: stands.itemId };
      const { issueTypeId } = type;
      const change = await call('launch.createWork', { ...item, projectId, issueTypeId, summary });
      changed(change, `${change.work.key} was created, and ${stands.title} follows it.`);
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
        create();
      }}
    >
      <Field label="Summary" isRequired error={problemAt(task.failure, 'summary')}>
        {(control) => <TextInput {...control} maxLength={255} value={summary} onChange={setSummary} />}
      </Field>
      <Field label="Project" error={problemAt(task.failure, 'projectId')}>
        {(control) => (
          <Select
            {...control}
            options={projects}
            value={projectId}
            onChange={(id) => id !== null && chooseProject(id)}
          />
        )}
      </Field>
      {types === undefined && failure === null && <Skeleton height="control" />}
      {failure !== null && (
        <Message tone="error" live="alert" actions={<Button onClick={retry}>Try again</Button>}>
          {failure.message}
        </Message>
      )}
      {types?.length === 0 && (
        <Message tone="warning" live="status">
          You can’t create issues in this project. Choose another, or link an issue that is there.
        </Message>
      )}
      {type !== null && types !== undefined && (
        <Field label="Type" error={problemAt(task.failure, 'issueTypeId')}>
          {(control) => (
            <Select
              {...control}
              options={types.map(({ issueTypeId, name }) => ({ id: issueTypeId, label: name }))}
              value={type.issueTypeId}
              onChange={(id) => id !== null && chooseType(id)}
            />
          )}
        </Field>
      )}
      {type !== null && type.demands.length > 0 && <Demands type={type} onLinkInstead={onLinkInstead} />}
      {isPossible && <Filled stands={stands} type={type} />}
      <TaskFailure failure={task.failure} inputs={['summary', 'projectId', 'issueTypeId']} />
      <div className="form-buttons">
        {isPossible && (
          <Button type="submit" appearance="primary" isLoading={task.isRunning}>
            Create
          </Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
