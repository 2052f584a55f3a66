import { lastAnswering } from '../domain/roadmap/undo';
import type { Entity, JournalPort } from './ports';

/** Whether the last change of an item is one that this person made and can take back; null where it isn't. Reads one entry. */
export async function undoableBy(
  journal: Pick<JournalPort, 'entriesAfter'>,
  entity: Entity | null,
  accountId: string,
): Promise<{ readonly isUndo: boolean } | null> {
  if (entity === null || entity.updatedBy !== accountId) return null;
  const entries = await journal.entriesAfter(entity.entityId, entity.revision - 1);
  const last = lastAnswering(entries, entity.revision);
  return last?.authorId === accountId ? { isUndo: last.operation === 'roadmap.undo' } : null;
}
