import type { Json } from '../../../../src/domain/json';
import type { FieldTypeName } from '../../../../src/domain/template/field-definition';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { newLocalId, withParts, type DraftField, type DraftSection } from './draft';
import { fieldsIn, placeOf, putField, type FieldPlace } from './field-order';

/** What a field of a type starts with. Blank labels are for the person to fill: the draft keeps them, publishing asks. */
function startOf(type: FieldTypeName): Readonly<Record<string, Json>> {
  const blankOption = () => ({ id: newLocalId('option'), label: '' });
  if (type === 'singleSelect' || type === 'multiSelect') return { options: [blankOption(), blankOption()] };
  if (type === 'table') return { columns: [{ id: newLocalId('column'), label: '', type: 'text' }] };
  return {};
}

export function newField(type: FieldTypeName, sectionId: string): DraftField {
  const base = { label: '', help: '', section: sectionId, requiredAt: 'never' };
  return { ...startOf(type), ...base, id: newLocalId(type), type };
}

export function addField(draft: TemplateDraft, field: DraftField): TemplateDraft {
  return { ...draft, fields: [...draft.fields, field] };
}

export function changeField(
  draft: TemplateDraft,
  fieldId: string,
  parts: Readonly<Record<string, Json | undefined>>,
): TemplateDraft {
  return { ...draft, fields: draft.fields.map((field) => (field.id === fieldId ? withParts(field, parts) : field)) };
}

const everyType: readonly string[] = [
  'label',
  'help',
  'placeholder',
  'section',
  'requiredAt',
  'requiredWhen',
  'shownWhen',
  'decisionRight',
];

/** The field as another type: what only the old type knows goes. */
export function retypeField(draft: TemplateDraft, fieldId: string, type: FieldTypeName): TemplateDraft {
  const retyped = (field: DraftField): DraftField => ({
    ...startOf(type),
    ...Object.fromEntries(Object.entries(field).filter(([part]) => everyType.includes(part))),
    id: field.id,
    type,
  });
  return { ...draft, fields: draft.fields.map((field) => (field.id === fieldId ? retyped(field) : field)) };
}

/** A copy right below, of its own from then on. */
export function duplicateField(draft: TemplateDraft, fieldId: string): { draft: TemplateDraft; copyId: string } | null {
  const field = draft.fields.find(({ id }) => id === fieldId);
  const place = placeOf(draft, fieldId);
  if (field === undefined || place === null) return null;
  const copyId = newLocalId(field.type);
  const label = typeof field.label === 'string' ? `${field.label} (copy)` : '';
  const copy = { ...withParts(field, { label }), id: copyId };
  return { draft: putField(draft, copy, { ...place, index: place.index + 1 }), copyId };
}

export function addSection(draft: TemplateDraft, section: DraftSection): TemplateDraft {
  return { ...draft, sections: [...draft.sections, section] };
}

export function changeSection(draft: TemplateDraft, sectionId: string, parts: Partial<DraftSection>): TemplateDraft {
  const changed = (section: DraftSection): DraftSection => {
    const { help, ...rest } = { ...section, ...parts };
    return help === undefined || help === '' ? rest : { ...rest, help };
  };
  return { ...draft, sections: draft.sections.map((one) => (one.id === sectionId ? changed(one) : one)) };
}

/** Something deleted, with what it takes to bring it back over whatever was changed since. */
export type Deletion =
  | { readonly kind: 'field'; readonly field: DraftField; readonly place: FieldPlace }
  | {
      readonly kind: 'section';
      readonly section: DraftSection;
      readonly index: number;
      /** Those that went to the section beside it. */
      readonly fieldIds: readonly string[];
    };

interface Deleted {
  readonly draft: TemplateDraft;
  readonly deletion: Deletion;
}

export function deleteField(draft: TemplateDraft, fieldId: string): Deleted | null {
  const field = draft.fields.find(({ id }) => id === fieldId);
  const place = placeOf(draft, fieldId);
  if (field === undefined || place === null) return null;
  return {
    draft: { ...draft, fields: draft.fields.filter(({ id }) => id !== fieldId) },
    deletion: { kind: 'field', field, place },
  };
}

/** Its fields go to the section before it, or after it for the first: no question is lost. Null for the only section. */
export function deleteSection(draft: TemplateDraft, sectionId: string): Deleted | null {
  const index = draft.sections.findIndex(({ id }) => id === sectionId);
  const section = draft.sections[index];
  const heir = draft.sections[index === 0 ? 1 : index - 1];
  if (section === undefined || heir === undefined) return null;
  const moved = fieldsIn(draft, sectionId);
  return {
    draft: {
      ...draft,
      sections: draft.sections.toSpliced(index, 1),
      fields: draft.fields.map((field) => (moved.includes(field) ? { ...field, section: heir.id } : field)),
    },
    deletion: { kind: 'section', section, index, fieldIds: moved.map(({ id }) => id) },
  };
}

export function undelete(draft: TemplateDraft, deletion: Deletion): TemplateDraft {
  if (deletion.kind === 'section') {
    const { section, index, fieldIds } = deletion;
    return {
      ...draft,
      sections: draft.sections.toSpliced(index, 0, section),
      fields: draft.fields.map((field) => (fieldIds.includes(field.id) ? { ...field, section: section.id } : field)),
    };
  }
  const { field, place } = deletion;
  const isThere = draft.sections.some(({ id }) => id === place.sectionId);
  const sectionId = isThere ? place.sectionId : (draft.sections[0]?.id ?? place.sectionId);
  return putField(draft, field, { sectionId, index: place.index });
}
