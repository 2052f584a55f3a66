import type { Patch } from '../journal/patch';
import type { Mentions } from '../template/field-type';
import { fieldTypeOf } from '../template/field-types/registry';
import type { Template } from '../template/template';

/** Every person and issue that the given answers name, each once. */
export function mentionsOf(template: Template, answers: Patch): Mentions {
  const accountIds = new Set<string>();
  const issueIds = new Set<string>();
  for (const field of template.fields) {
    const found = fieldTypeOf(field).mentions(answers[field.id] ?? undefined);
    found.accountIds.forEach((id) => accountIds.add(id));
    found.issueIds.forEach((id) => issueIds.add(id));
  }
  return { accountIds: [...accountIds], issueIds: [...issueIds] };
}
