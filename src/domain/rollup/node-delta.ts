import type { NodeDelta } from './comparison';
import { dateOfDayNumber } from './day-number';
import type { ProgressFigure } from './measures/progress-figure';
import { daysMoved } from './plan-changes';
import type { ReadNode } from './read-folded';

const newNode: NodeDelta = {
  isNew: true,
  count: null,
  points: null,
  time: null,
  healthThen: null,
  endThen: null,
  slipDays: null,
  dueThen: null,
  dueSlipDays: null,
};

/** What has become of an issue since it was read before; `then` is null where it wasn't in the plan. */
export function nodeDelta(then: ReadNode | null, now: ReadNode): NodeDelta {
  if (then === null) return newNode;
  return {
    isNew: false,
    count: difference(then.count, now.count),
    points: difference(then.points, now.points),
    time: difference(then.time, now.time),
    healthThen: then.health,
    endThen: dateOfDayNumber(then.endDay),
    slipDays: daysMoved(then.endDay, now.endDay),
    dueThen: dateOfDayNumber(then.dueDay),
    dueSlipDays: daysMoved(then.dueDay, now.dueDay),
  };
}

/** Points are thousandths: subtracting what shows as fractions would show their rounding. */
function difference(then: ProgressFigure, now: ProgressFigure): ProgressFigure {
  const minus = (one: number, other: number): number => Math.round((one - other) * 1000) / 1000;
  return { done: minus(now.done, then.done), total: minus(now.total, then.total) };
}
