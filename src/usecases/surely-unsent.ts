import type { ErrorCode } from '../contract/error';
import { AppError } from './app-error';

const REFUSALS: readonly ErrorCode[] = ['rate-limited', 'forbidden', 'not-found', 'not-signed-in', 'invalid-input'];

/** Whether Jira refused a message before sending it. A time-out may have sent it: better one too few than one too many. */
export const surelyUnsent = (error: unknown): boolean => error instanceof AppError && REFUSALS.includes(error.code);
