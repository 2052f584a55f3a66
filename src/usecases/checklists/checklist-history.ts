import { checklistDraft, type ChecklistDraft } from '../../domain/checklist/checklist-record';
import { checklistFromState, checklistPath, type ChecklistRecord } from '../../domain/checklist/checklist-state';
import { checklistEntityId } from '../../domain/journal/entity-id';
import type { Patch } from '../../domain/journal/patch';
import { BUILTIN_CHECKLIST_ID, type ChecklistTemplate } from '../../domain/launch/checklist';
import { AppError } from '../app-error';
import { checklistAt } from '../checklist-library';
import type { Entity, JournalPort, Ports, StoredTemplateDraft } from '../ports';
import { draftStanding, type DraftStanding } from '../templates/draft-standing';

/** A checklist with everything that its journal tells, and its draft. */
export interface KnownChecklist extends Omit<DraftStanding, 'content'> {
  readonly checklistId: string;
  readonly record: ChecklistRecord;
  readonly draft: ChecklistDraft | null;
}

export const isBuiltinChecklist = (checklistId: string): boolean => checklistId === BUILTIN_CHECKLIST_ID;

/** @throws AppError `not-found` where there is no such checklist. */
export async function getChecklist(
  { journal, checklistDrafts }: Pick<Ports, 'journal' | 'checklistDrafts'>,
  checklistId: string,
): Promise<KnownChecklist> {
  const [entity, saved] = await Promise.all([
    journal.find(checklistEntityId(checklistId)),
    checklistDrafts.find(checklistId),
  ]);
  if (entity === null && !isBuiltinChecklist(checklistId)) throw noSuchChecklist();
  return knownChecklist(checklistId, entity, saved);
}

/** @param saved its last draft, published or discarded ones included */
export function knownChecklist(
  checklistId: string,
  entity: Pick<Entity, 'revision' | 'state' | 'updatedAt' | 'updatedBy'> | null,
  saved: StoredTemplateDraft | null,
): KnownChecklist {
  const record = checklistFromState(checklistId, entity?.state ?? {});
  const { content, ...standing } = draftStanding(record.draftsDone, entity, saved);
  return { checklistId, record, draft: content === null ? record.draft : checklistDraft.parse(content), ...standing };
}

/** What a journal says where there is no draft any more. */
export const checklistDraftDone = ({ draftRevision }: Pick<KnownChecklist, 'draftRevision'>): Patch => ({
  [checklistPath.draft]: null,
  ...(draftRevision > 0 && { [checklistPath.draftsDone]: draftRevision }),
});

/** Numbers of all versions that were ever offered, those that were taken back included, oldest first. */
export function versionNumbers({ checklistId, record }: KnownChecklist): readonly number[] {
  const numbers = new Set(record.versions.keys());
  if (isBuiltinChecklist(checklistId)) numbers.add(1);
  return [...numbers].sort((a, b) => a - b);
}

export const nextVersion = (known: KnownChecklist): number => (versionNumbers(known).at(-1) ?? 0) + 1;

/** What is offered now; null where nothing is. */
export async function currentVersion(
  journal: Pick<JournalPort, 'find'>,
  { checklistId, record }: KnownChecklist,
): Promise<ChecklistTemplate | null> {
  return record.current === null ? null : checklistAt(journal, checklistId, record.current);
}

/** @throws AppError `not-found` where no such version was ever offered: one whose publishing broke off doesn't count. */
export async function getVersion(
  journal: Pick<JournalPort, 'find'>,
  known: KnownChecklist,
  version: number,
): Promise<ChecklistTemplate> {
  const isKnown = versionNumbers(known).includes(version);
  const found = isKnown ? await checklistAt(journal, known.checklistId, version) : null;
  if (found !== null) return found;
  throw new AppError('not-found', `This checklist has no version ${version}. Reload the page to see those it has.`, {
    problems: [{ path: 'version', code: 'unknown_version', message: 'There is no such version.' }],
  });
}

export function noSuchChecklist(): AppError {
  return new AppError(
    'not-found',
    'There is no such checklist. Go back to the list of checklists and choose another.',
    {
      problems: [{ path: 'checklistId', code: 'unknown_checklist', message: 'There is no such checklist.' }],
    },
  );
}
