import { json } from '../../domain/json';
import { sizeProblems } from '../../domain/template/check-template';
import { templatePath } from '../../domain/template/template-state';
import { AppError } from '../app-error';
import type { UseCase } from '../use-case';
import { changeTemplate } from './change-template';
import { draftProblems } from './describe-template';
import { everyVersion, getTemplate } from './template-history';

/** Keeps a draft whatever is still wrong with it, and says what keeps it from being published. Nobody else sees it. */
export const saveTemplateDraft: UseCase<'template.saveDraft'> = async (ports, call) => {
  const { draft, templateId } = call.input;
  const problems = sizeProblems(draft);
  if (problems.length > 0) {
    throw new AppError('invalid-input', 'This draft is too large to keep. It was not saved; shorten it first.', {
      problems: problems.map((problem) => ({ ...problem, path: 'draft' })),
    });
  }
  const { revision } = await changeTemplate(ports, call, 'template.saveDraft', () => ({
    [templatePath.draft]: json.parse(draft),
  }));
  const known = await getTemplate(ports.journal, templateId);
  return { revision, problems: draftProblems(draft, known, await everyVersion(ports.journal, known)) };
};
