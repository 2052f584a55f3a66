import type { RowGroup } from '../../../../src/domain/roadmap-page/group';
import type { RoadmapRow } from '../../../../src/domain/roadmap-page/roadmap-row';

/** One line of the timeline: the heading of a group, or an item. */
export type TimelineEntry =
  | { readonly kind: 'group'; readonly id: string; readonly label: string; readonly items: number }
  | { readonly kind: 'item'; readonly id: string; readonly row: RoadmapRow };

/** Groups and their items as lines; a group without a name has no heading. Items come in order of their end, those without last. */
export function timelineEntries(groups: readonly RowGroup[]): readonly TimelineEntry[] {
  return groups.flatMap(({ id, label, rows }): readonly TimelineEntry[] => [
    ...(label === '' ? [] : [{ kind: 'group', id: `group ${id}`, label, items: rows.length } as const]),
    ...rows.map((row) => ({ kind: 'item', id: row.issueId, row }) as const),
  ]);
}
