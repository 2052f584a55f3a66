import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import type { DraftField } from './draft';

/** Where a field stands: before the field of that index in the section, or last. */
export interface FieldPlace {
  readonly sectionId: string;
  readonly index: number;
}

export function fieldsIn({ fields }: TemplateDraft, sectionId: string): readonly DraftField[] {
  return fields.filter(({ section }) => section === sectionId);
}

export function placeOf(draft: TemplateDraft, fieldId: string): FieldPlace | null {
  const sectionId = draft.fields.find(({ id }) => id === fieldId)?.section;
  if (typeof sectionId !== 'string') return null;
  return { sectionId, index: fieldsIn(draft, sectionId).findIndex(({ id }) => id === fieldId) };
}

/** The draft with a field put at a place; its index counts the section's other fields. */
export function putField(draft: TemplateDraft, field: DraftField, { sectionId, index }: FieldPlace): TemplateDraft {
  const others = draft.fields.filter(({ id }) => id !== field.id);
  const following = others.filter(({ section }) => section === sectionId)[index];
  const at = following === undefined ? others.length : others.indexOf(following);
  return { ...draft, fields: others.toSpliced(at, 0, { ...field, section: sectionId }) };
}

export function moveField(draft: TemplateDraft, fieldId: string, place: FieldPlace): TemplateDraft {
  const field = draft.fields.find(({ id }) => id === fieldId);
  return field === undefined ? draft : putField(draft, field, place);
}

/** One place up or down, over the border of a section too; null at either end of the template. */
export function stepOfField(draft: TemplateDraft, fieldId: string, step: 1 | -1): FieldPlace | null {
  const place = placeOf(draft, fieldId);
  if (place === null) return null;
  const index = place.index + step;
  if (index >= 0 && index < fieldsIn(draft, place.sectionId).length) return { ...place, index };
  const section = draft.sections[draft.sections.findIndex(({ id }) => id === place.sectionId) + step];
  if (section === undefined) return null;
  return { sectionId: section.id, index: step === 1 ? 0 : fieldsIn(draft, section.id).length };
}

/** The draft with a section put before the one of that index among the others, or last. */
export function moveSection(draft: TemplateDraft, sectionId: string, index: number): TemplateDraft {
  const section = draft.sections.find(({ id }) => id === sectionId);
  if (section === undefined) return draft;
  const others = draft.sections.filter(({ id }) => id !== sectionId);
  return { ...draft, sections: others.toSpliced(index, 0, section) };
}
