import { dayNumberOf, noDay, type DayNumber } from './day-number';
import type { Verdict } from '../readiness/verdict';
import type { IssueFacts, RoadmapFacts } from './issue-facts';
import type { PlanConfig } from './plan';
import type { PlanGraph } from './plan-graph';
import { zoneDays } from './zone-days';

/** Points are folded as integers, in thousandths: no team estimates finer, and sums don't depend on their order. */
const pointsScale = 1000;

/** What measures read: the plan's issues as typed columns, by index, with what their place in the graph makes of them. */
export interface PlanColumns {
  readonly issues: readonly IssueFacts[];
  readonly today: DayNumber;
  readonly active: Uint8Array;
  readonly done: Uint8Array;
  /** Status category `new`. */
  readonly fresh: Uint8Array;
  /** Active, with no active descendant. */
  readonly leaf: Uint8Array;
  readonly topPriority: Uint8Array;
  readonly stale: Uint8Array;
  readonly startDay: Int32Array;
  readonly dueDay: Int32Array;
  /** Due date, else the day of resolution if done: a leaf's end. */
  readonly endDay: Int32Array;
  /** Beside the issues and not inside: most have none, and asking 200,000 objects for each slot takes longer than the fold. */
  readonly roadmaps: readonly (RoadmapFacts | null)[];
  readonly readiness: readonly (Verdict | null)[];
  /** Day on which the decision owner reported health. */
  readonly reportedDay: (index: number) => DayNumber;
  readonly estimates: Readonly<Record<EstimateUnit, EstimateColumns>>;
}

export type EstimateUnit = 'points' | 'time';

export interface EstimateColumns {
  /** Integers: thousandths of a point, or seconds. */
  readonly amount: Float64Array;
  /** Active, with an estimate and no active descendant that has one. */
  readonly carrier: Uint8Array;
  /** A carrier or below one, anywhere in the plan. */
  readonly covered: Uint8Array;
}

export function pointsOf(thousandths: number): number {
  return thousandths / pointsScale;
}

/** Reads the facts of a plan's issues into columns. `today` is the day that is read, 'YYYY-MM-DD' in the plan's time zone. */
export function planColumns(graph: PlanGraph, config: PlanConfig, today: DayNumber): PlanColumns {
  const { issues } = graph;
  const size = issues.length;
  const flag = (): Uint8Array => new Uint8Array(size);
  const [active, done, fresh, topPriority, stale] = [flag(), flag(), flag(), flag(), flag()];
  const [startDay, dueDay, endDay] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const points = new Float64Array(size).fill(Number.NaN);
  const time = new Float64Array(size).fill(Number.NaN);
  const roadmaps = new Array<RoadmapFacts | null>(size).fill(null);
  const readiness = new Array<Verdict | null>(size).fill(null);
  const dayOf = zoneDays(config.timeZone);
  const isCancelled = cancelledBy(config);
  const isTop = memberOf(config.topPriorities);
  const oldest = today - config.staleDays;
  for (let index = 0; index < size; index++) {
    const issue = issues[index];
    if (issue === undefined) continue;
    const isDone = issue.statusCategory === 'done';
    const isActive = isCancelled(issue) === null;
    const due = dayNumberOf(issue.dueOn);
    active[index] = Number(isActive);
    done[index] = Number(isDone);
    fresh[index] = Number(issue.statusCategory === 'new');
    topPriority[index] = Number(isTop(issue.priority));
    startDay[index] = dayNumberOf(issue.startOn);
    dueDay[index] = due;
    endDay[index] = due === noDay && isDone ? dayOf(issue.resolvedAt) : due;
    if (isActive && !isDone) {
      const updated = dayOf(issue.updatedAt);
      stale[index] = Number(updated !== noDay && updated < oldest);
    }
    roadmaps[index] = issue.roadmap ?? null;
    readiness[index] = issue.readiness ?? null;
    // Jira lets a number field be negative; such a value estimates nothing.
    if (issue.points !== null && issue.points >= 0) points[index] = Math.round(issue.points * pointsScale);
    if (issue.originalEstimateSeconds !== null && issue.originalEstimateSeconds >= 0) {
      time[index] = Math.round(issue.originalEstimateSeconds);
    }
  }
  return {
    issues,
    today,
    active,
    done,
    fresh,
    leaf: bearing(graph, active),
    topPriority,
    stale,
    startDay,
    dueDay,
    endDay,
    roadmaps,
    readiness,
    reportedDay: (index) => dayOf(roadmaps[index]?.health?.reportedAt ?? null),
    estimates: { points: estimateColumns(graph, active, points), time: estimateColumns(graph, active, time) },
  };
}

/** The resolution or status that makes an issue cancelled, in its own words; null for an active one. */
export function cancelledBy(config: PlanConfig): (issue: IssueFacts) => string | null {
  const isResolution = memberOf(config.cancelledResolutions);
  const isStatus = memberOf(config.cancelledStatuses);
  return ({ resolution, statusName }) => {
    if (isResolution(resolution)) return resolution;
    return isStatus(statusName) ? statusName : null;
  };
}

function memberOf(names: readonly string[]): (name: string | null) => boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const answers = new Map<string, boolean>();
  return (name) => {
    if (name === null) return false;
    const kept = answers.get(name);
    if (kept !== undefined) return kept;
    const answer = known.has(name.toLowerCase());
    answers.set(name, answer);
    return answer;
  };
}

function estimateColumns(graph: PlanGraph, active: Uint8Array, amount: Float64Array): EstimateColumns {
  const estimated = active.map((isActive, index) => (isActive === 1 && !Number.isNaN(amount[index]) ? 1 : 0));
  const carrier = bearing(graph, estimated);
  return { amount, carrier, covered: belowOrAt(graph, carrier) };
}

/** Marks the marked issues with no marked issue below them. */
function bearing({ order, childStart, children }: PlanGraph, marked: Uint8Array): Uint8Array {
  const atOrBelow = marked.slice();
  const bearers = new Uint8Array(marked.length);
  for (const index of order) {
    let below = 0;
    const end = childStart[index + 1] ?? 0;
    for (let at = childStart[index] ?? 0; at < end && below === 0; at++) below = atOrBelow[children[at] ?? 0] ?? 0;
    if (below === 1) atOrBelow[index] = 1;
    else bearers[index] = marked[index] ?? 0;
  }
  return bearers;
}

/** Marks the marked issues and everything below them. */
function belowOrAt({ order, childStart, children }: PlanGraph, marked: Uint8Array): Uint8Array {
  const reached = marked.slice();
  for (let at = order.length - 1; at >= 0; at--) {
    const index = order[at] ?? 0;
    if (reached[index] === 0) continue;
    const end = childStart[index + 1] ?? 0;
    for (let child = childStart[index] ?? 0; child < end; child++) reached[children[child] ?? 0] = 1;
  }
  return reached;
}
