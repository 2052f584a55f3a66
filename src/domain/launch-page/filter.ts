import type { CalendarDate } from '../calendar/calendar-date';
import { isOver } from '../launch/is-over';
import type { LaunchRow } from './launch-row';

/** Stands for "has none" among the values that a filter names. */
export const without = 'none';

/** What a reader wants to see: each list is any of these, an empty one is everything. */
export interface LaunchFilter {
  /** Words of an issue's summary, or a key: Jira finds them. */
  readonly find: string;
  readonly verdicts: readonly string[];
  readonly tiers: readonly string[];
  /** By project id. */
  readonly projects: readonly string[];
  /** Those in which these functions are not ready. */
  readonly functions: readonly string[];
  readonly status: 'running' | 'planned' | 'launched' | 'over' | 'all';
  /** `left`: an item waits for somebody whose account is closed to work. */
  readonly only: 'waiting' | 'mine' | 'unowned' | 'left' | null;
  /** Days of the launch date, both included; null leaves that end open. */
  readonly fromOn: CalendarDate | null;
  readonly toOn: CalendarDate | null;
}

export type LaunchFilterList = 'verdicts' | 'tiers' | 'projects' | 'functions';

export const launchFilterLists: readonly LaunchFilterList[] = ['verdicts', 'tiers', 'projects', 'functions'];

export const noLaunchFilter: LaunchFilter = {
  find: '',
  verdicts: [],
  tiers: [],
  projects: [],
  functions: [],
  status: 'running',
  only: null,
  fromOn: null,
  toOn: null,
};

/** The values of a row that a filter's list is compared with. */
export function launchFilterValues(row: LaunchRow, list: LaunchFilterList): readonly string[] {
  switch (list) {
    case 'verdicts':
      return [row.verdict];
    case 'tiers':
      return [row.tier ?? without];
    case 'projects':
      return [row.projectId ?? without];
    case 'functions':
      return Object.entries(row.functions).flatMap(([name, verdict]) =>
        verdict === 'Ready' || verdict === 'Ready with waivers' ? [] : [name],
      );
  }
}

/**
 * The rows that a filter lets through, in their order.
 * @param found the issues that the filter's text was found in; null while it names none
 * @param left owners who have left, as far as they are known
 */
export function filterLaunches(
  rows: readonly LaunchRow[],
  filter: LaunchFilter,
  found: ReadonlySet<string> | null,
  left: ReadonlySet<string> = new Set(),
): readonly LaunchRow[] {
  const asked = launchFilterLists
    .filter((list) => filter[list].length > 0)
    .map((list) => ({ list, wanted: new Set(filter[list]) }));
  return rows.filter(
    (row) =>
      hasStatus(row, filter.status) &&
      isAmong(row, filter.only, left) &&
      isWithin(row.launchOn, filter) &&
      (found === null || found.has(row.issueId)) &&
      asked.every(({ list, wanted }) => launchFilterValues(row, list).some((value) => wanted.has(value))),
  );
}

function hasStatus(row: LaunchRow, status: LaunchFilter['status']): boolean {
  if (status === 'all') return true;
  if (status === 'running' || status === 'over') return isOver(row) === (status === 'over');
  return row.status === status;
}

function isAmong(row: LaunchRow, only: LaunchFilter['only'], left: ReadonlySet<string>): boolean {
  if (only === 'left') return row.ownerIds.some((accountId) => left.has(accountId));
  if (only === 'waiting') return row.waiting.length > 0;
  if (only === 'mine') return row.mine;
  return only === null || row.unowned > 0;
}

function isWithin(launchOn: CalendarDate | null, { fromOn, toOn }: LaunchFilter): boolean {
  if (fromOn === null && toOn === null) return true;
  return launchOn !== null && (fromOn === null || launchOn >= fromOn) && (toOn === null || launchOn <= toOn);
}
