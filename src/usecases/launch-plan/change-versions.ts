import { changeVersions } from '../../domain/launch/change-versions';
import { changeLaunch } from '../change-launch';
import type { UseCase } from '../use-case';
import { requireVersions } from './require-versions';

/** Says which of Jira's versions a running launch ships. */
export const changeLaunchVersions: UseCase<'launch.changeVersions'> = async (ports, call) => {
  const { versionIds: wanted } = call.input;
  return changeLaunch(ports, call, {
    operation: 'launch.changeVersions',
    right: 'launch.changePlan',
    decide: async (launch, _actor, _moment, _standing, head) => {
      await requireVersions(ports, head.projectId, { wanted, known: launch.versionIds, path: 'versionIds' });
      return changeVersions(launch, wanted);
    },
  });
};
