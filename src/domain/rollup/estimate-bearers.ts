import { planFlag } from './plan-flags';
import type { PlanGraph } from './plan-graph';

export type EstimateUnit = 'points' | 'time';

const isActive = 1;
const hasPoints = 2;
const hasTime = 4;

/**
 * Marks leaves, carriers of both units, and the leaves that carriers cover. Leaves and carriers follow one rule (of what is marked, that with
 * nothing marked below it) and are found in one pass up the graph. Rules: rollups, "leaf", "points, time", "coverage".
 */
export function markBearers(
  { size, childStart, children }: Pick<PlanGraph, 'size' | 'childStart' | 'children'>,
  { points, time }: Readonly<Record<EstimateUnit, Float64Array>>,
  flags: Int32Array,
): void {
  const atOrBelow = new Uint8Array(size);
  const carries = new Uint8Array(size);
  for (let index = 0; index < size; index++) {
    const own = flags[index] ?? 0;
    let marks = 0;
    if ((own & planFlag.active) !== 0) {
      const inPoints = Number.isNaN(points[index] ?? Number.NaN) ? 0 : hasPoints;
      const inTime = Number.isNaN(time[index] ?? Number.NaN) ? 0 : hasTime;
      marks = isActive | inPoints | inTime;
    }
    let below = 0;
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) below |= atOrBelow[children[edge] ?? 0] ?? 0;
    atOrBelow[index] = marks | below;
    const bears = marks & ~below;
    if (bears === 0) continue;
    carries[index] = bears & (hasPoints | hasTime);
    flags[index] =
      own |
      ((bears & isActive) === 0 ? 0 : planFlag.leaf) |
      ((bears & hasPoints) === 0 ? 0 : planFlag.carriesPoints) |
      ((bears & hasTime) === 0 ? 0 : planFlag.carriesTime);
  }
  // Going down, whatever lies at or below a carrier is covered by it; only leaves are told so.
  for (let index = size - 1; index >= 0; index--) {
    const by = carries[index] ?? 0;
    if (by === 0) continue;
    const end = childStart[index + 1] ?? 0;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) {
      const child = children[edge] ?? 0;
      carries[child] = (carries[child] ?? 0) | by;
    }
    const own = flags[index] ?? 0;
    if ((own & planFlag.leaf) === 0) continue;
    const inPoints = (by & hasPoints) === 0 ? 0 : planFlag.coveredByPoints;
    const inTime = (by & hasTime) === 0 ? 0 : planFlag.coveredByTime;
    flags[index] = own | inPoints | inTime;
  }
}
