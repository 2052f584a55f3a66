import { findEntityName, publishedEntityId, templateEntityId } from '../domain/journal/entity-id';
import type { RoadmapItem } from '../domain/roadmap/roadmap-item';
import { builtinTemplates, findBuiltinTemplate } from '../domain/template/builtin';
import type { Template } from '../domain/template/template';
import { isOffered, type TemplateScope } from '../domain/template/template-record';
import { templateFromState, templateOfPublished, type TemplateRecord } from '../domain/template/template-state';
import { versionKey } from '../domain/template/version-key';
import type { JournalPort } from './ports';

/** A template and the version of it that is offered. */
export interface CurrentTemplate {
  readonly template: Template;
  readonly scope: TemplateScope;
  readonly isArchived: boolean;
}

export interface TemplateRef {
  readonly templateId: string;
  readonly version: number;
}

/** The version of a template that an item was filled by, built in or published; null where there is none. */
export async function templateAt(
  journal: Pick<JournalPort, 'find'>,
  templateId: string,
  version: number,
): Promise<Template | null> {
  const builtin = findBuiltinTemplate(templateId, version);
  if (builtin) return builtin;
  const entityId = publishedEntityId(templateId, version);
  if (findEntityName(entityId) === null) return null;
  const entity = await journal.find(entityId);
  return entity ? templateOfPublished(entity.state) : null;
}

/** What a roadmap item was filled by; null before a template was chosen. */
export async function templateOfItem(
  journal: Pick<JournalPort, 'find'>,
  { templateId, templateVersion }: Pick<RoadmapItem, 'templateId' | 'templateVersion'>,
): Promise<Template | null> {
  return templateId === null || templateVersion === null ? null : templateAt(journal, templateId, templateVersion);
}

/** As `templateAt`, for the templates of many items at once; those that there are none of are left out. */
export async function templatesByVersion(
  journal: Pick<JournalPort, 'findAll'>,
  refs: Iterable<TemplateRef>,
): Promise<ReadonlyMap<string, Template>> {
  const found = new Map<string, Template>();
  const stored = new Set<string>();
  for (const ref of refs) {
    const builtin = findBuiltinTemplate(ref.templateId, ref.version);
    const entityId = publishedEntityId(ref.templateId, ref.version);
    if (builtin) found.set(versionKey(ref.templateId, ref.version), builtin);
    else if (findEntityName(entityId) !== null) stored.add(entityId);
  }
  if (stored.size === 0) return found;
  for (const { state } of await journal.findAll([...stored])) {
    const template = templateOfPublished(state);
    found.set(versionKey(template.id, template.version), template);
  }
  return found;
}

/** Every template that has a version on offer, archived ones included: those that come with Gantry first, then by name. */
export async function currentTemplates(
  journal: Pick<JournalPort, 'ofKind' | 'findAll'>,
): Promise<readonly CurrentTemplate[]> {
  const records = await templateRecords(journal);
  const offered = [...records].flatMap(([templateId, { current }]) =>
    current === null ? [] : [{ templateId, version: current }],
  );
  const contents = await templatesByVersion(journal, offered);
  return offered
    .flatMap((ref) => {
      const template = contents.get(versionKey(ref.templateId, ref.version));
      const record = records.get(ref.templateId);
      return template && record ? [{ template, scope: record.scope, isArchived: record.isArchived }] : [];
    })
    .sort((a, b) => placeOf(a.template) - placeOf(b.template) || a.template.name.localeCompare(b.template.name, 'en'));
}

/** Every template by id, drafts and archived ones included. */
async function templateRecords(journal: Pick<JournalPort, 'ofKind'>): Promise<ReadonlyMap<string, TemplateRecord>> {
  const records = new Map(builtinTemplates.map(({ id }) => [id, templateFromState(id, {})]));
  for (const { entityId, state } of await journal.ofKind('template')) {
    const name = findEntityName(entityId);
    if (name?.kind === 'template') records.set(name.templateId, templateFromState(name.templateId, state));
  }
  return records;
}

/** Those of the templates that may be newly chosen for an issue. */
export function offeredOn(
  current: readonly CurrentTemplate[],
  issue: { readonly projectId: string; readonly issueTypeId: string },
): readonly Template[] {
  return current.flatMap(({ template, scope, isArchived }) =>
    !isArchived && isOffered(scope, issue) ? [template] : [],
  );
}

/** The template's journal as it stands: null where there is no such template. */
export async function findTemplateRecord(
  journal: Pick<JournalPort, 'find'>,
  templateId: string,
): Promise<TemplateRecord | null> {
  const entity = await journal.find(templateEntityId(templateId));
  if (entity) return templateFromState(templateId, entity.state);
  return builtinTemplates.some(({ id }) => id === templateId) ? templateFromState(templateId, {}) : null;
}

function placeOf({ id }: Template): number {
  const place = builtinTemplates.findIndex((builtin) => builtin.id === id);
  return place === -1 ? builtinTemplates.length : place;
}
