import { json } from '../../domain/json';
import { sizeProblems } from '../../domain/template/check-template';
import { AppError } from '../app-error';
import type { UseCase } from '../use-case';
import { changedMeanwhile } from './change-template';
import { draftProblems } from './describe-template';
import { everyVersion, getTemplate } from './template-history';

/**
 * Keeps a draft whatever is still wrong with it, and says what keeps it from being published. All who edit templates share it, nobody
 * else sees it. It is saved every few seconds, so that it lies beside the journal; publishing brings it in.
 */
export const saveTemplateDraft: UseCase<'template.saveDraft'> = async (ports, { viewer, input }) => {
  const { draft, templateId, baseRevision } = input;
  const problems = sizeProblems(draft);
  if (problems.length > 0) {
    throw new AppError('invalid-input', 'This draft is too large to keep. It was not saved; shorten it first.', {
      problems: problems.map((problem) => ({ ...problem, path: 'draft' })),
    });
  }
  const known = await getTemplate(ports, templateId);
  if (known.revision !== baseRevision) throw changedMeanwhile();
  const outcome = await ports.templateDrafts.save({
    templateId,
    revision: known.draftRevision + 1,
    content: json.parse(draft),
    savedAt: ports.clock.now(),
    savedBy: viewer.accountId,
  });
  if (outcome === 'taken') throw changedMeanwhile();
  return {
    revision: known.revision + 1,
    problems: draftProblems(draft, known, await everyVersion(ports.journal, known)),
  };
};
