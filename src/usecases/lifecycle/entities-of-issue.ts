import type { Entity, EntityKind, JournalPort } from '../ports';

export const entityKinds: readonly EntityKind[] = ['roadmap', 'launch'];

/** Everything journalled of one issue, whatever its kind. */
export async function entitiesOfIssue(journal: JournalPort, issueId: string): Promise<readonly Entity[]> {
  const found = await Promise.all(entityKinds.map((kind) => journal.ofIssue(issueId, kind)));
  return found.flat();
}
