import { builtinTemplates } from '../../domain/template/builtin';
import type { Template } from '../../domain/template/template';
import { templateDraft, type TemplateDraft } from '../../domain/template/template-record';
import { AppError } from '../app-error';
import type { Entity, JournalPort, Ports, StoredTemplateDraft } from '../ports';
import { templateEntityId } from '../../domain/journal/entity-id';
import type { Patch } from '../../domain/journal/patch';
import { templateFromState, templatePath, type TemplateRecord } from '../../domain/template/template-state';
import { templateAt, templatesByVersion } from '../template-library';
import { draftStanding, type DraftStanding } from './draft-standing';

/** A template with everything that its journal tells, and its draft. */
export interface KnownTemplate extends Omit<DraftStanding, 'content'> {
  readonly templateId: string;
  readonly record: TemplateRecord;
  readonly draft: TemplateDraft | null;
}

/** @throws AppError `not-found` where there is no such template. */
export async function getTemplate(
  { journal, templateDrafts }: Pick<Ports, 'journal' | 'templateDrafts'>,
  templateId: string,
): Promise<KnownTemplate> {
  const [entity, saved] = await Promise.all([
    journal.find(templateEntityId(templateId)),
    templateDrafts.find(templateId),
  ]);
  if (entity === null && !isBuiltin(templateId)) throw noSuchTemplate();
  return knownTemplate(templateId, entity, saved);
}

/** @param saved its last draft, published or discarded ones included */
export function knownTemplate(
  templateId: string,
  entity: Pick<Entity, 'revision' | 'state' | 'updatedAt' | 'updatedBy'> | null,
  saved: StoredTemplateDraft | null,
): KnownTemplate {
  const record = templateFromState(templateId, entity?.state ?? {});
  const { content, ...standing } = draftStanding(record.draftsDone, entity, saved);
  return { templateId, record, draft: content === null ? record.draft : templateDraft.parse(content), ...standing };
}

/** What a journal says where there is no draft any more. */
export const draftDone = ({ draftRevision }: Pick<KnownTemplate, 'draftRevision'>): Patch => ({
  [templatePath.draft]: null,
  ...(draftRevision > 0 && { [templatePath.draftsDone]: draftRevision }),
});

export function noSuchTemplate(): AppError {
  return new AppError('not-found', 'There is no such template. Go back to the list of templates and choose another.', {
    problems: [{ path: 'templateId', code: 'unknown_template', message: 'There is no such template.' }],
  });
}

export const isBuiltin = (templateId: string): boolean => builtinTemplates.some(({ id }) => id === templateId);

/** Numbers of all versions that were ever offered, those that were taken back included, oldest first. */
export function versionNumbers({ templateId, record }: KnownTemplate): readonly number[] {
  const numbers = new Set(record.versions.keys());
  if (isBuiltin(templateId)) numbers.add(1);
  return [...numbers].sort((a, b) => a - b);
}

export const nextVersion = (known: KnownTemplate): number => (versionNumbers(known).at(-1) ?? 0) + 1;

/** The content of every version there ever was, oldest first. */
export async function everyVersion(
  journal: Pick<JournalPort, 'findAll'>,
  known: KnownTemplate,
): Promise<readonly Template[]> {
  const { templateId } = known;
  const found = await templatesByVersion(
    journal,
    versionNumbers(known).map((version) => ({ templateId, version })),
  );
  return [...found.values()].sort((a, b) => a.version - b.version);
}

/** What is offered now; null where nothing is. */
export async function currentVersion(
  journal: Pick<JournalPort, 'find'>,
  { templateId, record }: KnownTemplate,
): Promise<Template | null> {
  return record.current === null ? null : templateAt(journal, templateId, record.current);
}
