import { InvocationError, InvocationErrorCode } from '@forge/events';
import { AppError } from '../usecases/app-error';

export interface BackgroundFailure {
  /** What ran, such as 'issue.deleted' or 'mirror.repair'. */
  readonly operation: string;
  readonly error: unknown;
  readonly willRetry: boolean;
}

/** How background work tells an operator: there is no page to answer. */
export type BackgroundLog = (failure: BackgroundFailure) => void;

/** What the platform may do with a background call: nothing more, or deliver it again after a while. */
export type BackgroundOutcome = undefined | InvocationError;

const RETRY_AFTER_SECONDS = 60;
const MOST_SECONDS = 900;

/**
 * Runs one piece of background work. What may succeed later is handed back to the platform, which delivers it again up to four
 * times; the rest is logged and given up, since repeating a defect would only repeat it.
 * https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/#retry-events
 */
export async function runInBackground(
  operation: string,
  work: () => Promise<void>,
  log: BackgroundLog,
): Promise<BackgroundOutcome> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const retry = retryOf(error);
    log({ operation, error, willRetry: retry !== undefined });
    return retry;
  }
}

function retryOf(error: unknown): InvocationError | undefined {
  if (!(error instanceof AppError)) return undefined;
  switch (error.code) {
    case 'rate-limited':
      return new InvocationError({
        retryAfter: Math.min(error.retryAfterSeconds ?? RETRY_AFTER_SECONDS, MOST_SECONDS),
        retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      });
    case 'unavailable':
    case 'busy':
      return new InvocationError({
        retryAfter: RETRY_AFTER_SECONDS,
        retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
      });
    default:
      return undefined;
  }
}
