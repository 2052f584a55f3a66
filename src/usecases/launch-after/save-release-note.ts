import { writeReleaseNote } from '../../domain/launch/release-note';
import { recordPath } from '../../domain/launch/launch-records';
import { changeLaunch } from '../change-launch';
import { requireUnchanged } from '../require-unchanged';
import type { UseCase } from '../use-case';

const CHANGED =
  'Somebody else changed this release note since you opened it, so yours was not saved. Look at theirs, then save again or leave it.';

/** One audience's release note; those of other audiences may be written at the same time. */
export const saveReleaseNote: UseCase<'launch.saveReleaseNote'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.saveReleaseNote',
    right: 'item.work',
    decide: async (launch, actor, moment, standing) => {
      const path = recordPath('releaseNotes', call.input.audience);
      await requireUnchanged(standing, call.input.baseRevision, (changed) => changed === path, CHANGED);
      return writeReleaseNote(launch, call.input, actor, moment);
    },
  });
