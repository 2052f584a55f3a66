import { packColumns, type Columns } from './column';
import { finderIn } from './finder';
import type { SlotValues } from './fold';
import type { FigureContext, Folded, Measure, Slot, Slots } from './measure';
import { measures, type Figures } from './measures';
import type { PlanColumns } from './plan-columns';
import type { PlanGraph } from './plan-graph';

/** Every measure's figures, by the measure's key. */
export type FigureColumns = { readonly [M in keyof Figures]: Columns<Figures[M]> };

/** Finishes every measure for every issue of the plan. */
export function figureColumns(graph: PlanGraph, plan: PlanColumns, values: SlotValues): FigureColumns {
  const contexts = figureContexts(graph, plan, values);
  const columns = Object.entries<Measure<Slots, object>>(measures).map(([key, measure]) => [
    key,
    packColumns(contexts.map((at) => finishAt(measure, values, at))),
  ]);
  // Object.fromEntries forgets which measure has which figure.
  return Object.fromEntries(columns) as FigureColumns;
}

/** Finishes one measure for one issue. */
export function finishAt<S extends Slots, Figure>(
  measure: Measure<S, Figure>,
  values: SlotValues,
  at: FigureContext,
): Figure {
  const folded = Object.entries<Slot>(measure.slots).map(([name, slot]) => [name, valueAt(values, slot, at.index)]);
  // Object.fromEntries forgets the slots' names.
  return measure.finish(Object.fromEntries(folded) as Folded<S>, at);
}

/** A context for each issue of the plan, by index. */
export function figureContexts(graph: PlanGraph, plan: PlanColumns, values: SlotValues): readonly FigureContext[] {
  const find = finderIn(graph);
  return graph.issues.map((_, index) => ({
    plan,
    index,
    counted: (slot) => ({
      count: valueAt(values, slot, index),
      first: find(
        index,
        (candidate) => slot.of(plan, candidate) !== 0,
        (candidate) => valueAt(values, slot, candidate) !== 0,
      ),
    }),
    bearer: (slot) => {
      const value = valueAt(values, slot, index);
      const [first = null] = find(
        index,
        (candidate) => slot.of(plan, candidate) === value,
        (candidate) => valueAt(values, slot, candidate) === value,
        1,
      );
      return first;
    },
  }));
}

function valueAt(values: SlotValues, slot: Slot, index: number): number {
  return values.get(slot)?.[index] ?? slot.monoid.zero;
}
