import type { LaunchStatus } from '../../../src/domain/launch/launch';
import type { WaitingTask } from '../../../src/domain/launch-page/waiting-task';

export const statusLabel: Readonly<Record<LaunchStatus, string>> = {
  planned: 'Planned',
  launched: 'Launched',
  completed: 'Completed',
  cancelled: 'Cancelled',
};

/** What kind of thing waits for the reader. */
export const taskLabel: Readonly<Record<WaitingTask['kind'], string>> = {
  item: 'Yours to do',
  verify: 'Yours to verify',
  acknowledge: 'Yours to acknowledge',
  vote: 'Your vote',
  condition: 'Your condition',
};
