import { builtinTemplates } from '../../domain/template/builtin';
import type { Template } from '../../domain/template/template';
import type { TemplateRecord } from '../../domain/template/template-state';
import { AppError } from '../app-error';
import type { Entity, JournalPort } from '../ports';
import { templateEntityId } from '../../domain/journal/entity-id';
import { templateFromState } from '../../domain/template/template-state';
import { templateAt, templatesByVersion } from '../template-library';

/** A template with everything that its journal tells. */
export interface KnownTemplate {
  readonly templateId: string;
  /** Null before anything about a built-in template was changed. */
  readonly entity: Entity | null;
  readonly record: TemplateRecord;
}

/** @throws AppError `not-found` where there is no such template. */
export async function getTemplate(journal: Pick<JournalPort, 'find'>, templateId: string): Promise<KnownTemplate> {
  const entity = await journal.find(templateEntityId(templateId));
  if (entity === null && !isBuiltin(templateId)) throw noSuchTemplate();
  return { templateId, entity, record: templateFromState(templateId, entity?.state ?? {}) };
}

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
