import { packColumns, type Columns } from './column';
import type { Contributors } from './contributors';
import type { FoldedValues } from './fold';
import type { FigureContext, Folded, Measure, Slot, Slots } from './measure';
import { measures, type Figures } from './measures';
import type { PlanColumns } from './plan-columns';
import type { NamedIssues } from './plan-warning';
import type { Sending } from './sent-part';

/** Every measure's figures, by the measure's key. */
export type FigureColumns = { readonly [M in keyof Figures]: Columns<Figures[M]> };

/** Finishes every measure for every issue that is sent. */
export function figureColumns(
  plan: PlanColumns,
  foldedValues: FoldedValues,
  contributors: Contributors,
  sent: Sending,
): FigureColumns {
  const contexts = figureContexts(plan, contributors, sent);
  const columns = Object.entries<Measure<Slots, object>>(measures).map(([key, measure]) => [
    key,
    packColumns(contexts.map((at) => finishAt(measure, foldedValues, at))),
  ]);
  // Object.fromEntries forgets which measure has which figure.
  return Object.fromEntries(columns) as FigureColumns;
}

/** Finishes one measure for one issue. */
function finishAt<S extends Slots, Figure>(
  measure: Measure<S, Figure>,
  foldedValues: FoldedValues,
  at: FigureContext,
): Figure {
  const folded = Object.entries<Slot>(measure.slots).map(([name, slot]) => [name, foldedValues(slot, at.index)]);
  // Object.fromEntries forgets the slots' names.
  return measure.finish(Object.fromEntries(folded) as Folded<S>, at);
}

/** A context for each issue that is sent, in order. */
function figureContexts(plan: PlanColumns, contributors: Contributors, sent: Sending): readonly FigureContext[] {
  return sent.issues.map((index) => ({
    plan,
    index,
    named: sent.nameOf,
    counted: (slot) => namedAmong(contributors.counted(slot, index), sent),
    bearer: (slot) => {
      const bearer = contributors.bearer(slot, index);
      return bearer === null ? null : sent.nameOf(bearer);
    },
  }));
}

/** The same issues by the indices of what is sent. */
export function namedAmong({ count, first }: NamedIssues, { nameOf }: Pick<Sending, 'nameOf'>): NamedIssues {
  return { count, first: first.flatMap((index) => nameOf(index) ?? []) };
}
