import { figures, type Figure } from '../../../src/domain/governance/figures';

/** Which items a list shows: those that a figure counts, of one team, version or field where it names one. */
export interface Drill {
  readonly figure: Figure;
  readonly projectId: string | null;
  /** As `versionKey` writes it. */
  readonly version: string | null;
  /** Those that hold nothing in this field. */
  readonly fieldId: string | null;
}

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Everything that a shared address brings back. */
export interface PageState {
  readonly by: 'team' | 'version';
  /** Also teams that filled nothing. */
  readonly withEmpty: boolean;
  readonly sorting: Sorting;
  readonly drill: Drill | null;
  /** The team whose trend is shown; null for all. */
  readonly trendOf: string | null;
}

export const firstSorting: Sorting = { column: 'name', isDescending: false };

export const drillOf = (figure: Figure, of: Partial<Drill> = {}): Drill => ({
  projectId: null,
  version: null,
  fieldId: null,
  ...of,
  figure,
});

/** Reads a page's query string. Whatever makes no sense is as if it weren't there: addresses are edited by hand and cut off. */
export function readPageState(search: string): PageState {
  const given = new URLSearchParams(search);
  const text = (name: string) => given.get(name)?.trim() || null;
  const figure = figures.find((known) => known === given.get('show'));
  const sort = text('sort');
  return {
    by: given.get('by') === 'version' ? 'version' : 'team',
    withEmpty: given.get('teams') === 'all',
    sorting: sort === null ? firstSorting : { column: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') },
    drill:
      figure === undefined
        ? null
        : drillOf(figure, { projectId: text('team'), version: text('version'), fieldId: text('field') }),
    trendOf: text('trend'),
  };
}

/** The query string of a state: only what differs from a first visit, so that addresses stay short. */
export function writePageState({ by, withEmpty, sorting, drill, trendOf }: PageState): string {
  const written = new URLSearchParams();
  const put = (name: string, value: string | null | false) => {
    if (value) written.append(name, value);
  };
  put('by', by === 'version' && by);
  put('teams', withEmpty && 'all');
  const isFirst = sorting.column === firstSorting.column && !sorting.isDescending;
  put('sort', !isFirst && `${sorting.isDescending ? '-' : ''}${sorting.column}`);
  put('show', drill?.figure ?? null);
  put('team', drill?.projectId ?? null);
  put('version', drill?.version ?? null);
  put('field', drill?.fieldId ?? null);
  put('trend', trendOf);
  const search = written.toString();
  return search === '' ? '' : `?${search}`;
}
