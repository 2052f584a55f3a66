import type { Problem } from '../../problem';
import type { FieldDefinition } from '../field-definition';
import type { Template } from '../template';
import type { PlacedField } from './placed-field';

/**
 * What earlier versions have against this one: items hold answers by their ids, given on their promises. A type that changed would
 * lose answers; a decision that was the owner's, or a rule that was locked, can't be opened by editing a template.
 * @param earlier every version there ever was, in any order
 */
export function versionProblems(placed: readonly PlacedField[], earlier: readonly Template[]): readonly Problem[] {
  return placed.flatMap((one) => {
    const before = earlier.flatMap(({ fields }) => fields.filter(({ id }) => id === one.field.id));
    return problemsSince(one, before);
  });
}

function problemsSince({ field, path }: PlacedField, before: readonly FieldDefinition[]): readonly Problem[] {
  const retyped = before.find(({ type }) => type !== field.type);
  if (retyped !== undefined) {
    const message =
      `“${field.label}” was of the type ${retyped.type}, and answers of that type are kept. ` +
      'Add a new field for the new type, and remove this one.';
    return [{ path: `${path}/type`, code: 'type_changed', message }];
  }
  const locked = before.find(({ lockedFrom }) => lockedFrom !== undefined && lockedFrom !== field.lockedFrom);
  return [
    ...(field.decisionRight !== true && before.some(({ decisionRight }) => decisionRight === true)
      ? [
          {
            path: `${path}/decisionRight`,
            code: 'right_dropped',
            message: `“${field.label}” is the decision owner’s to change, and stays so.`,
          },
        ]
      : []),
    ...(locked === undefined
      ? []
      : [
          {
            path: `${path}/lockedFrom`,
            code: 'lock_dropped',
            message: `“${field.label}” is locked from a date on, so that nobody moves the goal. That stays so.`,
          },
        ]),
  ];
}
