import { useState } from 'react';
import type { LaunchChanged, LaunchView } from '../../../../src/contract/launch';
import { call } from '../../api';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { TaskSection } from '../tasks/TaskSection';
import { useTask } from '../use-task';
import { firstDraft, missingIn, planOf, type StartDraft } from './start-draft';
import './start.css';
import { StartForm } from './StartForm';
import { StartPreview, type Preview } from './StartPreview';

interface StartLaunchProps {
  readonly view: LaunchView;
  readonly onStarted: (change: LaunchChanged) => void;
  readonly onCancel: () => void;
}

const inputs = ['tier', 'launchOn', 'timeZone', 'packs', 'regions'];

/** Two steps to a launch: what it is, then every item that it would get. Nothing is created before the second is confirmed. */
export default function StartLaunch({ view, onStarted, onCancel }: StartLaunchProps) {
  const { timeZone } = useHostContext();
  const { issueId } = view.issue;
  const [draft, setDraft] = useState<StartDraft>(() => firstDraft(view, timeZone));
  const [hasTried, setHasTried] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const task = useTask();
  const missing = missingIn(draft);
  const errorAt = (path: string) => (hasTried ? missing[path] : null) ?? problemAt(task.failure, path);

  const look = () =>
    task.run(async () => {
      setHasTried(true);
      const plan = planOf(draft);
      if (plan !== null) setPreview(await call('launch.preview', { issueId, plan }));
    });
  const start = () =>
    task.run(async () => {
      const plan = planOf(draft);
      if (plan !== null) onStarted(await call('launch.start', { issueId, plan }));
    });

  if (preview !== null) {
    return (
      <TaskSection
        key="preview"
        title={`Start this ${draft.tier ?? ''} launch?`}
        onSubmit={() => void start()}
        footer={
          <>
            <Button type="submit" appearance="primary" isLoading={task.isRunning}>
              Start launch
            </Button>
            <Button onClick={() => setPreview(null)}>Back</Button>
            <Button appearance="subtle" onClick={onCancel}>
              Cancel
            </Button>
          </>
        }
      >
        <StartPreview {...preview} />
        <TaskFailure failure={task.failure} />
      </TaskSection>
    );
  }
  const regionInputs = draft.regions.flatMap((_, index) =>
    ['name', 'key', 'wave', 'delayDays'].map((part) => `regions/${index}/${part}`),
  );
  return (
    <TaskSection
      key="form"
      title="Start a launch"
      onSubmit={() => void look()}
      footer={
        <>
          <Button type="submit" appearance="primary" isLoading={task.isRunning}>
            Preview items
          </Button>
          <Button appearance="subtle" onClick={onCancel}>
            Cancel
          </Button>
        </>
      }
    >
      <StartForm view={view} draft={draft} errorAt={errorAt} onChange={(part) => setDraft({ ...draft, ...part })} />
      <TaskFailure failure={task.failure} inputs={[...inputs, ...regionInputs]} />
    </TaskSection>
  );
}
