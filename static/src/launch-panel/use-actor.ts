import type { LaunchActor } from '../../../src/domain/launch/action-result';
import { useLaunch } from './launch-context';

/** The viewer as the rules of items ask for them. What they may do is decided by the backend anew; this is what the page offers. */
export function useActor(): LaunchActor {
  const { viewerId, view } = useLaunch();
  const { isReleaseManager, canChangeStatus, leads } = view.rights;
  return {
    accountId: viewerId,
    // A launch's status is changed by release managers and administrators, who may both name owners.
    roles: { admin: canChangeStatus, releaseManager: isReleaseManager, leadOf: leads },
  };
}
