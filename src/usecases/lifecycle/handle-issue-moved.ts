import { systemAuthor } from '../../domain/journal/entry';
import { move } from '../../domain/journal/lifecycle';
import { commitChange } from '../commit-change';
import type { Entity } from '../ports';
import { entitiesOfIssue } from './entities-of-issue';
import type { LifecyclePorts } from './ports';

type MovePorts = Pick<LifecyclePorts, 'journal' | 'issuesForApp' | 'repairs' | 'clock'>;

/**
 * A moved issue keeps its id, hence its journals; only the project they are found under changes. Events come late and out of order,
 * so Jira is asked where the issue is now; the event's project counts only where the app can't see the issue.
 */
export async function handleIssueMoved(
  ports: MovePorts,
  issue: { readonly issueId: string; readonly projectId: string },
): Promise<void> {
  const entities = await entitiesOfIssue(ports.journal, issue.issueId);
  if (entities.length === 0) return;
  const [seen] = await ports.issuesForApp.existing([issue.issueId]);
  await recordProject(ports, entities, seen?.projectId ?? issue.projectId);
}

/** Notes where an issue's entities are now. Deleted ones and those already there are left alone. */
export async function recordProject(
  ports: Pick<LifecyclePorts, 'journal' | 'repairs' | 'clock'>,
  entities: readonly Entity[],
  projectId: string,
): Promise<void> {
  for (const { entityId, kind, issueId, projectId: before, deletedAt } of entities) {
    if (before === projectId || deletedAt !== null) continue;
    await commitChange(ports, {
      entityId,
      kind,
      issueId,
      projectId,
      authorId: systemAuthor.app,
      operation: 'issue.moved',
      // The same event may come twice at once: who finds it recorded writes nothing.
      decide: (standing) => ({ patch: standing.projectId === projectId ? {} : move(before, ports.clock.now()) }),
    });
    await ports.repairs.requestMirrorRepair(entityId);
  }
}
