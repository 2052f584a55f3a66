import type { RequiredAt } from '../template/field-base';
import type { FieldDefinition } from '../template/field-definition';
import type { Answers } from './effective-answers';
import { holds, isShown } from './is-shown';
import type { Stage } from './stage';

const rank: Readonly<Record<Stage, number>> = { draft: 0, committed: 1, done: 2 };
const askedFrom: Readonly<Record<RequiredAt, Stage>> = {
  always: 'draft',
  never: 'draft',
  commit: 'committed',
  done: 'done',
};

/**
 * Whether an item of this stage has come to a field's question: it is shown, its condition holds, and its stage is reached. What is
 * never required is asked from the beginning, and leaves no gap.
 * @param effective see `effectiveAnswers`
 */
export function isAsked(
  field: Pick<FieldDefinition, 'requiredAt' | 'requiredWhen' | 'shownWhen'>,
  stage: Stage,
  effective: Answers,
): boolean {
  return (
    rank[stage] >= rank[askedFrom[field.requiredAt]] &&
    isShown(field, effective) &&
    (field.requiredWhen === undefined || holds(field.requiredWhen, effective))
  );
}
