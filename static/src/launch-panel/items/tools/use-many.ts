import { useState } from 'react';
import type { ManyChanged } from '../../../../../src/contract/launch-items';
import type { ManyAction } from '../../../../../src/domain/launch/item-action';
import { call } from '../../../api';
import { count } from '../../../format';
import { useLaunch } from '../../launch-context';
import { useLaunchTask } from '../../use-launch-task';
import type { TaskState } from '../../use-task';

export interface Many extends Pick<TaskState, 'isRunning' | 'failure'> {
  /** What the last action came to; null before the first. */
  readonly outcome: Pick<ManyChanged, 'done' | 'refused'> | null;
  /** Answers the items that were left as they are; null where nothing came of it at all. */
  act(itemIds: readonly string[], action: ManyAction): Promise<readonly string[] | null>;
}

/** Does one thing to many items as one change. */
export function useMany(): Many {
  const { view, reading, changed } = useLaunch();
  const task = useLaunchTask();
  const [outcome, setOutcome] = useState<Many['outcome']>(null);
  return {
    isRunning: task.isRunning,
    failure: task.failure,
    outcome,
    async act(itemIds, action) {
      let left: readonly string[] | null = null;
      setOutcome(null);
      await task.run(async () => {
        const change = await call('launch.actOnMany', {
          issueId: view.issue.issueId,
          entityId: reading.entityId,
          baseRevision: reading.revision,
          itemIds: [...itemIds],
          action,
        });
        const { done, refused } = change;
        left = refused.map(({ itemId }) => itemId);
        setOutcome({ done, refused });
        const rest = refused.length === 0 ? '' : ` ${count(refused.length, 'item')} left as before.`;
        changed(change, `Done for ${count(done.length, 'item')}.${rest}`);
      });
      return left;
    },
  };
}
