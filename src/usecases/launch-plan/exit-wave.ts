import { exitWave } from '../../domain/launch/exit-wave';
import { changeLaunch } from '../change-launch';
import { requireUnchanged } from '../require-unchanged';
import type { UseCase } from '../use-case';

/** Records that a wave has met its exit, so that the next may go, or takes that back. */
export const exitLaunchWave: UseCase<'launch.exitWave'> = async (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.exitWave',
    right: 'launch.exitWave',
    decide: async (launch, actor, moment, standing) => {
      await requireUnchanged(
        standing,
        call.input.baseRevision,
        (path) => /^waveExits\/|^(regions|launchOn|status)$/.test(path),
        'Somebody changed the waves of this launch since you opened it, so nothing was saved. Look at them as they are now, then decide again.',
      );
      return exitWave(launch, call.input, actor, moment);
    },
  });
