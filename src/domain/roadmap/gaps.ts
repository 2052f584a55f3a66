import type { FieldDefinition } from '../template/field-definition';
import { fieldTypeOf } from '../template/field-types/registry';
import type { Template } from '../template/template';
import type { RequiredAt } from '../template/field-base';
import type { Answers } from './effective-answers';
import { isAsked } from './is-asked';
import type { Stage } from './stage';

/** A question that the item's stage asks and nobody answered in full. */
export interface Gap {
  readonly fieldId: string;
  readonly label: string;
  readonly requiredAt: Exclude<RequiredAt, 'never'>;
  readonly message: string;
}

/**
 * The gaps at a stage, in the template's order. Ask with a later stage to see what getting there would need.
 * @param effective answers with prefills and defaults counted in: see `effectiveAnswers`
 */
export function gapsAt(stage: Stage, template: Template, effective: Answers): readonly Gap[] {
  return template.fields.flatMap((field) => gapOf(field, stage, effective) ?? []);
}

function gapOf(field: FieldDefinition, stage: Stage, effective: Answers): Gap | null {
  const { id: fieldId, label, requiredAt } = field;
  if (requiredAt === 'never' || !isAsked(field, stage, effective)) return null;
  const type = fieldTypeOf(field);
  const value = effective[fieldId];
  if (type.isAnswered(value, field, stage)) return null;
  const missing = type.missingParts(value, field, stage);
  const message =
    type.isEmpty(value) || missing.length === 0 ? `Answer “${label}”.` : `Complete “${label}”: ${missing.join(', ')}.`;
  return { fieldId, label, requiredAt, message };
}
