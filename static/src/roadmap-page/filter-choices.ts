import type { RoadmapPageView } from '../../../src/contract/roadmap-page';
import { filterValuesOf, templateIdOf, without, type FilterList } from '../../../src/domain/roadmap-page/filter';
import { reportedLabel } from '../portfolio-page/health-words';
import type { FilterChoice } from '../ui/FilterMenu';
import type { RoadmapNames } from './roadmap-names';

export const filterLabels: Readonly<Record<FilterList, string>> = {
  projects: 'Project',
  owners: 'Owner',
  health: 'Health',
  stages: 'Stage',
  segments: 'Segment',
  templates: 'Template',
};

const withoutLabels: Readonly<Record<FilterList, string>> = {
  projects: 'No project',
  owners: 'No decision owner',
  health: 'No health yet',
  stages: 'No release stage',
  segments: 'No segment',
  templates: 'No template',
};

const healthOrder = ['offTrack', 'atRisk', 'onTrack'] as const;

/** What a filter can be set to: the values that are there, and those chosen by an address though nothing has them any more. */
export function filterChoices(
  view: RoadmapPageView,
  names: RoadmapNames,
  list: FilterList,
  chosen: readonly string[],
): readonly FilterChoice[] {
  const items = new Map<string, number>(chosen.map((id) => [id, 0]));
  for (const row of view.rows) {
    for (const value of filterValuesOf(row, list)) items.set(value, (items.get(value) ?? 0) + 1);
  }
  const label = (id: string) => (id === without ? withoutLabels[list] : labelOf(view, names, list, id));
  const rank = (id: string) => (id === without ? 1_000 : orderOf(view, list, id));
  return [...items]
    .map(([id, number]) => ({ id, label: label(id), items: number }))
    .sort((a, b) => rank(a.id) - rank(b.id) || a.label.localeCompare(b.label, 'en', { numeric: true }));
}

function labelOf(view: RoadmapPageView, names: RoadmapNames, list: FilterList, id: string): string {
  switch (list) {
    case 'projects':
      return names.project(id);
    case 'owners':
      return names.person(id);
    case 'health':
      return id === 'onTrack' || id === 'atRisk' || id === 'offTrack' ? reportedLabel[id] : id;
    case 'templates': {
      const row = view.rows.find((one) => templateIdOf(one) === id);
      return row === undefined ? id : names.template(row);
    }
    case 'stages':
    case 'segments':
      return id;
  }
}

function orderOf(view: RoadmapPageView, list: FilterList, id: string): number {
  const order: readonly string[] = list === 'health' ? healthOrder : list === 'stages' ? view.stages : [];
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}
