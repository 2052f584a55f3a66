import { calendarDate } from '../../../src/domain/calendar/calendar-date';
import { noLaunchFilter, type LaunchFilter, type LaunchFilterList } from '../../../src/domain/launch-page/filter';
import { launchGroupings, type LaunchGrouping } from '../../../src/domain/launch-page/group';
import { pageTabs, type PageTabId } from './page-tabs';

/** Everything that a shared address brings back. */
export interface LaunchesPageState {
  readonly tab: PageTabId;
  readonly grouping: LaunchGrouping;
  readonly filter: LaunchFilter;
}

/** How the address calls each list of a filter. */
const listNames: Readonly<Record<LaunchFilterList, string>> = {
  verdicts: 'verdict',
  tiers: 'tier',
  projects: 'project',
  functions: 'function',
};
// The record above has every list and nothing else.
const lists = Object.entries(listNames) as readonly (readonly [LaunchFilterList, string])[];

const statuses = ['running', 'planned', 'launched', 'over', 'all'] as const;
const onlys = ['waiting', 'mine', 'unowned', 'left'] as const;

/** Reads a page's query string. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readPageState(search: string): LaunchesPageState {
  const given = new URLSearchParams(search);
  const chosen = lists.map(([list, name]) => [list, given.getAll(name).filter((value) => value !== '')] as const);
  const pick = <Known extends string>(known: readonly Known[], name: string, otherwise: Known): Known =>
    known.find((one) => one === given.get(name)) ?? otherwise;
  const day = (name: string) => calendarDate.safeParse(given.get(name)).data ?? null;
  return {
    tab: pick(
      pageTabs.map(({ id }) => id),
      'tab',
      pageTabs[0].id,
    ),
    grouping: pick(launchGroupings, 'group', 'none'),
    filter: {
      ...noLaunchFilter,
      ...Object.fromEntries(chosen),
      find: given.get('find') ?? '',
      status: pick(statuses, 'status', 'running'),
      only: onlys.find((one) => one === given.get('only')) ?? null,
      fromOn: day('from'),
      toOn: day('to'),
    },
  };
}

/** The query string of a state: only what differs from a first visit. `search` is the address so far: what others keep in it stays. */
export function writePageState({ tab, grouping, filter }: LaunchesPageState, search: string): string {
  const written = new URLSearchParams(search);
  const put = (name: string, values: readonly string[]) => {
    written.delete(name);
    for (const value of values) written.append(name, value);
  };
  const unless = (usual: string, value: string) => (value === usual ? [] : [value]);
  put('tab', unless(pageTabs[0].id, tab));
  put('group', unless('none', grouping));
  put('find', unless('', filter.find));
  for (const [list, name] of lists) put(name, filter[list]);
  put('status', unless('running', filter.status));
  put('only', unless('', filter.only ?? ''));
  put('from', unless('', filter.fromOn ?? ''));
  put('to', unless('', filter.toOn ?? ''));
  const next = written.toString();
  return next === '' ? '' : `?${next}`;
}

/** Whether a filter lets everything through that a first visit shows. */
export function isUnfiltered(filter: LaunchFilter): boolean {
  return writePageState({ tab: 'list', grouping: 'none', filter }, '') === '';
}
