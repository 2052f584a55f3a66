import { noFilter, type FilterList, type RoadmapFilter } from '../../../src/domain/roadmap-page/filter';
import { groupings, type Grouping } from '../../../src/domain/roadmap-page/group';

export type RoadmapLook = 'board' | 'timeline';
export type Zoom = 'quarters' | 'months';

/** Everything that a shared address brings back. */
export interface RoadmapPageState {
  readonly look: RoadmapLook;
  readonly grouping: Grouping;
  readonly zoom: Zoom;
  readonly filter: RoadmapFilter;
}

/** How the address calls each list of a filter. */
const listNames: Readonly<Record<FilterList, string>> = {
  projects: 'project',
  owners: 'owner',
  health: 'health',
  stages: 'stage',
  segments: 'segment',
  templates: 'template',
};
// The record above has every list and nothing else.
const lists = Object.entries(listNames) as readonly (readonly [FilterList, string])[];

/** Reads a page's query string. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readPageState(search: string): RoadmapPageState {
  const given = new URLSearchParams(search);
  const status = given.get('status');
  const grouping = given.get('group');
  const chosen = lists.map(([list, name]) => [list, given.getAll(name).filter((value) => value !== '')] as const);
  return {
    look: given.get('view') === 'timeline' ? 'timeline' : 'board',
    grouping: groupings.find((known) => known === grouping) ?? 'none',
    zoom: given.get('zoom') === 'months' ? 'months' : 'quarters',
    filter: {
      ...noFilter,
      ...Object.fromEntries(chosen),
      find: given.get('find') ?? '',
      needsAttention: given.get('only') === 'attention',
      status: status === 'done' || status === 'all' ? status : 'open',
    },
  };
}

/** The query string of a state: only what differs from a first visit, so that addresses stay short. */
export function writePageState({ look, grouping, zoom, filter }: RoadmapPageState): string {
  const written = new URLSearchParams();
  const put = (name: string, value: string, unless: string) => {
    if (value !== unless) written.append(name, value);
  };
  put('view', look, 'board');
  put('group', grouping, 'none');
  put('zoom', zoom, 'quarters');
  put('find', filter.find, '');
  for (const [list, name] of lists) for (const value of filter[list]) written.append(name, value);
  put('only', filter.needsAttention ? 'attention' : '', '');
  put('status', filter.status, 'open');
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}

/** Whether a filter lets everything through that a first visit shows. */
export function isUnfiltered(filter: RoadmapFilter): boolean {
  return writePageState({ look: 'board', grouping: 'none', zoom: 'quarters', filter }) === '';
}
