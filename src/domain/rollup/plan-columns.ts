import type { Verdict } from '../readiness/verdict';
import { markNames } from './coded';
import { noDay, type DayNumber } from './day-number';
import { markBearers, type EstimateUnit } from './estimate-bearers';
import type { RoadmapFacts } from './issue-facts';
import { categoryCode } from './issue-table';
import type { PlanConfig } from './plan';
import { planFlag } from './plan-flags';
import type { PlanGraph } from './plan-graph';
import { planWaiting, type PlanWaiting } from './plan-waiting';
import { zoneDays, type ZoneDays } from './zone-days';

/** What measures read: the plan's issues as typed columns, by index, with what their place in the graph makes of them. */
export interface PlanColumns {
  readonly size: number;
  readonly rankById: Int32Array;
  readonly byId: Int32Array;
  readonly today: DayNumber;
  /** Bits of `planFlag`. */
  readonly flags: Int32Array;
  readonly startDay: Int32Array;
  readonly dueDay: Int32Array;
  /** Due date, else the day of resolution if done: a leaf's end. */
  readonly endDay: Int32Array;
  /** An issue's own, in integers: thousandths of a point, or seconds. NaN for none. */
  readonly estimates: Readonly<Record<EstimateUnit, Float64Array>>;
  readonly waiting: PlanWaiting;
  /** Issues of which Gantry itself knows something. */
  readonly known: Int32Array;
  readonly roadmapOf: (index: number) => RoadmapFacts | null;
  readonly readinessOf: (index: number) => Verdict | null;
  /** Day on which the decision owner reported health. */
  readonly reportedDay: (index: number) => DayNumber;
}

/** Reads the facts of a plan's issues into columns. `today` is the day that is read, 'YYYY-MM-DD' in the plan's time zone. */
export function planColumns(graph: PlanGraph, config: PlanConfig, today: DayNumber): PlanColumns {
  const { size, table, rows, rankById, byId } = graph;
  const days = zoneDays(config.timeZone);
  const flags = ownFlags(graph, config, days, today);
  const [startDay, dueDay, endDay] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const [points, time] = [new Float64Array(size), new Float64Array(size)];
  for (let index = 0; index < size; index++) {
    const row = rows[index] ?? 0;
    const due = table.dueDays[row] ?? noDay;
    startDay[index] = table.startDays[row] ?? noDay;
    dueDay[index] = due;
    const isResolvedEnd = due === noDay && ((flags[index] ?? 0) & planFlag.done) !== 0;
    endDay[index] = isResolvedEnd ? days.dayOfMs(table.resolvedAt[row] ?? Number.NaN) : due;
    points[index] = table.points[row] ?? Number.NaN;
    time[index] = table.seconds[row] ?? Number.NaN;
  }
  const estimates = { points, time };
  markBearers(graph, estimates, flags);
  markLeaves(flags, { startDay, endDay }, today);
  const roadmapOf = (index: number): RoadmapFacts | null => table.roadmaps.get(rows[index] ?? -1) ?? null;
  return {
    size,
    rankById,
    byId,
    today,
    flags,
    startDay,
    dueDay,
    endDay,
    estimates,
    waiting: planWaiting(graph, config.dependencyLinks, flags),
    known: knownIndices(graph),
    roadmapOf,
    readinessOf: (index) => table.verdicts.get(rows[index] ?? -1) ?? null,
    reportedDay: (index) => days.dayOf(roadmapOf(index)?.health?.reportedAt ?? null),
  };
}

/** What an issue's own facts make true of it. */
function ownFlags({ size, rows, table }: PlanGraph, config: PlanConfig, days: ZoneDays, today: DayNumber): Int32Array {
  const flags = new Int32Array(size);
  const byResolution = markNames(table.resolutions, config.cancelledResolutions);
  const byStatus = markNames(table.statuses, config.cancelledStatuses);
  const isTop = markNames(table.priorities, config.topPriorities);
  const oldest = today - config.staleDays;
  for (let index = 0; index < size; index++) {
    const row = rows[index] ?? 0;
    const category = table.categories[row];
    const isCancelled =
      byResolution[table.resolutions.codes[row] ?? 0] === 1 || byStatus[table.statuses.codes[row] ?? 0] === 1;
    let own: number = isCancelled ? planFlag.cancelled : planFlag.active;
    if (category === categoryCode.done) own |= planFlag.done;
    else if (category === categoryCode.new) own |= planFlag.fresh;
    if (isTop[table.priorities.codes[row] ?? 0] === 1) own |= planFlag.topPriority;
    if (!isCancelled && category !== categoryCode.done) {
      const updated = days.dayOfMs(table.updatedAt[row] ?? Number.NaN);
      own |= updated !== noDay && updated < oldest ? planFlag.open | planFlag.stale : planFlag.open;
    }
    flags[index] = own;
  }
  return flags;
}

/** Adds to leaves' flags what their days make true of them. */
function markLeaves(
  flags: Int32Array,
  { startDay, endDay }: Pick<PlanColumns, 'startDay' | 'endDay'>,
  today: DayNumber,
): void {
  for (let index = 0; index < flags.length; index++) {
    let own = flags[index] ?? 0;
    if ((own & planFlag.leaf) === 0) continue;
    const [start, end] = [startDay[index] ?? noDay, endDay[index] ?? noDay];
    const isDone = (own & planFlag.done) !== 0;
    if (isDone) own |= planFlag.doneLeaf;
    if (start !== noDay) {
      own |= planFlag.started;
      if (start < today && (own & planFlag.fresh) !== 0) own |= planFlag.lateStart;
    }
    if (end !== noDay) {
      own |= planFlag.dated;
      if (end < today && !isDone)
        own |= (own & planFlag.topPriority) === 0 ? planFlag.lateFinish : planFlag.lateFinish | planFlag.lateTop;
    } else if (!isDone) own |= planFlag.undatedOpen;
    flags[index] = own;
  }
}

function knownIndices({ indexOfRow, table }: PlanGraph): Int32Array {
  const rows = new Set([...table.roadmaps.keys(), ...table.verdicts.keys()]);
  return Int32Array.from(rows, (row) => indexOfRow[row] ?? -1).filter((index) => index !== -1);
}
