import type { UseCase } from '../use-case';
import { changeTemplate, refuse } from './change-template';
import { trialEnded, withdrawal } from './withdrawal';

/** Ends a trial with what it taught: its version stays, or is taken back. */
export const endTrial: UseCase<'template.endTrial'> = async (ports, call) => {
  const { viewer, input } = call;
  const { outcome, learning } = input;
  const { revision } = await changeTemplate(ports, call, 'template.endTrial', ({ record }, now) => {
    const { trial } = record;
    if (trial === null) {
      return refuse('No trial is running, so there was none to end.', {
        path: '',
        code: 'no_trial',
        message: 'No version of this template is on trial.',
      });
    }
    const by = viewer.accountId;
    return {
      ...trialEnded(trial, { outcome, learning, by, at: now }),
      ...(outcome === 'withdraw' && withdrawal(record, { by, at: now, reason: learning })),
    };
  });
  return { revision };
};
