import { checkChecklist } from '../../domain/checklist/check-checklist';
import { checklistPath, checklistVersionState } from '../../domain/checklist/checklist-state';
import { compareChecklists, isSameChecklist } from '../../domain/checklist/compare-checklists';
import { checklistVersionEntityId } from '../../domain/journal/entity-id';
import type { Patch } from '../../domain/journal/patch';
import type { ChecklistTemplate } from '../../domain/launch/checklist';
import { AppError } from '../app-error';
import type { Ports } from '../ports';
import { refuse } from '../templates/change-template';
import { writeVersion } from '../templates/write-version';
import type { UseCase } from '../use-case';
import { changeChecklist, checklistChangedMeanwhile } from './change-checklist';
import {
  checklistDraftDone,
  currentVersion,
  getChecklist,
  nextVersion,
  type KnownChecklist,
} from './checklist-history';

/**
 * Publishes the draft as the next version. Its content is written first, by itself and for good; only then does the checklist's journal
 * offer it, so that a crash in between leaves a content that nothing leads to. No launch is touched.
 */
export const publishChecklist: UseCase<'checklist.publish'> = async (ports, call) => {
  const { checklistId, baseRevision, note } = call.input;
  const known = await getChecklist(ports, checklistId);
  if (known.revision !== baseRevision) throw checklistChangedMeanwhile();
  const { version } = await writeVersion(ports, await checkedDraft(ports, known), {
    kind: 'checklistVersion',
    entityIdOf: checklistVersionEntityId,
    state: checklistVersionState,
    authorId: call.viewer.accountId,
    operation: 'checklist.publish',
  });
  const { revision } = await changeChecklist(ports, call, 'checklist.publish', (standing, now): Patch => ({
    [checklistPath.current]: version,
    ...checklistDraftDone(standing),
    [checklistPath.version(version)]: {
      publishedBy: call.viewer.accountId,
      publishedAt: now,
      note,
      before: standing.record.current,
    },
  }));
  return { revision, version };
};

/** @throws AppError `invalid-input` where there is no draft, where it can't be published, or where it changes nothing. */
async function checkedDraft({ journal }: Pick<Ports, 'journal'>, known: KnownChecklist): Promise<ChecklistTemplate> {
  const draft = requireChecklistDraft(known);
  const current = await currentVersion(journal, known);
  const checked = checkChecklist(draft, { checklistId: known.checklistId, version: nextVersion(known) });
  if (!checked.ok) {
    throw new AppError('invalid-input', 'Nothing was published: put right what is listed first. The draft is kept.', {
      problems: checked.problems,
    });
  }
  if (current !== null && isSameChecklist(compareChecklists(current, checked.checklist))) {
    refuse('Nothing was published: the draft asks the same as what is offered already.', {
      path: '',
      code: 'unchanged',
      message: `Nothing changed since version ${current.version}.`,
    });
  }
  return checked.checklist;
}

/** @throws AppError `invalid-input` where there is none. */
export function requireChecklistDraft({ draft }: KnownChecklist): NonNullable<KnownChecklist['draft']> {
  return (
    draft ??
    refuse('There is nothing to publish: the checklist has no draft.', {
      path: '',
      code: 'no_draft',
      message: 'Change something first.',
    })
  );
}
