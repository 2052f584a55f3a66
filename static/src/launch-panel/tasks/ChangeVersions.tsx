import { useState } from 'react';
import { call } from '../../api';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { VersionChoice } from '../dates/VersionChoice';
import { useLaunch } from '../launch-context';
import { problemAt } from '../problem-at';
import { useLaunchTask } from '../use-launch-task';
import { useSurroundings } from '../use-surroundings';
import { TaskFailure } from './TaskFailure';
import { TaskSection } from './TaskSection';

/** Says which of the project's versions the launch ships. */
export function ChangeVersions({ onClose }: { readonly onClose: () => void }) {
  const { view, reading, changed } = useLaunch();
  const surroundings = useSurroundings(view.issue.issueId);
  const [versionIds, setVersionIds] = useState(reading.launch.versionIds);
  const task = useLaunchTask();
  const save = () =>
    task.run(async () => {
      const { entityId, revision: baseRevision } = reading;
      const where = { issueId: view.issue.issueId, entityId, baseRevision };
      const change = await call('launch.changeVersions', { ...where, versionIds });
      onClose();
      changed(change, 'The versions were saved.');
    });
  const hasNone = surroundings !== undefined && (surroundings.versions ?? []).length === 0;
  return (
    <TaskSection
      title="Choose versions"
      onSubmit={() => void save()}
      footer={
        <>
          <Button type="submit" appearance="primary" isLoading={task.isRunning} disabled={surroundings === undefined}>
            Save
          </Button>
          <Button appearance="subtle" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      {surroundings === undefined && <Skeleton width="wide" />}
      {hasNone && <p>This project has no versions that you can see. Make one in Jira, under the project’s releases.</p>}
      <VersionChoice
        surroundings={surroundings}
        value={versionIds}
        error={problemAt(task.failure, 'versionIds')}
        onChange={setVersionIds}
      />
      <TaskFailure failure={task.failure} inputs={['versionIds']} />
    </TaskSection>
  );
}
