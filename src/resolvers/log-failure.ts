import type { FailureLog } from './answer-error';

/**
 * Writes a failure to the app's log, which operators read. One line of JSON: Forge counts lines. The causes are kept, the inputs
 * are not: they may hold what people wrote.
 */
export function logFailure({ operation, code, reference, error }: FailureLog): void {
  console.error(JSON.stringify({ operation, code, reference, error: describe(error) }));
}

function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return String(error);
  return {
    name: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause !== undefined && { cause: describe(error.cause) }),
  };
}
