import { checklistPath } from '../../domain/checklist/checklist-state';
import { refuse } from '../templates/change-template';
import type { UseCase } from '../use-case';
import { changeChecklist } from './change-checklist';

/** Takes the version that is offered back: the one before it is offered again, to running launches too. None of them changes. */
export const undoPublishChecklist: UseCase<'checklist.undoPublish'> = async (ports, call) => {
  const { viewer, input } = call;
  let current: number | null = null;
  const { revision } = await changeChecklist(ports, call, 'checklist.undoPublish', ({ record }, now) => {
    const published = record.current === null ? undefined : record.versions.get(record.current);
    if (record.current === null || published === undefined) {
      return refuse('Nothing was taken back: no version of this checklist was published here.', {
        path: '',
        code: 'nothing_to_undo',
        message: 'What comes with Gantry can’t be taken back. Archive the checklist to keep it from being chosen.',
      });
    }
    current = published.before;
    return {
      [checklistPath.current]: published.before,
      [checklistPath.version(record.current)]: {
        ...published,
        withdrawn: { by: viewer.accountId, at: now, reason: input.reason },
      },
    };
  });
  return { revision, current };
};
