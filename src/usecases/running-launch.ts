import { launchFromState } from '../domain/launch/launch-state';
import { AppError } from './app-error';
import { isRunning } from './launch-reading';
import type { Entity } from './ports';

/** An issue has one running launch at a time. @throws AppError `invalid-input` when one of these launches of an issue runs. */
export function requireNoneRunning(launches: readonly Entity[]): void {
  if (launches.some(({ state, deletedAt }) => deletedAt === null && isRunning(launchFromState(state))))
    throw alreadyRunning();
}

export function alreadyRunning(): AppError {
  return new AppError(
    'invalid-input',
    'This issue has a running launch already, and it can have only one. Nothing was changed; reload the page to see it.',
  );
}
