import type { Json } from '../json';
import type { FieldDefinition } from '../template/field-definition';
import { fieldTypeOf } from '../template/field-types/registry';
import type { Prefill } from '../template/field-base';
import type { Template } from '../template/template';
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

/** Effective answers of all fields of the template, by field id; a field without any is left out. */
export function effectiveAnswers(template: Template, answers: Answers, prefills: Answers): Answers {
  const effective = new Map<string, Json>();
  for (const field of template.fields) {
    const value = effectiveAnswer(field, answers, prefills);
    if (value !== undefined) effective.set(field.id, value);
  }
  return Object.fromEntries(effective);
}
