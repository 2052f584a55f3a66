import type { Problem } from '../../problem';
import type { FieldDefinition } from '../field-definition';
import { fieldTypeOf } from '../field-types/registry';
import type { PlacedField } from './placed-field';
import { idProblems, labelProblems } from './unique-problems';

/** What can be wrong with a field by itself, beyond its type's schema. */
export function fieldProblems({ field, path }: PlacedField): readonly Problem[] {
  return [
    ...(field.label.trim() === ''
      ? [{ path: `${path}/label`, code: 'too_small', message: 'Write the question.' }]
      : []),
    ...optionProblems(field, path),
    ...(field.type === 'table'
      ? [
          ...idProblems(field.columns, `${path}/columns`, 'column'),
          ...labelProblems(field.columns, `${path}/columns`, 'column'),
        ]
      : []),
    ...rangeProblems(field, path),
    ...prefillProblems(field, path),
    ...defaultProblems(field, path),
  ];
}

function optionProblems(field: FieldDefinition, path: string): readonly Problem[] {
  if (field.type !== 'singleSelect' && field.type !== 'multiSelect') return [];
  const place = `${path}/options`;
  if (field.type === 'multiSelect' && field.options.length === 0 && field.allowOther !== true) {
    const message = 'Add a choice, or let people write their own.';
    return [{ path: place, code: 'too_small', message }];
  }
  return [...idProblems(field.options, place, 'choice'), ...labelProblems(field.options, place, 'choice')];
}

function rangeProblems(field: FieldDefinition, path: string): readonly Problem[] {
  if (field.type !== 'number' || field.min === undefined || field.max === undefined || field.min <= field.max)
    return [];
  return [
    { path: `${path}/max`, code: 'too_small', message: `No number is ${field.min} or more and ${field.max} or less.` },
  ];
}

/** What Jira knows has to be an answer of the field's type. */
function prefillProblems(field: FieldDefinition, path: string): readonly Problem[] {
  const { prefill, type } = field;
  if (prefill === undefined || (prefill === 'assignee' && type === 'user')) return [];
  if (prefill === 'dueDate' && (type === 'date' || (type === 'quarter' && field.allowDate === true))) return [];
  const message =
    prefill === 'assignee'
      ? 'Only a person can be filled from the assignee.'
      : 'Only a date, or a quarter that allows a day, can be filled from the due date.';
  return [{ path: `${path}/prefill`, code: 'prefill_does_not_fit', message }];
}

function defaultProblems(field: FieldDefinition, path: string): readonly Problem[] {
  if (!('default' in field) || field.default === undefined) return [];
  return fieldTypeOf(field)
    .validate(field.default, field)
    .map((problem) => ({ ...problem, path: [path, 'default', problem.path].filter((part) => part !== '').join('/') }));
}
