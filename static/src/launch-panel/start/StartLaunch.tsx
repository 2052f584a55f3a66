import { useState } from 'react';
import type { LaunchChanged, LaunchView } from '../../../../src/contract/launch';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { problemAt } from '../problem-at';
import { TaskFailure } from '../tasks/TaskFailure';
import { TaskSection } from '../tasks/TaskSection';
import { useSurroundings } from '../use-surroundings';
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

const inputs = ['tier', 'launchOn', 'timeZone', 'packs', 'regions', 'checklistId', 'versionIds'];

/** Two steps to a launch: what it is, then every item that it would get. Nothing is created before the second is confirmed. */
export default function StartLaunch({ view, onStarted, onCancel }: StartLaunchProps) {
  const { timeZone } = useHostContext();
  const { issueId } = view.issue;
  const surroundings = useSurroundings(issueId);
  const [draft, setDraft] = useState<StartDraft>(() => firstDraft(view, timeZone));
  const [hasTried, setHasTried] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const task = useTask();
  const missing = missingIn(draft);
  const errorAt = (path: string) => (hasTried ? missing[path] : null) ?? problemAt(task.failure, path);
  const change = (part: Partial<StartDraft>) => setDraft((before) => ({ ...before, ...part }));

  const read = async () => {
    const plan = planOf(draft);
    if (plan !== null) setPreview(await call('launch.preview', { issueId, plan }));
  };
  const look = () =>
    task.run(async () => {
      setHasTried(true);
      await read();
    });
  const start = (shown: Preview) =>
    task.run(async () => {
      const plan = planOf(
        draft,
        shown.items.map(({ itemId }) => itemId),
      );
      if (plan === null) return;
      try {
        onStarted(await call('launch.start', { issueId, plan, checklistVersion: shown.checklistVersion }));
      } catch (thrown) {
        // Another version of the checklist is on offer since: it is shown, and starting is asked anew.
        if (toCallError(thrown).code === 'busy') await read().catch(() => undefined);
        throw thrown;
      }
    });

  if (preview !== null) {
    return (
      <TaskSection
        key="preview"
        title={`Start this ${draft.tier ?? ''} launch?`}
        onSubmit={() => void start(preview)}
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
        <StartPreview
          preview={preview}
          today={view.today}
          owners={draft.owners}
          errorAt={errorAt}
          onOwners={(chosen) => change({ owners: { ...draft.owners, ...chosen } })}
        />
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
      <StartForm view={view} surroundings={surroundings} draft={draft} errorAt={errorAt} onChange={change} />
      <TaskFailure failure={task.failure} inputs={[...inputs, ...regionInputs]} />
    </TaskSection>
  );
}
