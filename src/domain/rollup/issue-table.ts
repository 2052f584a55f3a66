import type { Verdict } from '../readiness/verdict';
import { coded, type Coded } from './coded';
import { dayNumberOf } from './day-number';
import { idNumbers, type IdNumbers } from './id-numbers';
import { instantMs } from './instant-ms';
import type { IssueFacts, RoadmapFacts, StatusCategory } from './issue-facts';
import { inIdOrder } from './issue-order';
import { linkColumns, type LinkTable } from './link-table';

/**
 * Issues as a fold reads them: typed columns, a row for each issue, in numeric order of their ids, each id once. Nothing in it depends on
 * a plan. What was read into it needn't be kept: 200,000 objects cost more memory, and more time of the garbage collector's, than all the
 * columns.
 */
export interface IssueTable extends IdNumbers {
  readonly size: number;
  /** Ids as numbers. */
  readonly ids: Float64Array;
  readonly keys: readonly string[];
  readonly summaries: readonly string[];
  /** The parent's id as a number, NaN for none. */
  readonly parents: Float64Array;
  readonly categories: Uint8Array;
  readonly statuses: Coded;
  readonly resolutions: Coded;
  readonly priorities: Coded;
  readonly teams: Coded;
  readonly projects: Coded;
  readonly types: Coded;
  readonly typeIcons: Coded;
  readonly startDays: Int32Array;
  readonly dueDays: Int32Array;
  /** Milliseconds since 1970, NaN for none. */
  readonly resolvedAt: Float64Array;
  readonly updatedAt: Float64Array;
  /** Thousandths, NaN for no estimate. */
  readonly points: Float64Array;
  readonly seconds: Float64Array;
  readonly links: LinkTable;
  /** What Gantry knows itself, by row; few have any. */
  readonly roadmaps: ReadonlyMap<number, RoadmapFacts>;
  readonly verdicts: ReadonlyMap<number, Verdict>;
}

export const categoryCode: Readonly<Record<StatusCategory, number>> = { new: 0, indeterminate: 1, done: 2 };

/** Points are folded as integers, in thousandths: no team estimates finer, and sums don't depend on their order. */
const pointsScale = 1000;

export function pointsOf(thousandths: number): number {
  return thousandths / pointsScale;
}

/** Reads issues into columns, in whatever order they come, and keeps none of them. Of two readings of one issue the later stands. */
export function issueTable(issues: Iterable<IssueFacts>): IssueTable {
  const { numberOf, idOf } = idNumbers();
  const [given, names, links] = [numberColumns(), nameColumns(), linkColumns(numberOf)];
  const [keys, summaries]: [string[], string[]] = [[], []];
  // Few have any: by the issue's place.
  const roadmaps = new Map<number, RoadmapFacts>();
  const verdicts = new Map<number, Verdict>();
  for (const issue of issues) {
    given.ids.push(numberOf(issue.id));
    given.parents.push(issue.parentId === null ? Number.NaN : numberOf(issue.parentId));
    given.categories.push(categoryCode[issue.statusCategory]);
    given.startDays.push(dayNumberOf(issue.startOn));
    given.dueDays.push(dayNumberOf(issue.dueOn));
    given.resolvedAt.push(instantMs(issue.resolvedAt));
    given.updatedAt.push(instantMs(issue.updatedAt));
    given.points.push(estimate(issue.points, pointsScale));
    given.seconds.push(estimate(issue.originalEstimateSeconds, 1));
    names.statuses.add(issue.statusName);
    names.resolutions.add(issue.resolution);
    names.priorities.add(issue.priority);
    names.teams.add(issue.team);
    names.projects.add(issue.projectKey);
    names.types.add(issue.typeName);
    names.typeIcons.add(issue.typeIconUrl ?? null);
    links.add(issue.links);
    const { roadmap, readiness = null } = issue;
    if (roadmap !== undefined) roadmaps.set(keys.length, roadmap);
    if (readiness !== null) verdicts.set(keys.length, readiness);
    keys.push(issue.key);
    summaries.push(issue.summary);
  }
  const order = inIdOrder(Float64Array.from(given.ids), idOf);
  const wide = (column: readonly number[]) => gather(column, order, new Float64Array(order.length));
  const days = (column: readonly number[]) => gather(column, order, new Int32Array(order.length));
  return {
    size: order.length,
    numberOf,
    idOf,
    ids: wide(given.ids),
    keys: Array.from(order, (place) => keys[place] ?? ''),
    summaries: Array.from(order, (place) => summaries[place] ?? ''),
    parents: wide(given.parents),
    categories: gather(given.categories, order, new Uint8Array(order.length)),
    statuses: names.statuses.column(order),
    resolutions: names.resolutions.column(order),
    priorities: names.priorities.column(order),
    teams: names.teams.column(order),
    projects: names.projects.column(order),
    types: names.types.column(order),
    typeIcons: names.typeIcons.column(order),
    startDays: days(given.startDays),
    dueDays: days(given.dueDays),
    resolvedAt: wide(given.resolvedAt),
    updatedAt: wide(given.updatedAt),
    points: wide(given.points),
    seconds: wide(given.seconds),
    links: links.table(order),
    roadmaps: byRow(roadmaps, order),
    verdicts: byRow(verdicts, order),
  };
}

/** As issues come, whose number isn't known before. */
const numberColumns = () => ({
  ids: [] as number[],
  parents: [] as number[],
  categories: [] as number[],
  startDays: [] as number[],
  dueDays: [] as number[],
  resolvedAt: [] as number[],
  updatedAt: [] as number[],
  points: [] as number[],
  seconds: [] as number[],
});

const nameColumns = () => ({
  statuses: coded(),
  resolutions: coded(),
  priorities: coded(),
  teams: coded(),
  projects: coded(),
  types: coded(),
  typeIcons: coded(),
});

/** A column's values at those places. */
function gather<Column extends Float64Array | Int32Array | Uint8Array>(
  column: readonly number[],
  order: Int32Array,
  into: Column,
): Column {
  for (let row = 0; row < order.length; row++) into[row] = column[order[row] ?? 0] ?? 0;
  return into;
}

/** What stands at a few places, by row and in the order of rows. */
function byRow<Value>(byPlace: ReadonlyMap<number, Value>, order: Int32Array): ReadonlyMap<number, Value> {
  const found = new Map<number, Value>();
  if (byPlace.size === 0) return found;
  for (let row = 0; row < order.length; row++) {
    const value = byPlace.get(order[row] ?? 0);
    if (value !== undefined) found.set(row, value);
  }
  return found;
}

/** Jira lets a number field be negative; such a value estimates nothing. */
function estimate(amount: number | null, scale: number): number {
  return amount === null || !(amount >= 0) ? Number.NaN : Math.round(amount * scale);
}

/** The category of a row's status. */
export function categoryOf({ categories }: IssueTable, row: number): StatusCategory {
  const code = categories[row];
  return code === categoryCode.done ? 'done' : code === categoryCode.new ? 'new' : 'indeterminate';
}
