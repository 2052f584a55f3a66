import { noIssue, noProject, templateEntityId } from '../../domain/journal/entity-id';
import { json } from '../../domain/json';
import { blankDraft, nextDraft } from '../../domain/template/new-draft';
import type { TemplateDraft } from '../../domain/template/template-record';
import { draftOfFile } from '../../domain/template/template-file';
import { templatePath } from '../../domain/template/template-state';
import { AppError } from '../app-error';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';
import type { Call, UseCase } from '../use-case';
import { refuse } from './change-template';
import { slugOf } from './slug-of';
import { currentVersion, getTemplate, isBuiltin } from './template-history';

/** Of an id: room is left for a number behind it. */
const SLUG_LENGTH = 27;

/** Makes a template that has a draft and no version yet: nobody is offered it before it is published. */
export const createTemplate: UseCase<'template.create'> = async (ports, { viewer, input: { from } }) => {
  const draft = await draftFrom(ports, from);
  const slug = slugOf(draft.name, SLUG_LENGTH) || 'template';
  for (let number = 1; number <= 9_999; number += 1) {
    const templateId = number === 1 ? slug : `${slug}-${number}`;
    if (!isBuiltin(templateId) && (await tryCreate(ports, viewer.accountId, templateId, draft))) return { templateId };
  }
  throw new AppError(
    'invalid-input',
    'There are too many templates of this name. Nothing was made; choose another name.',
  );
};

async function draftFrom(
  ports: Pick<Ports, 'journal' | 'templateDrafts'>,
  from: Call<'template.create'>['input']['from'],
): Promise<TemplateDraft> {
  if (from.kind === 'file') {
    const read = draftOfFile(from.file);
    if (read.ok) return read.draft;
    throw new AppError(
      'invalid-input',
      'This file is no template that Gantry can use, so nothing was made. Put right what is listed, then choose it again.',
      { problems: read.problems },
    );
  }
  const name = from.name.trim();
  if (name === '') {
    refuse('Nothing was made: the template needs a name.', {
      path: 'from/name',
      code: 'too_small',
      message: 'Give the template a name.',
    });
  }
  if (name.length > 80) {
    refuse('Nothing was made: the name is too long.', {
      path: 'from/name',
      code: 'too_big',
      message: 'Keep the name to 80 characters.',
    });
  }
  if (from.kind === 'blank') return blankDraft(name);
  const known = await getTemplate(ports, from.templateId);
  const current = await currentVersion(ports.journal, known);
  const copied = current === null ? known.draft : nextDraft(current);
  return copied === null ? blankDraft(name) : { ...copied, name };
}

/** False where the id is taken, be it a moment ago. */
async function tryCreate(
  ports: Pick<Ports, 'journal' | 'clock'>,
  authorId: string,
  templateId: string,
  draft: TemplateDraft,
): Promise<boolean> {
  const outcome = await commitChange<'taken'>(ports, {
    entityId: templateEntityId(templateId),
    kind: 'template',
    issueId: noIssue,
    projectId: noProject,
    authorId,
    operation: 'template.create',
    decide: ({ revision }) =>
      revision > 0 ? { stopped: 'taken' } : { patch: { [templatePath.draft]: json.parse(draft) } },
  });
  return !('stopped' in outcome);
}
