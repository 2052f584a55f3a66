import type { RoadmapRow } from './roadmap-row';

/** Why somebody should look at an item: the owner's word is too old, answers are missing, or the owner says off track. */
export type Attention = 'off track' | 'update overdue' | 'gaps';

/** In the order of what is worst; a finished item needs none but for what it was to answer once done. */
export function attentionOf(row: Pick<RoadmapRow, 'health' | 'update' | 'gaps' | 'stage'>): readonly Attention[] {
  const found: Attention[] = [];
  if (row.stage !== 'done' && row.health?.state === 'offTrack') found.push('off track');
  if (row.update.state === 'overdue') found.push('update overdue');
  if (row.gaps.length > 0) found.push('gaps');
  return found;
}
