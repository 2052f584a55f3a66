import type { FoldedSlots } from './fold';
import { noDay } from './day-number';
import { computedHealth, computedHealthStates, healthSlots, type ComputedHealth } from './measures/health-conditions';
import type { PlanColumns } from './plan-columns';

/** Every issue's computed health by index, as places in `computedHealthStates`. */
export function healthColumn({ today, dueDay }: PlanColumns, { column }: FoldedSlots): Uint8Array {
  const [leaves, done, end] = [column(healthSlots.leaves), column(healthSlots.done), column(healthSlots.end)];
  const [lateFinishes, lateStarts] = [column(healthSlots.lateFinishes), column(healthSlots.lateStarts)];
  const [lateTop, undatedOpen] = [column(healthSlots.lateTop), column(healthSlots.undatedOpen)];
  const states = new Uint8Array(dueDay.length);
  for (let index = 0; index < states.length; index++) {
    const state = computedHealth({
      due: dueDay[index] ?? noDay,
      today,
      leaves: leaves[index] ?? 0,
      done: done[index] ?? 0,
      end: end[index] ?? 0,
      lateFinishes: lateFinishes[index] ?? 0,
      lateStarts: lateStarts[index] ?? 0,
      lateTop: lateTop[index] ?? 0,
      undatedOpen: undatedOpen[index] ?? 0,
    });
    states[index] = computedHealthStates.indexOf(state);
  }
  return states;
}

export function healthAt(states: Uint8Array, index: number): ComputedHealth {
  return computedHealthStates[states[index] ?? 0] ?? 'unknown';
}
