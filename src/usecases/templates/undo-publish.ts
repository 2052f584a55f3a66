import { templatePath } from '../../domain/template/template-state';
import type { UseCase } from '../use-case';
import { changeTemplate } from './change-template';
import { trialEnded, withdrawal } from './withdrawal';

/**
 * Takes the version that is offered back: the one before it is offered again. No item moves: whoever accepted it keeps it, and is
 * offered to go back.
 */
export const undoPublish: UseCase<'template.undoPublish'> = async (ports, call) => {
  const { viewer, input } = call;
  let current: number | null = null;
  const { revision } = await changeTemplate(ports, call, 'template.undoPublish', ({ record }, now) => {
    const taking = { by: viewer.accountId, at: now, reason: input.reason };
    const patch = withdrawal(record, taking);
    const before = patch[templatePath.current];
    current = typeof before === 'number' ? before : null;
    return {
      ...patch,
      ...(record.trial &&
        trialEnded(record.trial, { outcome: 'withdraw', learning: input.reason, by: viewer.accountId, at: now })),
    };
  });
  return { revision, current };
};
