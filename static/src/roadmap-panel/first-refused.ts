import type { Problem } from '../../../src/domain/problem';
import type { Template } from '../../../src/domain/template/template';
import { fieldIdOf } from './answer-path';
import { overrideReasonPath } from './use-roadmap-form';

/** The first field, in the template's order, that a save was refused for; null where it was for none. */
export function firstRefused(template: Template, problems: readonly Problem[]): string | null {
  const refused = new Set(problems.map(({ path }) => (path === overrideReasonPath ? path : fieldIdOf(path))));
  const order = [...template.fields.map(({ id }) => id), overrideReasonPath];
  return order.find((id) => refused.has(id)) ?? null;
}
