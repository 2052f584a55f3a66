import type { Query as JastQuery } from '@atlaskit/jql-ast';
import type { JqlContext } from '../jql-engine';
import { compileClause } from './compile-clause';
import { say, type Problem } from './message';
import { compileOrder, type Sort } from './order';
import { parseSyntax } from './parse-syntax';
import type { Condition, IndexedProperty, Query } from './query';

export interface CompileOptions {
  /** The issue properties that installed apps index; without it, any property can be searched. */
  readonly indexed?: readonly IndexedProperty[];
  /** 0 = Sunday, Jira's default; 1 = Monday. */
  readonly weekStartsOn?: 0 | 1;
}

export interface CompiledJql {
  readonly syntax: JastQuery;
  /** Null: no restriction at all. */
  readonly where: Condition | null;
  readonly sort: Sort;
}

export type Compilation =
  | { readonly ok: true; readonly compiled: CompiledJql }
  /** `syntax` is there where the query could be parsed. */
  | { readonly ok: false; readonly syntax: JastQuery | null; readonly problems: readonly Problem[] };

const anything: Condition = { test: () => true };

/** The query, with what it takes to compile the saved filters that it names; `above` are the ids of those that it is in itself. */
function withFilters(query: Omit<Query, 'compileFilter'>, above: readonly string[] = []): Query {
  return {
    ...query,
    compileFilter({ id, name: filterName, jql }, name, written) {
      if (above.includes(id)) {
        query.report(say.cyclicFilter(name, written, filterName));
        return null;
      }
      const parsed = parseSyntax(jql);
      if (!parsed.ok) {
        query.report({ text: parsed.error, isMissingValue: false });
        return null;
      }
      const { where } = parsed.query;
      return where ? compileClause(where, withFilters({ ...query, source: jql }, [...above, id])) : anything;
    },
  };
}

/** Parses a query and compiles it for one viewer and one moment. Reports everything that is wrong with it, each thing once. */
export function compileJql(jql: string, context: JqlContext, options: CompileOptions = {}): Compilation {
  const parsed = parseSyntax(jql);
  if (!parsed.ok) return { ok: false, syntax: null, problems: [{ text: parsed.error, isMissingValue: false }] };
  const problems = new Map<string, Problem>();
  const query = withFilters({
    source: jql,
    context,
    time: {
      nowMs: context.now.getTime(),
      timeZone: context.viewer.timeZone,
      weekStartsOn: options.weekStartsOn ?? 0,
    },
    indexed: options.indexed ?? null,
    report: (problem) => void problems.set(problem.text, problem),
  });
  const { where, orderBy } = parsed.query;
  const condition = where ? compileClause(where, query) : null;
  const sort = compileOrder(orderBy ?? undefined, query);
  if (problems.size > 0) return { ok: false, syntax: parsed.query, problems: [...problems.values()] };
  return { ok: true, compiled: { syntax: parsed.query, where: condition, sort } };
}
