import { publishedEntityId } from '../../domain/journal/entity-id';
import type { Patch } from '../../domain/journal/patch';
import { checkTemplate } from '../../domain/template/check-template';
import { compareTemplates, isSameTemplate } from '../../domain/template/compare-templates';
import type { Template } from '../../domain/template/template';
import { publishedState, templatePath } from '../../domain/template/template-state';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import type { Call, UseCase } from '../use-case';
import { changedMeanwhile, changeTemplate, refuse } from './change-template';
import {
  currentVersion,
  draftDone,
  everyVersion,
  getTemplate,
  nextVersion,
  type KnownTemplate,
} from './template-history';
import { writeVersion } from './write-version';

/**
 * Publishes the draft as the next version. Its content is written first, by itself and for good; only then does the template's journal
 * offer it, so that a crash in between leaves a content that nothing leads to. Nobody is moved, and no item is touched.
 */
export const publishTemplate: UseCase<'template.publish'> = async (ports, call) => {
  const { templateId, baseRevision, note, trial } = call.input;
  const known = await getTemplate(ports, templateId);
  if (known.revision !== baseRevision) throw changedMeanwhile();
  requireNoTrial(known);
  requireTrialAhead(trial, ports.clock.now());
  const checked = await checkedDraft(ports, known);
  const template = await writeVersion(ports, checked, {
    kind: 'published',
    entityIdOf: publishedEntityId,
    state: publishedState,
    authorId: call.viewer.accountId,
    operation: 'template.publish',
  });
  const { version } = template;
  const { revision } = await changeTemplate(ports, call, 'template.publish', (standing, now): Patch => ({
    [templatePath.current]: version,
    ...draftDone(standing),
    [templatePath.version(version)]: {
      publishedBy: call.viewer.accountId,
      publishedAt: now,
      note,
      before: standing.record.current,
    },
    ...(trial && { [templatePath.trial]: { ...trial, version } }),
  }));
  return { revision, version };
};

/** @throws AppError `invalid-input` where there is no draft, where it can't be published, or where it changes nothing. */
async function checkedDraft({ journal }: Pick<Ports, 'journal'>, known: KnownTemplate): Promise<Template> {
  const { templateId, draft } = known;
  if (draft === null) {
    refuse('There is nothing to publish: the template has no draft.', {
      path: '',
      code: 'no_draft',
      message: 'Change something first.',
    });
  }
  const [earlier, current] = await Promise.all([everyVersion(journal, known), currentVersion(journal, known)]);
  const checked = checkTemplate(draft, { templateId, version: nextVersion(known), earlier });
  if (!checked.ok) {
    throw new AppError('invalid-input', 'Nothing was published: put right what is listed first. The draft is kept.', {
      problems: checked.problems,
    });
  }
  if (current !== null && isSameTemplate(compareTemplates(current, checked.template))) {
    refuse('Nothing was published: the draft asks the same as what is offered already.', {
      path: '',
      code: 'unchanged',
      message: `Nothing changed since version ${current.version}.`,
    });
  }
  return checked.template;
}

function requireNoTrial({ record }: KnownTemplate): void {
  if (record.trial === null) return;
  refuse(
    `Nothing was published: version ${record.trial.version} is on trial. End the trial first, with what it taught.`,
    {
      path: 'trial',
      code: 'trial_running',
      message: `Version ${record.trial.version} is on trial.`,
    },
  );
}

function requireTrialAhead(trial: Call<'template.publish'>['input']['trial'], now: string): void {
  if (trial === undefined || trial.endsOn > now.slice(0, 10)) return;
  refuse('Nothing was published: a trial has to end on a day to come.', {
    path: 'trial/endsOn',
    code: 'too_small',
    message: 'Choose a day after today.',
  });
}
