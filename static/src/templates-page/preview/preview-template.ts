import { fieldDefinition, type FieldDefinition } from '../../../../src/domain/template/field-definition';
import type { Template } from '../../../../src/domain/template/template';
import type { TemplateDraft } from '../../../../src/domain/template/template-record';
import { nameOfField, nameOfSection } from '../draft/draft';

/** A draft as far as it can be shown: the fields that are whole, and the names of those that aren't yet. */
export interface PreviewTemplate {
  readonly template: Template;
  readonly unfinished: readonly string[];
}

export function previewTemplate(draft: TemplateDraft): PreviewTemplate {
  const fields: FieldDefinition[] = [];
  const unfinished: string[] = [];
  for (const field of draft.fields) {
    const read = fieldDefinition.safeParse(field);
    if (read.success) fields.push(read.data);
    else unfinished.push(nameOfField(field));
  }
  return {
    unfinished,
    template: {
      id: 'preview',
      version: 1,
      name: draft.name,
      description: draft.description,
      sections: draft.sections.map((section) => ({ ...section, label: nameOfSection(section) })),
      fields,
    },
  };
}
