import { launchFromState } from '../domain/launch/launch-state';
import { AppError } from './app-error';
import { isRunning } from './launch-reading';
import type { Entity, Ports } from './ports';
import { whileClaimed } from './while-claimed';

/** An issue has one running launch at a time. @throws AppError `invalid-input` when one of these launches of an issue runs. */
export function requireNoneRunning(launches: readonly Entity[]): void {
  if (launches.some(({ state, deletedAt }) => deletedAt === null && isRunning(launchFromState(state))))
    throw alreadyRunning();
}

/**
 * Begins or reopens a launch while nobody else does so on that issue: two launches have a journal each, so neither's revisions know of
 * the other.
 */
export function whileNoOtherBegins<Result>(
  ports: Pick<Ports, 'claims' | 'clock'>,
  issueId: string,
  begin: () => Promise<Result>,
): Promise<Result> {
  const busy =
    'Somebody else is starting or reopening a launch of this issue at this moment. Nothing was changed; reload the page to see it.';
  return whileClaimed(ports, { name: `running launch ${issueId}`, busy }, begin);
}

export function alreadyRunning(): AppError {
  return new AppError(
    'invalid-input',
    'This issue has a running launch already, and it can have only one. Nothing was changed; reload the page to see it.',
  );
}
