import { packColumns, type Columns } from './column';
import type { Contributors } from './contributors';
import type { FoldedSlots } from './fold';
import type { FigureContext, Folded, Measure } from './measure';
import { measures, type Figures } from './measures';
import type { PlanColumns } from './plan-columns';
import type { NamedIssues } from './plan-warning';
import type { Sending } from './sent-part';
import type { Slots } from './slot';

/** Every measure's figures, by the measure's key. */
export type FigureColumns = { readonly [M in keyof Figures]: Columns<Figures[M]> };

/** Finishes every measure for every issue that is sent. */
export function figureColumns(
  plan: PlanColumns,
  folded: FoldedSlots,
  contributors: Contributors,
  sent: Sending,
): FigureColumns {
  const contexts = figureContexts(plan, contributors, sent);
  const columns = Object.entries<Measure<Slots, object>>(measures).map(([key, measure]) => {
    const finishAt = finisher(measure, folded);
    return [key, packColumns(contexts.map(finishAt))];
  });
  // Object.fromEntries forgets which measure has which figure.
  return Object.fromEntries(columns) as FigureColumns;
}

/** Prepares the finishing of one measure at any issue. */
export function finisher<S extends Slots, Figure>(
  measure: Measure<S, Figure>,
  folded: FoldedSlots,
): (at: FigureContext) => Figure {
  const readers = Object.entries(measure.slots).map(([name, slot]) => [name, folded.reader(slot)] as const);
  return (at) => {
    const values: Record<string, number> = {};
    for (const [name, read] of readers) values[name] = read(at.index);
    // One value for each of the slots' names.
    return measure.finish(values as Folded<S>, at);
  };
}

/** A context for each issue that is sent, in order. */
function figureContexts(plan: PlanColumns, contributors: Contributors, sent: Sending): readonly FigureContext[] {
  return sent.issues.map((index) => ({
    plan,
    index,
    named: sent.nameOf,
    counted: (slot) => namedAmong(contributors.counted(slot, index), index, sent),
    bearer: (slot) => {
      const bearer = contributors.bearer(slot, index);
      return bearer === null ? null : sent.nameOf(bearer);
    },
  }));
}

/** The issues that a figure of `at` names, by the indices of what is sent. */
export function namedAmong({ count, first }: NamedIssues, at: number, { nameOf, namesAt }: Sending): NamedIssues {
  return { count, first: first.slice(0, namesAt(at)).flatMap((index) => nameOf(index) ?? []) };
}
