import { checklistSizeProblems } from '../../domain/checklist/check-checklist';
import { json } from '../../domain/json';
import { AppError } from '../app-error';
import type { UseCase } from '../use-case';
import { checklistChangedMeanwhile } from './change-checklist';
import { getChecklist } from './checklist-history';
import { draftProblems } from './describe-checklist';

/**
 * Keeps a draft whatever is still wrong with it, and says what keeps it from being published. All who edit checklists share it, nobody
 * else sees it. It is saved every few seconds, so that it lies beside the journal; publishing brings it in.
 */
export const saveChecklistDraft: UseCase<'checklist.saveDraft'> = async (ports, { viewer, input }) => {
  const { draft, checklistId, baseRevision } = input;
  const problems = checklistSizeProblems(draft);
  if (problems.length > 0) {
    throw new AppError('invalid-input', 'This draft is too large to keep. It was not saved; shorten it first.', {
      problems: problems.map((problem) => ({ ...problem, path: 'draft' })),
    });
  }
  const known = await getChecklist(ports, checklistId);
  if (known.revision !== baseRevision) throw checklistChangedMeanwhile();
  const outcome = await ports.checklistDrafts.save({
    templateId: checklistId,
    revision: known.draftRevision + 1,
    content: json.parse(draft),
    savedAt: ports.clock.now(),
    savedBy: viewer.accountId,
  });
  if (outcome === 'taken') throw checklistChangedMeanwhile();
  return { revision: known.revision + 1, problems: draftProblems({ ...known, draft }) };
};
