import { packColumns, type Columns } from './column';
import type { Contributors } from './contributors';
import type { FoldedValues } from './fold';
import type { FigureContext, Folded, Measure, Slot, Slots } from './measure';
import { measures, type Figures } from './measures';
import type { PlanColumns } from './plan-columns';

/** Every measure's figures, by the measure's key. */
export type FigureColumns = { readonly [M in keyof Figures]: Columns<Figures[M]> };

/** Finishes every measure for every issue of the plan. */
export function figureColumns(
  plan: PlanColumns,
  foldedValues: FoldedValues,
  contributors: Contributors,
): FigureColumns {
  const contexts = figureContexts(plan, contributors);
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

/** A context for each issue of the plan, by index. */
function figureContexts(plan: PlanColumns, contributors: Contributors): readonly FigureContext[] {
  return plan.issues.map((_, index) => ({
    plan,
    index,
    counted: (slot) => contributors.counted(slot, index),
    bearer: (slot) => contributors.bearer(slot, index),
  }));
}
