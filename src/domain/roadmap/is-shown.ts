import type { Condition } from '../template/field-base';
import type { FieldDefinition } from '../template/field-definition';
import type { Answers } from './effective-answers';

/**
 * Whether a form shows the field and may ask for it. Where the field that it hangs on isn't shown itself, its answer isn't among the
 * effective ones, so that this one isn't either.
 * @param effective see `effectiveAnswers`
 */
export function isShown(field: Pick<FieldDefinition, 'shownWhen'>, effective: Answers): boolean {
  return field.shownWhen === undefined || holds(field.shownWhen, effective);
}

export function holds({ field, in: wanted }: Condition, effective: Answers): boolean {
  const answer = Object.hasOwn(effective, field) ? effective[field] : undefined;
  if (Array.isArray(answer)) return answer.some((chosen) => typeof chosen === 'string' && wanted.includes(chosen));
  return (typeof answer === 'string' || typeof answer === 'boolean') && wanted.includes(String(answer));
}
