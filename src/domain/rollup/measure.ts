import type { IssueFacts } from './issue-facts';
import type { PlanColumns } from './plan-columns';
import type { NamedIssues } from './plan-warning';
import type { Slot, Slots } from './slot';

/** A measure's slots with a value in each. */
export type Folded<S extends Slots> = { readonly [K in keyof S]: number };

/** Where a figure stands: its issue, and the way to the issues at or below it that made it so. */
export interface FigureContext {
  readonly plan: PlanColumns;
  readonly index: number;
  /** The index by which figures name an issue of the plan: of what is sent. Null where too many are named already. */
  readonly named: (index: number) => number | null;
  /** The issues that a counting slot has counted. */
  readonly counted: (slot: Slot) => NamedIssues;
  /** The first issue whose own value is the one that a `least` or `greatest` slot has folded to. */
  readonly bearer: (slot: Slot) => number | null;
}

/** A figure's algebra, from one issue's facts to what a person reads. Rules: rollups, "measure". */
export interface Measure<S extends Slots, Figure> {
  /** Facts that it reads beside id, parents, links and those that tell whether an issue is active, done and a leaf. */
  readonly needs: readonly (keyof IssueFacts)[];
  readonly slots: S;
  /** Makes the figure of an issue from what it and everything below, each issue once, have combined to. */
  finish(folded: Folded<S>, at: FigureContext): Figure;
  print(figure: Figure): string;
}

/** Declares a measure, so that its slots' names are checked where it reads them. */
export function measure<const S extends Slots, Figure>(declared: Measure<S, Figure>): Measure<S, Figure> {
  return declared;
}
