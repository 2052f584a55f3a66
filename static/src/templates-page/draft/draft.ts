import type { TemplateView } from '../../../../src/contract/template';
import type { Json } from '../../../../src/domain/json';
import { coreField } from '../../../../src/domain/template/builtin/core';
import type { FieldTypeName } from '../../../../src/domain/template/field-definition';
import { fieldTypes } from '../../../../src/domain/template/field-types/registry';
import { templateDraft, type TemplateDraft } from '../../../../src/domain/template/template-record';

export type DraftField = TemplateDraft['fields'][number];
export type DraftSection = TemplateDraft['sections'][number];

const coreIds: ReadonlySet<string> = new Set(Object.values(coreField));

/** Rules, mirrors and rollups read it by its id: it can be asked in other words, but not be left out or become something else. */
export const isCoreField = ({ id }: DraftField): boolean => coreIds.has(id);

/** What the editor works on: the draft, else what is published, else nothing yet. */
export function contentOf({ draft, published, summary }: TemplateView): TemplateDraft {
  if (draft !== null) return draft;
  if (published !== null) return templateDraft.parse(published);
  return { name: summary.name, description: summary.description, sections: [], fields: [] };
}

/** Null where a file brought a type that Gantry hasn't. */
export function typeOf({ type }: DraftField): FieldTypeName | null {
  return isFieldType(type) ? type : null;
}

export function isFieldType(type: string): type is FieldTypeName {
  return Object.hasOwn(fieldTypes, type);
}

export const typeName = (field: DraftField): string => {
  const type = typeOf(field);
  return type === null ? `Unknown type “${field.type}”` : fieldTypes[type].name;
};

/** A part of a field as text; '' where there is none. */
export function textPart(field: DraftField, part: string): string {
  const value = field[part];
  return typeof value === 'string' ? value : '';
}

/** What the page calls a field, even before somebody gave it a label. */
export const nameOfField = (field: DraftField): string => textPart(field, 'label').trim() || 'Field without a label';
export const nameOfSection = ({ label }: DraftSection): string => label.trim() || 'Section without a name';

/** The field with parts set; a part that is undefined goes. */
export function withParts(field: DraftField, parts: Readonly<Record<string, Json | undefined>>): DraftField {
  const { id, type, ...rest } = field;
  const kept = Object.entries({ ...rest, ...parts }).filter((entry): entry is [string, Json] => entry[1] !== undefined);
  return { ...Object.fromEntries(kept), id, type };
}

/** JSON with its keys in order: what two contents are compared by, wherever they came from. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** An id for something new inside a template: random, because two people add at the same time. */
export function newLocalId(kind: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return `${kind}-${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
