import { checklistFromState, checklistOfVersion, type ChecklistRecord } from '../domain/checklist/checklist-state';
import { checklistEntityId, checklistVersionEntityId, findEntityName } from '../domain/journal/entity-id';
import { BUILTIN_CHECKLIST } from '../domain/launch/builtin-checklist';
import { BUILTIN_CHECKLIST_ID, type ChecklistTemplate } from '../domain/launch/checklist';
import { isOffered, type TemplateScope } from '../domain/template/template-record';
import { AppError } from './app-error';
import type { JournalPort } from './ports';

/** A checklist and the version of it that is offered. */
export interface CurrentChecklist {
  readonly checklist: ChecklistTemplate;
  readonly scope: TemplateScope;
  readonly isArchived: boolean;
}

/** One version of a checklist, built in or published; null where there is none. */
export async function checklistAt(
  journal: Pick<JournalPort, 'find'>,
  checklistId: string,
  version: number,
): Promise<ChecklistTemplate | null> {
  if (checklistId === BUILTIN_CHECKLIST_ID && version === BUILTIN_CHECKLIST.version) return BUILTIN_CHECKLIST;
  const entityId = checklistVersionEntityId(checklistId, version);
  if (findEntityName(entityId) === null) return null;
  const entity = await journal.find(entityId);
  return entity ? checklistOfVersion(entity.state) : null;
}

/** Several versions of one checklist, oldest first; those that there are none of are left out. */
export async function checklistVersions(
  journal: Pick<JournalPort, 'findAll'>,
  checklistId: string,
  versions: readonly number[],
): Promise<readonly ChecklistTemplate[]> {
  const isBuiltin = checklistId === BUILTIN_CHECKLIST_ID && versions.includes(BUILTIN_CHECKLIST.version);
  const stored = versions
    .filter((version) => !isBuiltin || version !== BUILTIN_CHECKLIST.version)
    .map((version) => checklistVersionEntityId(checklistId, version));
  const found = stored.length === 0 ? [] : await journal.findAll(stored);
  return [...(isBuiltin ? [BUILTIN_CHECKLIST] : []), ...found.map(({ state }) => checklistOfVersion(state))].sort(
    (a, b) => a.version - b.version,
  );
}

/** The checklist's journal as it stands; null where there is no such checklist. */
export async function findChecklistRecord(
  journal: Pick<JournalPort, 'find'>,
  checklistId: string,
): Promise<ChecklistRecord | null> {
  const entityId = checklistEntityId(checklistId);
  const entity = findEntityName(entityId) === null ? null : await journal.find(entityId);
  if (entity) return checklistFromState(checklistId, entity.state);
  return checklistId === BUILTIN_CHECKLIST_ID ? checklistFromState(checklistId, {}) : null;
}

/** Every checklist that has a version on offer, archived ones included: the one that comes with Gantry first, then by name. */
export async function currentChecklists(
  journal: Pick<JournalPort, 'ofKind' | 'findAll'>,
): Promise<readonly CurrentChecklist[]> {
  const records = new Map([[BUILTIN_CHECKLIST_ID, checklistFromState(BUILTIN_CHECKLIST_ID, {})]]);
  for (const { entityId, state } of await journal.ofKind('checklist')) {
    const name = findEntityName(entityId);
    if (name?.kind === 'checklist') records.set(name.checklistId, checklistFromState(name.checklistId, state));
  }
  const contents = await contentsOf(journal, records);
  return contents
    .flatMap((checklist) => {
      const record = records.get(checklist.id);
      return record ? [{ checklist, scope: record.scope, isArchived: record.isArchived }] : [];
    })
    .sort(
      (a, b) =>
        Number(b.checklist.id === BUILTIN_CHECKLIST_ID) - Number(a.checklist.id === BUILTIN_CHECKLIST_ID) ||
        a.checklist.name.localeCompare(b.checklist.name, 'en'),
    );
}

async function contentsOf(
  journal: Pick<JournalPort, 'findAll'>,
  records: ReadonlyMap<string, ChecklistRecord>,
): Promise<readonly ChecklistTemplate[]> {
  const isAsItComes = records.get(BUILTIN_CHECKLIST_ID)?.current === BUILTIN_CHECKLIST.version;
  const stored = [...records].flatMap(([checklistId, { current }]) =>
    current === null || (isAsItComes && checklistId === BUILTIN_CHECKLIST_ID)
      ? []
      : [checklistVersionEntityId(checklistId, current)],
  );
  const found = stored.length === 0 ? [] : await journal.findAll(stored);
  return [...(isAsItComes ? [BUILTIN_CHECKLIST] : []), ...found.map(({ state }) => checklistOfVersion(state))];
}

/** Checklists that a launch may be newly started with on an issue of this project and type. */
export async function offeredChecklists(
  journal: Pick<JournalPort, 'ofKind' | 'findAll'>,
  issue: { readonly projectId: string; readonly issueTypeId: string },
): Promise<readonly ChecklistTemplate[]> {
  const current = await currentChecklists(journal);
  return current.flatMap(({ checklist, scope, isArchived }) =>
    !isArchived && isOffered(scope, issue) ? [checklist] : [],
  );
}

/**
 * The version of a checklist that a launch starts with now.
 *
 * @throws AppError `invalid-input` where it isn't offered for such an issue, or not any more.
 */
export async function checklistToStart(
  journal: Pick<JournalPort, 'find'>,
  checklistId: string,
  issue: { readonly projectId: string; readonly issueTypeId: string },
): Promise<ChecklistTemplate> {
  const record = await findChecklistRecord(journal, checklistId);
  const isOnOffer = record !== null && !record.isArchived && isOffered(record.scope, issue);
  const checklist =
    isOnOffer && record.current !== null ? await checklistAt(journal, checklistId, record.current) : null;
  if (checklist !== null) return checklist;
  throw new AppError(
    'invalid-input',
    'This checklist isn’t offered for this issue any more, so nothing was started. Choose another one.',
    {
      problems: [
        { path: 'plan/checklistId', code: 'not_offered', message: 'Choose a checklist that is offered here.' },
      ],
    },
  );
}
