/** A failure that an operator should know of, with what else is known about it. */
interface Failure {
  readonly operation: string;
  readonly error: unknown;
  readonly code?: string;
  readonly reference?: string;
  readonly willRetry?: boolean;
}

/**
 * Writes a failure to the app's log, which operators read. One line of JSON: Forge counts lines. The causes are kept, the inputs
 * are not: they may hold what people wrote.
 */
export function logFailure({ error, ...known }: Failure): void {
  console.error(JSON.stringify({ ...known, error: describe(error) }));
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
