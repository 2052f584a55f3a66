import type { ErrorCode } from '../contract/error';
import type { Problem } from '../domain/problem';

interface AppErrorDetail {
  readonly cause?: unknown;
  readonly problems?: readonly Problem[];
  readonly retryAfterSeconds?: number;
  readonly isQuota?: boolean;
}

/**
 * The one error that crosses layers. Adapters translate into it once, at their boundary; the router turns it into what the page
 * shows. `message` is read by people: what happened, what it means for their data, what to do.
 */
export class AppError extends Error {
  readonly problems: readonly Problem[] | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Of a request that was refused for its number: whether an hour's points are used up, rather than too much came at once. */
  readonly isQuota: boolean;

  constructor(
    readonly code: ErrorCode,
    message: string,
    detail: AppErrorDetail = {},
  ) {
    super(message, { cause: detail.cause });
    this.name = 'AppError';
    this.problems = detail.problems;
    this.retryAfterSeconds = detail.retryAfterSeconds;
    this.isQuota = detail.isQuota ?? false;
  }
}
