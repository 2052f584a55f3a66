import { writeRetrospective } from '../../domain/launch/retrospective';
import { changeLaunch } from '../change-launch';
import { requireUnchanged } from '../require-unchanged';
import type { UseCase } from '../use-case';

const CHANGED =
  'Somebody else wrote this retrospective since you opened it, so yours was not saved. Look at theirs, then save again or leave it.';

/** What was learned from a launch. What to change about the checklist is proposed apart, to those who keep it. */
export const saveRetrospective: UseCase<'launch.saveRetrospective'> = (ports, call) =>
  changeLaunch(ports, call, {
    operation: 'launch.saveRetrospective',
    right: 'item.work',
    decide: async (launch, actor, moment, standing) => {
      await requireUnchanged(standing, call.input.baseRevision, (path) => path === 'retrospective', CHANGED);
      return writeRetrospective(launch, call.input.retrospective, actor, moment);
    },
  });
