import type { Problem } from '../../problem';
import type { Condition } from '../field-base';
import type { FieldDefinition } from '../field-definition';
import { coreField } from '../builtin/core';
import type { PlacedField } from './placed-field';

const isCore = (fieldId: string): boolean => Object.values<string>(coreField).includes(fieldId);

type Fields = ReadonlyMap<string, FieldDefinition>;

/**
 * What fields have against one another: conditions hang on choices that exist, never on themselves, be it over others; a lock hangs on
 * a date.
 * @param known ids of all fields, those included that their type's schema refuses
 */
export function referenceProblems(placed: readonly PlacedField[], known: ReadonlySet<string>): readonly Problem[] {
  const fields: Fields = new Map(placed.map(({ field }) => [field.id, field]));
  return placed.flatMap(({ field, path }) => [
    ...conditionProblems(field, 'requiredWhen', path, fields, known),
    ...conditionProblems(field, 'shownWhen', path, fields, known),
    ...(field.shownWhen !== undefined && isCore(field.id)
      ? [
          {
            path: `${path}/shownWhen`,
            code: 'core_field',
            message: 'Every item shows this one: rules read it by its name.',
          },
        ]
      : []),
    ...lockProblems(field, path, fields, known),
  ]);
}

function conditionProblems(
  field: FieldDefinition,
  part: 'requiredWhen' | 'shownWhen',
  path: string,
  fields: Fields,
  known: ReadonlySet<string>,
): readonly Problem[] {
  const condition = field[part];
  if (condition === undefined) return [];
  const place = `${path}/${part}`;
  if (!known.has(condition.field))
    return [{ path: `${place}/field`, code: 'unknown_field', message: 'There is no such field.' }];
  if (hangsOnItself(field.id, condition, fields)) {
    const message = 'A field can’t hang on itself, be it over others.';
    return [{ path: `${place}/field`, code: 'circular', message }];
  }
  const asked = fields.get(condition.field);
  return asked === undefined ? [] : answerProblems(condition, asked, place);
}

function answerProblems(condition: Condition, asked: FieldDefinition, place: string): readonly Problem[] {
  const offered = offeredBy(asked);
  if (offered === null) {
    const message = `“${asked.label}” has no choices to hang on. Choose a field with choices, or a checkbox.`;
    return [{ path: `${place}/field`, code: 'no_choices', message }];
  }
  return condition.in.flatMap((chosen, index) =>
    offered.includes(chosen)
      ? []
      : [{ path: `${place}/in/${index}`, code: 'unknown_option', message: `“${asked.label}” has no such choice.` }],
  );
}

function offeredBy(field: FieldDefinition): readonly string[] | null {
  if (field.type === 'checkbox') return ['true'];
  return field.type === 'singleSelect' || field.type === 'multiSelect' ? field.options.map(({ id }) => id) : null;
}

/** Whether following conditions from this one leads back to the field. */
function hangsOnItself(fieldId: string, { field: first }: Condition, fields: Fields): boolean {
  const seen = new Set<string>();
  const next = [first];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === fieldId) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const { requiredWhen, shownWhen } = fields.get(id) ?? {};
    next.push(...[requiredWhen, shownWhen].flatMap((condition) => condition?.field ?? []));
  }
  return false;
}

function lockProblems(
  { lockedFrom }: FieldDefinition,
  path: string,
  fields: Fields,
  known: ReadonlySet<string>,
): readonly Problem[] {
  if (lockedFrom === undefined) return [];
  const place = `${path}/lockedFrom`;
  if (!known.has(lockedFrom)) return [{ path: place, code: 'unknown_field', message: 'There is no such field.' }];
  const by = fields.get(lockedFrom);
  if (by === undefined || by.type === 'date') return [];
  return [
    { path: place, code: 'not_a_date', message: `“${by.label}” is no date, so nothing can be locked from it on.` },
  ];
}
