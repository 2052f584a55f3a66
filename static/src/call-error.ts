import type { ErrorCode, WireError } from '../../src/contract/error';

/**
 * Why an operation failed, in the contract's words. `message` is fit to be shown: what happened, what it means for the person's data,
 * what to do. `problems` lead to the inputs that caused it.
 */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly problems: NonNullable<WireError['problems']>;
  readonly retryAfterSeconds: number | undefined;
  readonly reference: string | undefined;

  constructor(error: WireError, cause?: unknown) {
    super(error.message, { cause });
    this.name = 'CallError';
    this.code = error.code;
    this.problems = error.problems ?? [];
    this.retryAfterSeconds = error.retryAfterSeconds;
    this.reference = error.reference;
  }

  /** Whether the same call may work in a moment without anybody changing anything. */
  get isPassing(): boolean {
    return this.code === 'unavailable' || this.code === 'rate-limited' || this.code === 'busy';
  }
}

/** Whatever was thrown, as a call's failure: what isn't one is a defect of the page's own. */
export function toCallError(thrown: unknown): CallError {
  if (thrown instanceof CallError) return thrown;
  return new CallError(
    {
      code: 'internal',
      message:
        'Gantry ran into a fault of its own on this page. What was saved before is safe. Reload the page; if it happens again, tell your Jira administrator.',
    },
    thrown,
  );
}
