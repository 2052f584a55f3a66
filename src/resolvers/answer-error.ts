import type { WireError } from '../contract/error';
import { AppError } from '../usecases/app-error';

export interface FailureLog {
  readonly operation: string;
  readonly code: WireError['code'];
  readonly reference: string;
  readonly error: unknown;
}

/** What a person did or met; nothing that an operator must look into. */
const EXPECTED: ReadonlySet<WireError['code']> = new Set([
  'invalid-input',
  'not-signed-in',
  'forbidden',
  'switched-off',
  'not-found',
  'busy',
]);

/**
 * Turns whatever a use case threw into what the page shows, and logs it once if an operator should know. The text of an unexpected
 * error stays in the log: it may name what the viewer must not see.
 */
export function answerError(
  operation: string,
  error: unknown,
  reference: string,
  log: (failure: FailureLog) => void,
): WireError {
  if (!(error instanceof AppError)) {
    log({ operation, code: 'internal', reference, error });
    return {
      code: 'internal',
      message: `Something went wrong inside Gantry. What you typed is still on this page; nothing more was saved. Try again, and if it happens again, tell your administrator this reference: ${reference}.`,
      reference,
    };
  }
  if (!EXPECTED.has(error.code)) log({ operation, code: error.code, reference, error });
  return {
    code: error.code,
    message: error.message,
    ...(error.problems && { problems: [...error.problems] }),
    ...(error.retryAfterSeconds !== undefined && { retryAfterSeconds: error.retryAfterSeconds }),
    ...(EXPECTED.has(error.code) ? {} : { reference }),
  };
}
