import { attentionOf } from './attention';
import type { RoadmapRow } from './roadmap-row';

/** Stands for "has none" among the values that a filter names. */
export const without = 'none';

/** What a reader wants to see: each list is any of these, an empty one is everything. */
export interface RoadmapFilter {
  /** Words of the summary or a key, in any order. */
  readonly find: string;
  /** By project id. */
  readonly projects: readonly string[];
  /** By account id, or `without`. */
  readonly owners: readonly string[];
  readonly health: readonly string[];
  readonly stages: readonly string[];
  readonly segments: readonly string[];
  /** By template id, whatever the version. */
  readonly templates: readonly string[];
  readonly needsAttention: boolean;
  readonly status: 'open' | 'done' | 'all';
}

export type FilterList = 'projects' | 'owners' | 'health' | 'stages' | 'segments' | 'templates';

export const noFilter: RoadmapFilter = {
  find: '',
  projects: [],
  owners: [],
  health: [],
  stages: [],
  segments: [],
  templates: [],
  needsAttention: false,
  status: 'open',
};

/** The values of a row that a filter's list is compared with. */
export function filterValuesOf(row: RoadmapRow, list: FilterList): readonly string[] {
  switch (list) {
    case 'projects':
      return [row.projectId];
    case 'owners':
      return [row.ownerId ?? without];
    case 'health':
      return [row.health?.state ?? without];
    case 'stages':
      return [row.releaseStage ?? without];
    case 'segments':
      return row.segments.length === 0 ? [without] : row.segments;
    case 'templates':
      return [templateIdOf(row)];
  }
}

export const templateIdOf = ({ templateKey }: Pick<RoadmapRow, 'templateKey'>): string =>
  templateKey.slice(0, templateKey.lastIndexOf('@'));

const lists: readonly FilterList[] = ['projects', 'owners', 'health', 'stages', 'segments', 'templates'];

/** The rows that a filter lets through, in their order. */
export function filterRows(rows: readonly RoadmapRow[], filter: RoadmapFilter): readonly RoadmapRow[] {
  const words = filter.find.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const asked = lists
    .filter((list) => filter[list].length > 0)
    .map((list) => ({ list, wanted: new Set(filter[list]) }));
  return rows.filter((row) => {
    if (filter.status !== 'all' && (row.stage === 'done') !== (filter.status === 'done')) return false;
    if (filter.needsAttention && attentionOf(row).length === 0) return false;
    if (!asked.every(({ list, wanted }) => filterValuesOf(row, list).some((value) => wanted.has(value)))) return false;
    const text = `${row.key} ${row.summary}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}
