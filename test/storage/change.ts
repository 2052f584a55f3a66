import { findEntityName, issueOf, noIssue, noProject } from '../../src/domain/journal/entity-id';
import { applyPatch, type Patch } from '../../src/domain/journal/patch';
import type { JournalPort } from '../../src/usecases/ports';

/** Changes an entity as a use case does: reread and try again while others take the revision. */
export async function change(
  journal: JournalPort,
  entityId: string,
  patch: Patch,
  authorId: string,
  at = '2026-11-22T10:00:00.000Z',
): Promise<void> {
  const name = findEntityName(entityId);
  if (!name) throw new Error(`${entityId} is no entity.`);
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const entity = await journal.find(entityId);
    const outcome = await journal.append(
      { entityId, revision: (entity?.revision ?? 0) + 1, authorId, at, operation: `${name.kind}.save`, patch },
      {
        kind: name.kind,
        issueId: issueOf(name) ?? noIssue,
        projectId: entity?.projectId ?? (issueOf(name) === null ? noProject : '10100'),
        state: applyPatch(entity?.state ?? {}, patch),
      },
    );
    if (outcome === 'appended') return;
  }
  throw new Error(`${authorId} never got a revision of ${entityId}.`);
}
