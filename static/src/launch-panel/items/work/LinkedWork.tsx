import type { ItemWork } from '../../../../../src/domain/launch/launch';
import type { ItemAssessment } from '../../../../../src/domain/readiness/assessment';
import { call } from '../../../api';
import { openIssue } from '../../../host';
import { StatusLozenge } from '../../../portfolio-page/StatusLozenge';
import { Button } from '../../../ui/Button';
import { Skeleton } from '../../../ui/Skeleton';
import { useLaunch } from '../../launch-context';
import { TaskFailure } from '../../tasks/TaskFailure';
import { useLaunchTask } from '../../use-launch-task';
import { useWorks } from './use-works';
import './work.css';

interface LinkedWorkProps {
  readonly stands: ItemAssessment;
  readonly work: ItemWork;
}

function Shown({ issueId }: { readonly issueId: string }) {
  const { view } = useLaunch();
  const { found, isPending } = useWorks();
  const issue = found?.[issueId];
  const name = issue ?? view.issues[issueId];
  if (name === undefined)
    return isPending ? <Skeleton width="half" /> : <p>An issue that you can’t see, or that is gone.</p>;
  return (
    <p className="work-issue">
      <Button appearance="link" onClick={() => void openIssue(name.key)}>
        {name.key}
      </Button>
      <span>{name.summary}</span>
      {issue && <StatusLozenge name={issue.statusName} category={issue.statusCategory} />}
      {!issue && !isPending && <span className="launch-quiet">Its status can’t be read now.</span>}
    </p>
  );
}

/** Whether the item's state is the issue's, in a sentence. */
function followWords({ state }: ItemAssessment, isClosed: boolean): string {
  if (isClosed) return 'The launch is over, so the item follows its status no more.';
  if (state === 'waived') return 'The waiver stands, whatever becomes of the issue.';
  if (state === 'not applicable') return 'The item stays not applicable, whatever becomes of the issue.';
  return 'The item follows its status: to do is open, in progress is in progress, done is done.';
}

/** The issue whose status the item follows, and the way to have it go on by itself. */
export function LinkedWork({ stands, work }: LinkedWorkProps) {
  const { view, reading, canWork, changed, personOf } = useLaunch();
  const task = useLaunchTask();
  const { status } = reading.launch;
  const unlink = () =>
    task.run(async () => {
      const { entityId, revision } = reading;
      const item = { issueId: view.issue.issueId, entityId, baseRevision: revision, itemId: stands.itemId };
      changed(await call('launch.unlinkWork', item), `${stands.title} goes on by itself.`);
    });
  return (
    <>
      <Shown issueId={work.issueId} />
      <p className="launch-quiet">
        {`${followWords(stands, status === 'cancelled' || status === 'completed')} Linked by ${personOf(work.by).displayName}.`}
      </p>
      <TaskFailure failure={task.failure} />
      {canWork && (
        <div className="form-buttons">
          <Button appearance="link" isLoading={task.isRunning} onClick={() => void unlink()}>
            Unlink
          </Button>
        </div>
      )}
    </>
  );
}
