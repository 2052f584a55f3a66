import PersonIcon from '@atlaskit/icon/core/person';
import type { WaitingTask } from '../../../../src/domain/launch-page/waiting-task';
import { count } from '../../format';
import { taskLabel } from '../launch-words';

/** What waits for the reader in one launch: how many, or each in a sentence. */
export function WaitingTasks({
  tasks,
  isListed,
}: {
  readonly tasks: readonly WaitingTask[];
  readonly isListed: boolean;
}) {
  if (!isListed) {
    return (
      <p className="waiting-tasks__count">
        <PersonIcon label="" size="small" />
        {`${count(tasks.length, 'thing waits', 'things wait')} for you`}
      </p>
    );
  }
  return (
    <ul className="waiting-tasks" aria-label="Waiting for you">
      {tasks.map((task) => (
        <li key={`${task.kind} ${task.itemId ?? task.sentence}`}>
          <PersonIcon label="" size="small" />
          <span>
            <strong>{`${taskLabel[task.kind]}: `}</strong>
            {task.sentence}
          </span>
        </li>
      ))}
    </ul>
  );
}
