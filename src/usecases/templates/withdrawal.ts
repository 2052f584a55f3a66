import type { Patch } from '../../domain/journal/patch';
import type { TemplateTrial, TrialOutcome } from '../../domain/template/template-record';
import { templatePath, type TemplateRecord } from '../../domain/template/template-state';
import { refuse } from './change-template';

/** The patch that takes the current version back. @throws AppError `invalid-input` where none was published. */
export function withdrawal(
  { current, versions }: TemplateRecord,
  withdrawn: { readonly by: string; readonly at: string; readonly reason: string },
): Patch {
  const published = current === null ? undefined : versions.get(current);
  if (current === null || published === undefined) {
    return refuse('Nothing was taken back: no version of this template was published here.', {
      path: '',
      code: 'nothing_to_undo',
      message: 'What comes with Gantry can’t be taken back. Archive the template to keep it from being chosen.',
    });
  }
  return {
    [templatePath.current]: published.before,
    [templatePath.version(current)]: { ...published, withdrawn },
  };
}

/** The patch that ends a running trial and keeps what it taught. */
export function trialEnded(
  trial: TemplateTrial,
  ended: { readonly outcome: TrialOutcome; readonly learning: string; readonly by: string; readonly at: string },
): Patch {
  return { [templatePath.trial]: null, [templatePath.trialEnded(trial.version)]: { trial, ...ended } };
}
