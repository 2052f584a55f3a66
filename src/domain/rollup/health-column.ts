import { noDay } from './day-number';
import type { FoldedSlots } from './fold';
import {
  computedHealth,
  computedHealthStates,
  healthSlots,
  type ComputedHealth,
  type HealthNumbers,
} from './measures/health-conditions';
import { greatest } from './monoid';
import { planFlag } from './plan-flags';
import type { PlanGraph } from './plan-graph';
import type { PlanColumns } from './plan-columns';

/** Every issue's computed health by index, as places in `computedHealthStates`. */
export function healthColumn(graph: PlanGraph, plan: PlanColumns, folded: FoldedSlots): Uint8Array {
  const states = new Uint8Array(graph.size);
  const foldedAt = foldedNumbers(plan, folded);
  for (let index = 0; index < states.length; index++) {
    const isChildless = graph.childStart[index] === graph.childStart[index + 1];
    const state = computedHealth(isChildless ? ownNumbers(plan, index) : foldedAt(index));
    states[index] = codeOf[state];
  }
  return states;
}

const codeOf: Readonly<Record<ComputedHealth, number>> = {
  noActiveScope: 0,
  done: 1,
  offTrack: 2,
  atRisk: 3,
  unknown: 4,
  onTrack: 5,
};

function foldedNumbers({ today, dueDay }: PlanColumns, { reader }: FoldedSlots): (index: number) => HealthNumbers {
  const leaves = reader(healthSlots.leaves);
  const done = reader(healthSlots.done);
  const end = reader(healthSlots.end);
  const lateFinishes = reader(healthSlots.lateFinishes);
  const lateStarts = reader(healthSlots.lateStarts);
  const lateTop = reader(healthSlots.lateTop);
  const undatedOpen = reader(healthSlots.undatedOpen);
  return (index) => ({
    due: dueDay[index] ?? noDay,
    today,
    leaves: leaves(index),
    done: done(index),
    end: end(index),
    lateFinishes: lateFinishes(index),
    lateStarts: lateStarts(index),
    lateTop: lateTop(index),
    undatedOpen: undatedOpen(index),
  });
}

/** The same numbers of an issue with nothing below it, which most are: straight from its flags, for a slot's own way takes ten times as long. */
function ownNumbers({ today, dueDay, endDay, flags }: PlanColumns, index: number): HealthNumbers {
  const own = flags[index] ?? 0;
  return {
    due: dueDay[index] ?? noDay,
    today,
    leaves: (own & planFlag.leaf) === 0 ? 0 : 1,
    done: (own & planFlag.doneLeaf) === 0 ? 0 : 1,
    end: (own & planFlag.dated) === 0 ? greatest.zero : (endDay[index] ?? greatest.zero),
    lateFinishes: (own & planFlag.lateFinish) === 0 ? 0 : 1,
    lateStarts: (own & planFlag.lateStart) === 0 ? 0 : 1,
    lateTop: (own & planFlag.lateTop) === 0 ? 0 : 1,
    undatedOpen: (own & planFlag.undatedOpen) === 0 ? 0 : 1,
  };
}

export function healthAt(states: Uint8Array, index: number): ComputedHealth {
  return computedHealthStates[states[index] ?? 0] ?? 'unknown';
}
