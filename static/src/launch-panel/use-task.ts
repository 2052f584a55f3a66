import { useState } from 'react';
import { toCallError, type CallError } from '../call-error';

/** One call that a person starts by a button: whether it is under way, and why it failed. */
export interface TaskState {
  readonly isRunning: boolean;
  readonly failure: CallError | null;
  /** Runs it unless it runs already. Whatever it throws becomes `failure`. */
  run(work: () => Promise<void>): Promise<void>;
}

export function useTask(): TaskState {
  const [isRunning, setIsRunning] = useState(false);
  const [failure, setFailure] = useState<CallError | null>(null);
  return {
    isRunning,
    failure,
    async run(work) {
      if (isRunning) return;
      setIsRunning(true);
      setFailure(null);
      try {
        await work();
      } catch (thrown) {
        setFailure(toCallError(thrown));
      } finally {
        setIsRunning(false);
      }
    },
  };
}
