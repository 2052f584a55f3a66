import type { PlanGrouping, PlanViewChoice } from '../../../src/domain/plan/plan-document';
import type { RollupUnit } from '../../../src/domain/rollup/plan';
import { trendSpans, type TrendSpan } from './charts/trend-span';
import { zooms, type Zoom } from './timeline/zoom';

/** How what was read is shown: what a saved view keeps, and what only an address says. */
export interface ViewChoice extends PlanViewChoice {
  /** Levels below the roots that stand open. */
  readonly levels: number;
  /** Id of the issue whose detail stands open. */
  readonly issueId: string | null;
  /** The day that is read, 'YYYY-MM-DD'; null is today. */
  readonly asOf: string | null;
  /** How close the timeline is looked at. */
  readonly zoom: Zoom;
  /** How far back the charts go, in days. */
  readonly span: TrendSpan;
  /** Of what moved, the kind that shows; null is all. */
  readonly moved: string | null;
  /** Of what moved, whose shows: an owner's account id, or a team's name behind `team:`; null is everybody's. */
  readonly whose: string | null;
}

/** More levels than any plan has: everything stands open. */
export const allLevels = 99;

export const firstView: ViewChoice = {
  show: 'table',
  columns: null,
  groupBy: null,
  sort: null,
  filters: {},
  find: '',
  onlyExceptions: false,
  compare: null,
  unit: null,
  levels: 1,
  issueId: null,
  asOf: null,
  zoom: 'months',
  span: '91',
  moved: null,
  whose: null,
};

/** How the page can show a plan. */
export const planShows = ['table', 'timeline', 'charts'] as const;
export type PlanShow = (typeof planShows)[number];

// The domain keeps these words beside their schemas, which would bring the schema library into the page.
export const groupings: readonly PlanGrouping[] = ['team', 'project', 'quarter', 'objective', 'stage', 'owner'];
const units: readonly RollupUnit[] = ['count', 'points', 'time'];

/** Filters stand in the address by what they filter, behind this, so that no name of theirs can be mistaken for another. */
const filterPrefix = 'f-';

/** Reads the view out of an address. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readView(given: URLSearchParams): ViewChoice {
  const pick = <Known extends string>(known: readonly Known[], name: string) =>
    known.find((one) => one === given.get(name)) ?? null;
  const levels = Number(given.get('levels') ?? firstView.levels);
  const columns = given.get('columns');
  return {
    show: pick(planShows, 'show') ?? firstView.show,
    columns: columns === null ? null : columns.split(',').filter((id) => id !== ''),
    groupBy: pick(groupings, 'group'),
    sort: readSort(given.get('sort')),
    filters: readFilters(given),
    find: given.get('find') ?? '',
    onlyExceptions: given.get('only') === 'exceptions',
    compare: readCompare(given.get('compare')),
    unit: pick(units, 'unit'),
    levels: Number.isInteger(levels) && levels >= 0 ? Math.min(levels, allLevels) : firstView.levels,
    issueId: given.get('issue')?.trim() || null,
    asOf: readDay(given.get('asof')),
    zoom: pick(zooms, 'zoom') ?? firstView.zoom,
    span: pick(trendSpans, 'span') ?? firstView.span,
    moved: given.get('moved') || null,
    whose: given.get('whose') || null,
  };
}

/** Writes what differs from a first visit, and takes out what doesn't. */
export function writeView(view: ViewChoice, into: URLSearchParams): void {
  const put = (name: string, value: string | null, unless = '') => {
    if (value === null || value === unless) into.delete(name);
    else into.set(name, value);
  };
  put('show', view.show, firstView.show);
  // An empty list is a choice too: only the issues themselves.
  if (view.columns === null) into.delete('columns');
  else into.set('columns', view.columns.join(','));
  put('group', view.groupBy);
  put('sort', view.sort && `${view.sort.direction === 'down' ? '-' : ''}${view.sort.column}`);
  for (const name of [...into.keys()]) if (name.startsWith(filterPrefix)) into.delete(name);
  for (const [by, values] of Object.entries(view.filters)) {
    for (const value of values) into.append(`${filterPrefix}${by}`, value);
  }
  put('find', view.find);
  put('only', view.onlyExceptions ? 'exceptions' : null);
  put('compare', view.compare);
  put('unit', view.unit);
  put('levels', String(view.levels), String(firstView.levels));
  put('issue', view.issueId);
  put('asof', view.asOf);
  put('zoom', view.zoom, firstView.zoom);
  put('span', view.span, firstView.span);
  put('moved', view.moved);
  put('whose', view.whose);
}

/** What a saved view keeps of it. */
export function savedChoice({
  levels: _levels,
  issueId: _issueId,
  asOf: _asOf,
  zoom: _zoom,
  span: _span,
  moved: _moved,
  whose: _whose,
  ...choice
}: ViewChoice): PlanViewChoice {
  return choice;
}

export function isSameChoice(one: PlanViewChoice, other: PlanViewChoice): boolean {
  const written = (choice: PlanViewChoice) => {
    const search = new URLSearchParams();
    writeView({ ...firstView, ...choice }, search);
    search.sort();
    return search.toString();
  };
  return written(one) === written(other);
}

function readSort(text: string | null): ViewChoice['sort'] {
  const [, sign, column] = /^(-?)([^-].{0,99})$/.exec(text ?? '') ?? [];
  return column === undefined ? null : { column, direction: sign === '-' ? 'down' : 'up' };
}

function readFilters(given: URLSearchParams): ViewChoice['filters'] {
  const filters: Record<string, string[]> = {};
  for (const [name, value] of given) {
    const by = name.startsWith(filterPrefix) ? name.slice(filterPrefix.length) : '';
    if (by !== '' && value !== '') filters[by] = [...(filters[by] ?? []), value];
  }
  return filters;
}

/** A day, or so many days ago: '7d'. */
function readCompare(text: string | null): string | null {
  return text !== null && /^[1-9]\d{0,3}d$/.test(text) ? text : readDay(text);
}

function readDay(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}
