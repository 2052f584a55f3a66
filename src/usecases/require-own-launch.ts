import { findEntityName } from '../domain/journal/entity-id';
import { AppError } from './app-error';

/**
 * Access was granted on the issue that the input names; a launch of another issue must not slip in beside it.
 * @throws AppError `not-found`
 */
export function requireOwnLaunch({ entityId, issueId }: { readonly entityId: string; readonly issueId: string }): void {
  const name = findEntityName(entityId);
  if (name?.kind !== 'launch' || name.issueId !== issueId) throw noLaunch();
}

export function noLaunch(): AppError {
  return new AppError('not-found', 'This issue has no such launch. Nothing was changed; reload the page.');
}
