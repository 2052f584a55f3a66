import { say } from '../message';
import { fold, type Condition, type Given, type Query, type Test } from '../query';
import { asList, holdsOrdering, operatorsOf, type EntitySpec, type Field } from './field';

function hasAny(spec: EntitySpec, ids: ReadonlySet<string>): Test {
  const { idsOf } = spec;
  return (issue) => {
    const held = idsOf(issue);
    if (held === null) return false;
    return typeof held === 'string' ? ids.has(held) : held.some((id) => ids.has(id));
  };
}

/** A field whose values are things with ids: projects, people, statuses, versions. */
export function entityField(spec: EntitySpec, query: Query): Field {
  const idsOfGiven = (given: Given, name: string): readonly string[] | null => {
    if (given.kind === 'empty') return [];
    if (given.kind === 'moment' || (given.kind === 'ids' && given.domain !== spec.domain)) {
      query.report(say.functionForField(given.functionName, name));
      return null;
    }
    if (given.kind === 'ids') return given.ids;
    if (spec.emptyWords?.some((word) => fold(word) === fold(given.text))) return [];
    const ids = spec.resolve(given.text);
    if (ids.length > 0) return ids;
    query.report(given.isNumber ? say.noId(given.text, name) : say.noValue(given.text, name));
    return null;
  };

  const equals = (values: readonly Given[], name: string): Condition | null => {
    const lists = values.map((value) => idsOfGiven(value, name));
    if (lists.includes(null)) return null;
    const ids = new Set(lists.flatMap((list) => list ?? []));
    const test = hasAny(spec, ids);
    return spec.candidates ? { test, candidates: spec.candidates(ids) } : { test };
  };

  const { compare, resolvePattern, historyFieldId } = spec;
  const operators = new Set(compare ? operatorsOf.ordered : operatorsOf.equality);
  if (resolvePattern) ['~', '!~'].forEach((operator) => operators.add(operator));
  return {
    operators,
    isEmpty: spec.hasEmpty === false ? null : (issue) => asList(spec.idsOf(issue)).length === 0,
    equals,
    ...(compare && {
      ordered: (operator, given, name) => {
        const bounds = idsOfGiven(given, name);
        if (bounds === null) return null;
        const holds = (id: string) =>
          bounds.some((bound) => {
            const difference = compare(id, bound);
            return difference !== null && holdsOrdering(difference, operator);
          });
        return (issue) => asList(spec.idsOf(issue)).some(holds);
      },
    }),
    ...(resolvePattern && { contains: (text) => hasAny(spec, new Set(resolvePattern(text))) }),
    ...(historyFieldId !== undefined && {
      history: { fieldId: historyFieldId, idsNow: (issue) => asList(spec.idsOf(issue)), idsOf: idsOfGiven },
    }),
    ...(spec.sort && { sort: spec.sort }),
    ...(spec.emptyWords && { emptyWords: spec.emptyWords }),
  };
}
