import type { Problem } from '../message';
import type { Domain, Query } from '../query';

export type FunctionAnswer =
  | { readonly atMs: number }
  | { readonly domain: Domain; readonly ids: readonly string[] }
  | { readonly problem: Problem };

/** A JQL function. `name` is as Jira spells it; queries may use any case. */
export interface JqlFunction {
  readonly name: string;
  /** Whether it gives a list, which goes with IN, and not with `=`. */
  readonly isList: boolean;
  /** The least and the most number of arguments. */
  readonly arity: readonly [number, number];
  /** `asWritten` is the name as the query has it, for messages. */
  answer(args: readonly string[], query: Query, asWritten: string): FunctionAnswer;
}
