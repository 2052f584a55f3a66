import { noIssue, noProject, publishedEntityId } from '../../domain/journal/entity-id';
import { jsonEqual } from '../../domain/journal/json-equal';
import type { Patch } from '../../domain/journal/patch';
import { json } from '../../domain/json';
import { checkTemplate } from '../../domain/template/check-template';
import { compareTemplates, isSameTemplate } from '../../domain/template/compare-templates';
import type { Template } from '../../domain/template/template';
import { publishedPath, publishedState, templatePath } from '../../domain/template/template-state';
import { AppError } from '../app-error';
import { commitChange } from '../commit-change';
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

/** Numbers tried for one version: each one lost means that somebody else published, or broke off publishing, under it. */
const NUMBERS = 50;

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
  const template = await writeContent(ports, call, checked);
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

/** The content under the first number that is free or holds exactly it: then publishing broke off before, and goes on. */
async function writeContent(
  ports: Pick<Ports, 'journal' | 'clock'>,
  { viewer }: Call<'template.publish'>,
  checked: Template,
): Promise<Template> {
  for (let version = checked.version; version < checked.version + NUMBERS; version += 1) {
    const content = { ...checked, version };
    const outcome = await commitChange<'same' | 'other'>(ports, {
      entityId: publishedEntityId(content.id, version),
      kind: 'published',
      issueId: noIssue,
      projectId: noProject,
      authorId: viewer.accountId,
      operation: 'template.publish',
      decide: ({ revision, state }) => {
        if (revision === 0) return { patch: publishedState(content) };
        return { stopped: jsonEqual(state[publishedPath] ?? null, json.parse(content)) ? 'same' : 'other' };
      },
    });
    if (!('stopped' in outcome) || outcome.stopped === 'same') return content;
  }
  throw new AppError(
    'busy',
    'Others are publishing this template at the same moment. Nothing was published; try again.',
  );
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
