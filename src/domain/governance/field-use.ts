import type { Answers } from '../roadmap/effective-answers';
import { isAsked } from '../roadmap/is-asked';
import type { Stage } from '../roadmap/stage';
import type { RequiredAt } from '../template/field-base';
import type { FieldDefinition } from '../template/field-definition';
import { fieldTypeOf } from '../template/field-types/registry';
import type { Template } from '../template/template';
import { governanceThresholds } from './filled-item';

/** How much a field of one template version is used. */
export interface FieldUse {
  readonly fieldId: string;
  readonly label: string;
  readonly requiredAt: RequiredAt;
  /** Items of this version where the field is shown and its question has come up, its condition holding. */
  readonly asked: number;
  /** Those of them that hold anything there: an answer, a prefill or a default. */
  readonly answered: number;
}

/** The fields that an item of this stage can be expected to have answered. */
export function askedFields(template: Template, stage: Stage, effective: Answers): readonly FieldDefinition[] {
  return template.fields.filter((field) => isAsked(field, stage, effective));
}

export const isBlank = (field: FieldDefinition, effective: Answers): boolean =>
  fieldTypeOf(field).isEmpty(effective[field.id]);

/** How much each field is used, in the template's order, over the items that were filled by this very version. */
export function fieldUse(
  template: Template,
  items: readonly { readonly stage: Stage; readonly effective: Answers; readonly blank: readonly string[] }[],
): readonly FieldUse[] {
  const asked = new Map<string, number>();
  const blank = new Map<string, number>();
  const add = (to: Map<string, number>, fieldId: string) => to.set(fieldId, (to.get(fieldId) ?? 0) + 1);
  for (const item of items) {
    for (const { id } of askedFields(template, item.stage, item.effective)) add(asked, id);
    for (const id of item.blank) add(blank, id);
  }
  return template.fields.map(({ id, label, requiredAt }) => ({
    fieldId: id,
    label,
    requiredAt,
    asked: asked.get(id) ?? 0,
    answered: (asked.get(id) ?? 0) - (blank.get(id) ?? 0),
  }));
}

/** Fewer items than these tell nothing about a field. */
const LEAST_ASKED = 5;

/** Whether so few answer it that the next version might do without. */
export function isUnused({ asked, answered }: FieldUse): boolean {
  return asked >= LEAST_ASKED && answered * 100 < governanceThresholds.unusedPercent * asked;
}
