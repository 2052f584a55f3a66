import { errorCodes } from '@forge/sql';
import * as z from 'zod/mini';
import { AppError } from '../usecases/app-error';
import { DuplicateKeyError } from './sql-executor';

// MySQL's error numbers, which TiDB shares.
const DUPLICATE_KEY = 1062;
const TABLE_MISSING = 1146;
const COLUMN_MISSING = 1054;
const PACKET_TOO_BIG = 1153;
const DEADLOCK = 1213;
const WRITE_CONFLICT = 9007; // TiDB
const ROW_TOO_BIG = 8025; // TiDB: entry too large

/** The parts of a ForgeSQLAPIError that tell why: the database's own error is in `context.debug`. */
const apiError = z.object({
  code: z.optional(z.string()),
  responseDetails: z.optional(z.object({ status: z.number() })),
  context: z.optional(z.object({ debug: z.optional(z.looseObject({ errno: z.optional(z.number()) })) })),
});

/** Whether the app's tables aren't there, or not yet in the form that this version needs. */
export function isSchemaMissing(error: unknown): boolean {
  const errno = databaseErrorNumber(error);
  return errno === TABLE_MISSING || errno === COLUMN_MISSING;
}

/** Whether another statement that ran at the same time made the database undo this one: sent again, it finds its way free. */
export function isUndone(error: unknown): boolean {
  const errno = databaseErrorNumber(error);
  return errno === DEADLOCK || errno === WRITE_CONFLICT;
}

/** Whether the platform refused a statement for its rate; nothing of it was run then. */
export function isRateLimit(error: unknown): boolean {
  const parsed = apiError.safeParse(error);
  return parsed.success && parsed.data.responseDetails?.status === 429;
}

/** Says what a failure of `@forge/sql` means. https://developer.atlassian.com/platform/forge/storage-reference/sql-handling-errors/ */
export function sqlFailure(cause: unknown): AppError | DuplicateKeyError {
  if (cause instanceof AppError) return cause;
  const errno = databaseErrorNumber(cause);
  if (errno === DUPLICATE_KEY) return new DuplicateKeyError(cause);
  if (errno === PACKET_TOO_BIG || errno === ROW_TOO_BIG) return tooLarge(cause);

  const parsed = apiError.safeParse(cause);
  const code = parsed.success ? parsed.data.code : undefined;
  if (isRateLimit(cause)) {
    return new AppError(
      'rate-limited',
      'Gantry’s storage is limiting requests for now. What was saved before is safe; try again in a minute.',
      { cause },
    );
  }
  if (code === errorCodes.QUERY_TIMED_OUT) {
    return new AppError(
      'unavailable',
      'Gantry’s storage took too long to answer. If you were saving, reload to see whether it was saved, then try again.',
      { cause },
    );
  }
  if (errno !== undefined || code === errorCodes.INVALID_SQL_QUERY) {
    return new AppError(
      'internal',
      'Gantry’s storage refused a request, which is a fault in Gantry. Nothing was changed.',
      {
        cause,
      },
    );
  }
  return new AppError(
    'unavailable',
    'Gantry’s storage can’t be reached. If you were saving, reload to see whether it was saved, then try again.',
    { cause },
  );
}

/** For what doesn't fit the storage: nothing was written. */
export function tooLarge(cause?: unknown): AppError {
  return new AppError(
    'invalid-input',
    'This is more text than Gantry can keep in one place. Nothing was saved; shorten it, or move details to a page and link it.',
    { cause },
  );
}

function databaseErrorNumber(error: unknown): number | undefined {
  const parsed = apiError.safeParse(error);
  return parsed.success ? parsed.data.context?.debug?.errno : undefined;
}
