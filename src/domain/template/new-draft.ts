import { json } from '../json';
import { coreFields, evidenceSection, updateSection, whySection } from './builtin/core';
import type { Template } from './template';
import { templateDraft, type TemplateDraft } from './template-record';

/** A draft that starts from a version, to be changed into the next. */
export function nextDraft({ name, description, sections, fields }: Template): TemplateDraft {
  return templateDraft.parse({ name, description, sections, fields: fields.map((field) => json.parse(field)) });
}

/** A draft with what every template asks and nothing of its own. */
export function blankDraft(name: string): TemplateDraft {
  return templateDraft.parse({
    name,
    description: '',
    sections: [updateSection, whySection, evidenceSection],
    fields: coreFields.map((field) => json.parse(field)),
  });
}
