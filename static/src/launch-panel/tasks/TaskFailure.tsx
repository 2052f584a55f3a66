import type { CallError } from '../../call-error';
import { Message } from '../../ui/Message';
import { isSaidAtInputs } from '../problem-at';

interface TaskFailureProps {
  readonly failure: CallError | null;
  /** Inputs that show their own problems. */
  readonly inputs?: readonly string[];
}

/** Why it was not done, in the server's words. What was typed is still there. */
export function TaskFailure({ failure, inputs = [] }: TaskFailureProps) {
  if (failure === null) return null;
  const isAtInputs = isSaidAtInputs(failure, inputs);
  return (
    <Message tone="error" live="alert">
      {isAtInputs ? 'Nothing was saved yet: see what is marked above.' : failure.message}
    </Message>
  );
}
