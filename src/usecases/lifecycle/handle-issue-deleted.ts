import { systemAuthor } from '../../domain/journal/entry';
import { lifecycleOf, tombstone } from '../../domain/journal/lifecycle';
import { commitChange } from '../commit-change';
import { entitiesOfIssue } from './entities-of-issue';
import type { LifecyclePorts } from './ports';

/**
 * Leaves a tombstone on everything of an issue that Jira says was deleted, or that an administrator gives up (`decidedBy`). Nothing
 * is lost yet: the purge comes when the retention time is over. Being told twice changes nothing.
 */
export async function handleIssueDeleted(
  ports: Pick<LifecyclePorts, 'journal' | 'absences' | 'clock'>,
  issueId: string,
  decidedBy: string = systemAuthor.app,
): Promise<void> {
  for (const entity of await entitiesOfIssue(ports.journal, issueId)) {
    if (entity.deletedAt !== null) continue;
    await commitChange(ports, {
      entityId: entity.entityId,
      kind: entity.kind,
      issueId,
      projectId: entity.projectId,
      authorId: decidedBy,
      operation: 'issue.deleted',
      // The same event may come twice at once: who finds the tombstone leaves it as it is.
      decide: ({ state }) => ({ patch: lifecycleOf(state).deletedAt === null ? tombstone(ports.clock.now()) : {} }),
    });
  }
  await ports.absences.clear([issueId]);
}
