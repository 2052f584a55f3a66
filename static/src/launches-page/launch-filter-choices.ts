import type { LaunchesView } from '../../../src/contract/launch-page';
import { launchFilterValues, without, type LaunchFilterList } from '../../../src/domain/launch-page/filter';
import { VERDICTS_BY_CONCERN } from '../../../src/domain/launch-page/launch-order';
import type { FilterChoice } from '../ui/FilterMenu';

export const launchFilterLabels: Readonly<Record<LaunchFilterList, string>> = {
  verdicts: 'Verdict',
  tiers: 'Tier',
  projects: 'Project',
  functions: 'Function not ready',
};

const withoutLabels: Readonly<Record<LaunchFilterList, string>> = {
  verdicts: 'No verdict',
  tiers: 'No tier',
  projects: 'Another project',
  functions: 'No function',
};

/** What a filter can be set to: the values that are there, and those chosen by an address though nothing has them any more. */
export function launchFilterChoices(
  view: LaunchesView,
  list: LaunchFilterList,
  chosen: readonly string[],
): readonly FilterChoice[] {
  const items = new Map<string, number>(chosen.map((id) => [id, 0]));
  for (const row of view.rows) {
    for (const value of launchFilterValues(row, list)) items.set(value, (items.get(value) ?? 0) + 1);
  }
  return [...items]
    .map(([id, number]) => ({ id, label: labelOf(view, list, id), items: number }))
    .sort(
      (one, other) =>
        rankOf(list, one.id) - rankOf(list, other.id) || one.label.localeCompare(other.label, 'en', { numeric: true }),
    );
}

function labelOf(view: LaunchesView, list: LaunchFilterList, id: string): string {
  if (id === without) return withoutLabels[list];
  return list === 'projects' ? (view.projects[id]?.name ?? 'A project that you can’t see') : id;
}

function rankOf(list: LaunchFilterList, id: string): number {
  if (id === without) return 1_000;
  return list === 'verdicts' ? VERDICTS_BY_CONCERN.findIndex((verdict) => verdict === id) : 0;
}
