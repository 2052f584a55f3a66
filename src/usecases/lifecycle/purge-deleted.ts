import { noIssue } from '../../domain/journal/entity-id';
import { systemAuthor } from '../../domain/journal/entry';
import { lifecycleOf, lifecyclePath } from '../../domain/journal/lifecycle';
import { commitChange } from '../commit-change';
import type { LifecyclePorts } from './ports';

/** How long what was deleted can still be brought back, and how long an untouched draft is kept. */
export const retentionDays = { deleted: 30, draft: 90, reminder: 60 } as const;

const ENTITIES_PER_BATCH = 50;
const BATCHES = 10;

/**
 * Removes for good what was deleted longer ago than the retention time, and old drafts. Asks Jira once more before each batch: an
 * issue that is there after all loses its tombstone instead.
 */
export async function purgeDeleted(ports: LifecyclePorts): Promise<void> {
  const now = ports.clock.now();
  await ports.upkeep.discardDraftsBefore(daysBefore(now, retentionDays.draft));
  await ports.reminders.discardBefore(daysBefore(now, retentionDays.reminder).slice(0, 10));
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const due = await ports.upkeep.deletedBefore(daysBefore(now, retentionDays.deleted), ENTITIES_PER_BATCH);
    if (due.length === 0) return;
    // What belongs to no issue, such as an insight, was deleted by a person: Jira has nothing to say about it.
    const issueIds = new Set(due.map(({ issueId }) => issueId).filter((issueId) => issueId !== noIssue));
    const seen = issueIds.size === 0 ? [] : await ports.issuesForApp.existing([...issueIds]);
    const alive = new Set(seen.map(({ issueId }) => issueId));
    for (const { entityId, issueId } of due) {
      if (alive.has(issueId)) await liftTombstone(ports, entityId);
      else if (await isStillDeleted(ports, entityId)) await ports.upkeep.purge(entityId);
    }
  }
}

/** A person may have taken it back since the batch was read. What a cut-off purge left has no state any more. */
async function isStillDeleted({ journal }: LifecyclePorts, entityId: string): Promise<boolean> {
  const entity = await journal.find(entityId);
  return entity === null || lifecycleOf(entity.state).deletedAt !== null;
}

async function liftTombstone(ports: LifecyclePorts, entityId: string): Promise<void> {
  const entity = await ports.journal.find(entityId);
  if (!entity) return;
  await commitChange(ports, {
    ...entity,
    authorId: systemAuthor.app,
    operation: 'issue.restored',
    decide: () => ({ patch: { [lifecyclePath.deletedAt]: null } }),
  });
  await ports.repairs.requestMirrorRepair(entityId);
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * 86_400_000).toISOString();
}
