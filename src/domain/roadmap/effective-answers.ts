import type { Json } from '../json';
import type { FieldDefinition } from '../template/field-definition';
import { fieldTypeOf } from '../template/field-types/registry';
import type { Prefill } from '../template/field-base';
import type { Template } from '../template/template';
import { isShown } from './is-shown';
import type { JiraFacts } from './jira-facts';

export type Answers = Readonly<Record<string, Json>>;

/** What Jira knows for the fields of a template, by field id. */
export function prefillsOf(template: Pick<Template, 'fields'>, facts: JiraFacts): Answers {
  const known: Readonly<Record<Prefill, string | null>> = { assignee: facts.assigneeId, dueDate: facts.dueOn };
  const prefills = new Map<string, Json>();
  for (const field of template.fields) {
    const value = field.prefill === undefined ? null : known[field.prefill];
    if (value !== null) prefills.set(field.id, value);
  }
  return Object.fromEntries(prefills);
}

/** The answer that counts for a field: the one that somebody gave, else what Jira knows, else the template's default. */
export function effectiveAnswer(field: FieldDefinition, answers: Answers, prefills: Answers): Json | undefined {
  const given = Object.hasOwn(answers, field.id) ? answers[field.id] : undefined;
  if (given !== undefined && !fieldTypeOf(field).isEmpty(given)) return given;
  const prefilled = Object.hasOwn(prefills, field.id) ? prefills[field.id] : undefined;
  return prefilled ?? ('default' in field ? field.default : undefined);
}

/**
 * Effective answers of the fields that the template shows, by field id; a field without any is left out, and so is one that another
 * answer hides.
 */
export function effectiveAnswers(template: Template, answers: Answers, prefills: Answers): Answers {
  const all = new Map<string, Json>();
  for (const field of template.fields) {
    const value = effectiveAnswer(field, answers, prefills);
    if (value !== undefined) all.set(field.id, value);
  }
  return withoutHidden(template.fields, Object.fromEntries(all));
}

/** Hiding an answer may hide others that hang on it; each round hides one at least, so that it ends. */
function withoutHidden(fields: readonly FieldDefinition[], effective: Answers): Answers {
  const hidden = new Set(
    fields.filter((field) => Object.hasOwn(effective, field.id) && !isShown(field, effective)).map(({ id }) => id),
  );
  if (hidden.size === 0) return effective;
  return withoutHidden(fields, Object.fromEntries(Object.entries(effective).filter(([id]) => !hidden.has(id))));
}
