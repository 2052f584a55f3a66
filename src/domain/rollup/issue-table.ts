import type { Verdict } from '../readiness/verdict';
import { coded, type Coded } from './coded';
import { dayNumberOf } from './day-number';
import { idNumbers, type IdNumbers } from './id-numbers';
import { instantMs } from './instant-ms';
import type { IssueFacts, RoadmapFacts, StatusCategory } from './issue-facts';
import { inIdOrder } from './issue-order';

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

/** All issues' links, each as its issue lists it. */
export interface LinkTable {
  /** The row of the issue that lists it. */
  readonly rows: Int32Array;
  /** Places in `typeNames`, which are without case. */
  readonly types: Int32Array;
  readonly typeNames: readonly string[];
  /** 1 where the other issue stands on the outward side. */
  readonly outward: Uint8Array;
  /** The other issue's id as a number. */
  readonly others: Float64Array;
}

export const categoryCode: Readonly<Record<StatusCategory, number>> = { new: 0, indeterminate: 1, done: 2 };

/** Points are folded as integers, in thousandths: no team estimates finer, and sums don't depend on their order. */
const pointsScale = 1000;

export function pointsOf(thousandths: number): number {
  return thousandths / pointsScale;
}

/** Reads issues into columns, in whatever order they come. Of two readings of one issue the later stands. */
export function issueTable(issues: Iterable<IssueFacts>): IssueTable {
  const given = Array.isArray(issues) ? (issues as readonly IssueFacts[]) : [...issues];
  const { numberOf, idOf } = idNumbers();
  const facts = inIdOrder(
    given,
    Float64Array.from(given, ({ id }) => numberOf(id)),
  );
  const size = facts.length;
  const [ids, parents] = [new Float64Array(size), new Float64Array(size)];
  const [resolvedAt, updatedAt] = [new Float64Array(size), new Float64Array(size)];
  const [points, seconds] = [new Float64Array(size), new Float64Array(size)];
  const [startDays, dueDays] = [new Int32Array(size), new Int32Array(size)];
  const categories = new Uint8Array(size);
  const names = {
    statuses: coded(size),
    resolutions: coded(size),
    priorities: coded(size),
    teams: coded(size),
    projects: coded(size),
    types: coded(size),
    typeIcons: coded(size),
  };
  const roadmaps = new Map<number, RoadmapFacts>();
  const verdicts = new Map<number, Verdict>();
  for (let row = 0; row < size; row++) {
    const issue = facts[row];
    if (issue === undefined) continue;
    ids[row] = numberOf(issue.id);
    parents[row] = issue.parentId === null ? Number.NaN : numberOf(issue.parentId);
    categories[row] = categoryCode[issue.statusCategory];
    startDays[row] = dayNumberOf(issue.startOn);
    dueDays[row] = dayNumberOf(issue.dueOn);
    resolvedAt[row] = instantMs(issue.resolvedAt);
    updatedAt[row] = instantMs(issue.updatedAt);
    points[row] = estimate(issue.points, pointsScale);
    seconds[row] = estimate(issue.originalEstimateSeconds, 1);
    names.statuses.set(row, issue.statusName);
    names.resolutions.set(row, issue.resolution);
    names.priorities.set(row, issue.priority);
    names.teams.set(row, issue.team);
    names.projects.set(row, issue.projectKey);
    names.types.set(row, issue.typeName);
    names.typeIcons.set(row, issue.typeIconUrl ?? null);
    const { roadmap, readiness = null } = issue;
    if (roadmap !== undefined) roadmaps.set(row, roadmap);
    if (readiness !== null) verdicts.set(row, readiness);
  }
  return {
    size,
    numberOf,
    idOf,
    ids,
    keys: facts.map(({ key }) => key),
    summaries: facts.map(({ summary }) => summary),
    parents,
    categories,
    statuses: names.statuses.column,
    resolutions: names.resolutions.column,
    priorities: names.priorities.column,
    teams: names.teams.column,
    projects: names.projects.column,
    types: names.types.column,
    typeIcons: names.typeIcons.column,
    startDays,
    dueDays,
    resolvedAt,
    updatedAt,
    points,
    seconds,
    links: linkTable(facts, numberOf),
    roadmaps,
    verdicts,
  };
}

/** Jira lets a number field be negative; such a value estimates nothing. */
function estimate(amount: number | null, scale: number): number {
  return amount === null || !(amount >= 0) ? Number.NaN : Math.round(amount * scale);
}

function linkTable(facts: readonly IssueFacts[], numberOf: (id: string) => number): LinkTable {
  let size = 0;
  for (const { links } of facts) size += links.length;
  const [rows, outward, others] = [new Int32Array(size), new Uint8Array(size), new Float64Array(size)];
  const types = coded(size);
  let at = 0;
  for (let row = 0; row < facts.length; row++) {
    for (const { typeName, direction, otherId } of facts[row]?.links ?? []) {
      rows[at] = row;
      types.set(at, typeName);
      outward[at] = Number(direction === 'outward');
      others[at] = numberOf(otherId);
      at++;
    }
  }
  const typeNames = types.column.names.map((name) => (name ?? '').toLowerCase());
  return { rows, types: types.column.codes, typeNames, outward, others };
}

/** The category of a row's status. */
export function categoryOf({ categories }: IssueTable, row: number): StatusCategory {
  const code = categories[row];
  return code === categoryCode.done ? 'done' : code === categoryCode.new ? 'new' : 'indeterminate';
}
