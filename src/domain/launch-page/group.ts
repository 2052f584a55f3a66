import { addDays, daysBetween, type CalendarDate } from '../calendar/calendar-date';
import { VERDICTS_BY_CONCERN } from './launch-order';
import type { LaunchRow } from './launch-row';

export const launchGroupings = ['none', 'week', 'project', 'verdict'] as const;
export type LaunchGrouping = (typeof launchGroupings)[number];

export interface LaunchGroup {
  /** Monday of the week, project id or verdict; `''` for rows that have none. */
  readonly id: string;
  readonly rows: readonly LaunchRow[];
}

/** Rows by what they share, each group in their order: weeks by time, projects by their worst launch, verdicts worst first. */
export function groupLaunches(rows: readonly LaunchRow[], by: LaunchGrouping): readonly LaunchGroup[] {
  if (by === 'none') return [{ id: '', rows }];
  const groups = new Map<string, LaunchRow[]>();
  for (const row of rows) {
    const id = idOf(row, by);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  const found = [...groups].map(([id, own]) => ({ id, rows: own }));
  return by === 'project' ? found : found.sort((one, other) => rankOf(one.id, by).localeCompare(rankOf(other.id, by)));
}

/** Monday of the day's week. */
export function mondayOf(date: CalendarDate): CalendarDate {
  // 5 January 1970 was a Monday.
  const since = ((daysBetween('1970-01-05', date) % 7) + 7) % 7;
  return addDays(date, -since);
}

function idOf(row: LaunchRow, by: Exclude<LaunchGrouping, 'none'>): string {
  if (by === 'verdict') return row.verdict;
  if (by === 'project') return row.projectId ?? '';
  return row.launchOn === null ? '' : mondayOf(row.launchOn);
}

function rankOf(id: string, by: 'week' | 'verdict'): string {
  if (by === 'week') return id === '' ? '9999' : id;
  return String(VERDICTS_BY_CONCERN.findIndex((verdict) => verdict === id));
}
