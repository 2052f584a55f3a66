import { changeVersions } from '../../domain/launch/change-versions';
import { changeLaunch } from '../change-launch';
import { requireUnchanged } from '../require-unchanged';
import type { UseCase } from '../use-case';
import { requireVersions } from './require-versions';

const CHANGED =
  'Somebody else changed the versions of this launch since you opened it, so yours were not saved. Look at them as they are now, then choose again.';

/** Says which of Jira's versions a running launch ships. */
export const changeLaunchVersions: UseCase<'launch.changeVersions'> = (ports, call) => {
  const { versionIds: wanted, baseRevision } = call.input;
  // Asked once, however often somebody else is first: the versions that are there already can't have changed then.
  let checked: Promise<void> | undefined;
  return changeLaunch(ports, call, {
    operation: 'launch.changeVersions',
    right: 'launch.changePlan',
    decide: async (launch, _actor, _moment, standing, head) => {
      await requireUnchanged(standing, baseRevision, (path) => path === 'versionIds', CHANGED);
      checked ??= requireVersions(ports, head.projectId, { wanted, known: launch.versionIds, path: 'versionIds' });
      await checked;
      return changeVersions(launch, wanted);
    },
  });
};
