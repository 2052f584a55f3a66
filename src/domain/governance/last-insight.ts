import type { CalendarDate } from '../calendar/calendar-date';

interface Heard {
  readonly source: string;
  readonly heardOn: CalendarDate | null;
  /** Where it is kept. */
  readonly projectId: string;
  readonly issueIds: readonly string[];
}

/**
 * The last day on which each team heard a customer, by project id: of its own insights and of those linked to one of its items. An
 * insight without a day tells nothing of when.
 * @param insights those that the viewer may read
 * @param projectOf the team of each item that the viewer can see, by issue id
 */
export function lastCustomerInsights(
  insights: readonly Heard[],
  projectOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, CalendarDate> {
  const last = new Map<string, CalendarDate>();
  for (const { source, heardOn, projectId, issueIds } of insights) {
    if (source !== 'customer' || heardOn === null) continue;
    for (const team of new Set([projectId, ...issueIds.flatMap((id) => projectOf.get(id) ?? [])])) {
      if (heardOn > (last.get(team) ?? '')) last.set(team, heardOn);
    }
  }
  return last;
}
