import { say } from '../message';
import { fold, type Condition, type Given, type Query, type Test } from '../query';
import type { StoredFilter } from '../../state/model';
import { operatorsOf, type Field, type FieldMaker } from './field';

/** A saved filter among those that the viewer may use: by id, else by name. */
function findFilter(text: string, { context }: Query): StoredFilter | undefined {
  const usable = [...context.state.filters.values()].filter(context.canUseFilter);
  return usable.find(({ id }) => id === text.trim()) ?? usable.find(({ name }) => fold(name) === fold(text));
}

/** Matches what saved filters match: their queries are part of this one, without their order. */
function filterField(query: Query): Field {
  const conditionOf = (given: Given, name: string): Condition | null => {
    if (given.kind !== 'text') {
      query.report(given.kind === 'empty' ? say.noEmpty(name) : say.functionForField(given.functionName, name));
      return null;
    }
    const filter = findFilter(given.text, query);
    if (filter !== undefined) return query.compileFilter(filter, name, given.text);
    query.report(given.isNumber ? say.noId(given.text, name) : say.noValue(given.text, name));
    return null;
  };
  return {
    operators: operatorsOf.equality,
    isEmpty: null,
    equals(values, name) {
      const [first, ...others] = values.map((value) => conditionOf(value, name));
      // The filter's own query tells which issues to look through.
      if (others.length === 0) return first ?? null;
      const all = [first ?? null, ...others];
      const tests: readonly Test[] = all.flatMap((condition) => condition?.test ?? []);
      return tests.length < all.length ? null : { test: (issue) => tests.some((test) => test(issue)) };
    },
  };
}

export const filterFields: Readonly<Record<string, FieldMaker>> = {
  filter: filterField,
  savedfilter: filterField,
  request: filterField,
  searchrequest: filterField,
};
