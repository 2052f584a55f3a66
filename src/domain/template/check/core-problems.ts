import type { Problem } from '../../problem';
import { coreField, coreFields } from '../builtin/core';
import { deliveryField } from '../builtin/delivery';
import type { FieldDefinition, FieldTypeName } from '../field-definition';
import type { PlacedField } from './placed-field';

/** Fields that Jira's copy tells by name where a template has them. */
const toldFields: ReadonlyMap<string, FieldTypeName> = new Map<string, FieldTypeName>([
  [deliveryField.stage, 'singleSelect'],
  [deliveryField.tier, 'singleSelect'],
  [deliveryField.dateCommitment, 'singleSelect'],
  [deliveryField.targetWindow, 'quarter'],
]);

/** Types that an item has one answer of: rules and records find it by the core's name. */
const onceOnly: ReadonlySet<FieldTypeName> = new Set(['health', 'insightList']);

const HORIZONS = ['now', 'next', 'later'];

/**
 * What rules, mirrors and rollups read by name has to be there, and to be what they read. Words, help, place and when it is required
 * are the template's own; whose decision it is isn't.
 */
export function coreProblems(placed: readonly PlacedField[], known: ReadonlySet<string>): readonly Problem[] {
  const missing = coreFields
    .filter(({ id }) => !known.has(id))
    .map(({ id, label }) => ({
      path: 'fields',
      code: 'core_field_missing',
      message: `“${label}” (${id}) is missing: every template asks it, since rules read it by its name.`,
    }));
  return [...missing, ...placed.flatMap((one) => [...coreFieldProblems(one), ...toldProblems(one)])];
}

function coreFieldProblems({ field, path }: PlacedField): readonly Problem[] {
  const core = coreFields.find(({ id }) => id === field.id);
  if (core === undefined) return [];
  if (field.type !== core.type) return [typeProblem(path, core.label, core.type)];
  return [
    ...(core.decisionRight === true && field.decisionRight !== true
      ? [
          {
            path: `${path}/decisionRight`,
            code: 'core_field',
            message: `“${core.label}” is the decision owner’s to change.`,
          },
        ]
      : []),
    ...(field.prefill === core.prefill
      ? []
      : [{ path: `${path}/prefill`, code: 'core_field', message: prefillMessage(core) }]),
    ...(field.lockedFrom === undefined
      ? []
      : [{ path: `${path}/lockedFrom`, code: 'core_field', message: `“${core.label}” can’t be locked by a date.` }]),
    ...(field.id === coreField.horizon ? horizonProblems(field, path) : []),
  ];
}

function prefillMessage({ label, prefill }: FieldDefinition): string {
  return prefill === undefined
    ? `“${label}” isn’t filled from Jira.`
    : `“${label}” is the assignee until someone else is named.`;
}

function horizonProblems(field: FieldDefinition, path: string): readonly Problem[] {
  if (field.type !== 'singleSelect') return [];
  const ids = field.options.map(({ id }) => id);
  const hasAll = ids.length === HORIZONS.length && HORIZONS.every((id) => ids.includes(id));
  return [
    ...(hasAll
      ? []
      : [
          {
            path: `${path}/options`,
            code: 'core_field',
            message: `The horizon has three choices, by the ids ${HORIZONS.join(', ')}.`,
          },
        ]),
    ...(field.default === 'later'
      ? []
      : [
          {
            path: `${path}/default`,
            code: 'core_field',
            message: 'The horizon is Later until somebody says otherwise.',
          },
        ]),
  ];
}

function toldProblems({ field, path }: PlacedField): readonly Problem[] {
  const type = toldFields.get(field.id);
  if (type !== undefined && field.type !== type) return [typeProblem(path, field.label, type)];
  const isCore = coreFields.some(({ id }) => id === field.id);
  if (isCore || !onceOnly.has(field.type)) return [];
  const message = 'A template asks this kind of answer once, in the field that every template has.';
  return [{ path: `${path}/type`, code: 'once_only', message }];
}

function typeProblem(path: string, label: string, type: FieldTypeName): Problem {
  const message = `“${label}” has to be of the type ${type}, since rules read it by its name.`;
  return { path: `${path}/type`, code: 'core_field', message };
}
