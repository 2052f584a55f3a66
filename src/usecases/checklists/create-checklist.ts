import { checklistOfFile } from '../../domain/checklist/checklist-file';
import type { ChecklistDraft } from '../../domain/checklist/checklist-record';
import { checklistPath } from '../../domain/checklist/checklist-state';
import { blankChecklist, nextChecklistDraft } from '../../domain/checklist/new-checklist';
import { checklistEntityId, noIssue, noProject } from '../../domain/journal/entity-id';
import { json } from '../../domain/json';
import { AppError } from '../app-error';
import { commitChange } from '../commit-change';
import type { Ports } from '../ports';
import { refuse } from '../templates/change-template';
import { slugOf } from '../templates/slug-of';
import type { Call, UseCase } from '../use-case';
import { currentVersion, getChecklist } from './checklist-history';

/** Of an id: room is left for a number behind it. */
const SLUG_LENGTH = 19;

/** Makes a checklist that has a draft and no version yet: no launch starts with it before it is published. */
export const createChecklist: UseCase<'checklist.create'> = async (ports, { viewer, input: { from } }) => {
  const draft = await draftFrom(ports, from);
  const slug = slugOf(draft.name, SLUG_LENGTH) || 'checklist';
  for (let number = 1; number <= 9_999; number += 1) {
    const checklistId = number === 1 ? slug : `${slug}-${number}`;
    if (await tryCreate(ports, viewer.accountId, checklistId, draft)) return { checklistId };
  }
  throw new AppError(
    'invalid-input',
    'There are too many checklists of this name. Nothing was made; choose another name.',
  );
};

async function draftFrom(
  ports: Pick<Ports, 'journal' | 'checklistDrafts'>,
  from: Call<'checklist.create'>['input']['from'],
): Promise<ChecklistDraft> {
  if (from.kind === 'file') {
    const read = checklistOfFile(from.file);
    if (read.ok) return read.draft;
    throw new AppError(
      'invalid-input',
      'This file is no checklist that Gantry can use, so nothing was made. Put right what is listed, then choose it again.',
      { problems: read.problems },
    );
  }
  const name = from.name.trim();
  const refuseName = (message: string): never =>
    refuse(`Nothing was made. ${message}`, { path: 'from/name', code: 'invalid', message });
  if (name === '') return refuseName('Give the checklist a name.');
  if (name.length > 120) return refuseName('Keep the name to 120 characters.');
  if (from.kind === 'blank') return blankChecklist(name);
  const known = await getChecklist(ports, from.checklistId);
  const current = await currentVersion(ports.journal, known);
  const copied = current === null ? known.draft : nextChecklistDraft(current);
  return copied === null ? blankChecklist(name) : { ...copied, name };
}

/** False where the id is taken, be it a moment ago. */
async function tryCreate(
  ports: Pick<Ports, 'journal' | 'clock'>,
  authorId: string,
  checklistId: string,
  draft: ChecklistDraft,
): Promise<boolean> {
  const outcome = await commitChange<'taken'>(ports, {
    entityId: checklistEntityId(checklistId),
    kind: 'checklist',
    issueId: noIssue,
    projectId: noProject,
    authorId,
    operation: 'checklist.create',
    decide: ({ revision }) =>
      revision > 0 ? { stopped: 'taken' } : { patch: { [checklistPath.draft]: json.parse(draft) } },
  });
  return !('stopped' in outcome);
}
