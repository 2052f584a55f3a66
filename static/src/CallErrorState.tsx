import LockIcon from '@atlaskit/icon/core/lock-locked';
import type { ErrorCode } from '../../src/contract/error';
import { toCallError } from './call-error';
import { EmptyState } from './ui/EmptyState';
import { ErrorState } from './ui/ErrorState';

const titles: Readonly<Record<ErrorCode, string>> = {
  'invalid-input': 'Gantry could not use that',
  'not-signed-in': 'You are not signed in',
  forbidden: 'You can’t see this',
  'switched-off': 'Switched off here',
  'not-found': 'This is not here',
  busy: 'Somebody else was quicker',
  'rate-limited': 'Jira asks for a short break',
  unavailable: 'Gantry can’t be reached',
  internal: 'Something went wrong in Gantry',
};

/** A failed call in place of what it would have shown. */
export function CallErrorState({
  error,
  onRetry,
  level = 1,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** 2 where the rest of the page still stands. */
  readonly level?: 1 | 2;
}) {
  const failure = toCallError(error);
  // Somebody's decision, and no failure of anything.
  if (failure.code === 'switched-off') {
    return (
      <EmptyState level={level} title={titles['switched-off']}>
        <p>{failure.message}</p>
      </EmptyState>
    );
  }
  // Nothing broke, and trying again would change nothing: somebody else has to.
  if (failure.code === 'forbidden') {
    return (
      <EmptyState level={level} title={titles.forbidden} icon={<LockIcon label="" />}>
        <p>{failure.message}</p>
      </EmptyState>
    );
  }
  const reference = failure.reference === undefined ? null : `Reference ${failure.reference}`;
  return (
    <ErrorState level={level} title={titles[failure.code]} reference={reference} {...(onRetry && { onRetry })}>
      {failure.message}
    </ErrorState>
  );
}
