import { toCallError } from '../call-error';
import { useLaunch } from './launch-context';
import { useTask, type TaskState } from './use-task';

/** A task on the launch as it is shown. When somebody else changed it first, it is read anew beside what was typed. */
export function useLaunchTask(): TaskState {
  const { reload } = useLaunch();
  const task = useTask();
  return {
    ...task,
    run: (work) =>
      task.run(async () => {
        try {
          await work();
        } catch (thrown) {
          if (toCallError(thrown).code === 'busy') await reload().catch(() => undefined);
          throw thrown;
        }
      }),
  };
}
