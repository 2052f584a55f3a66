import { daysBetween, type CalendarDate } from '../calendar/calendar-date';
import type { FilledItem } from './filled-item';
import { tallyOf, type Tally } from './figures';
import { versionKey } from '../template/version-key';

export interface Team {
  readonly projectId: string;
  readonly key: string;
  readonly name: string;
  /** Issues that a template is offered on, as Jira counts them for the viewer: approximate. Null where Jira didn't say. */
  readonly offeredOn: number | null;
  /** Null where nothing a customer said is recorded. */
  readonly lastCustomerInsightOn: CalendarDate | null;
}

export interface TeamRow extends Team {
  readonly tally: Tally;
  readonly daysSinceCustomerInsight: number | null;
}

/** One row a team, in the order given, over the items given and nothing else. */
export function scoreTeams(
  teams: readonly Team[],
  items: readonly FilledItem[],
  today: CalendarDate,
): readonly TeamRow[] {
  const byProject = grouped(items, ({ projectId }) => projectId);
  return teams.map((team) => ({
    ...team,
    tally: tallyOf(byProject.get(team.projectId) ?? []),
    daysSinceCustomerInsight:
      team.lastCustomerInsightOn === null ? null : Math.max(0, daysBetween(team.lastCustomerInsightOn, today)),
  }));
}

/** The figures of each template version that any item was filled by, by `versionKey`. */
export function scoreVersions(items: readonly FilledItem[]): ReadonlyMap<string, Tally> {
  const byVersion = grouped(items, ({ template }) => versionKey(template.id, template.version));
  return new Map([...byVersion].map(([key, filled]) => [key, tallyOf(filled)]));
}

/** A sum that is known only where every part is. */
export function sumKnown(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
