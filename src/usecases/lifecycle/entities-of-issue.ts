import type { IssueEntityKind } from '../../domain/journal/entity-id';
import type { Entity, JournalPort } from '../ports';

export const issueEntityKinds: readonly IssueEntityKind[] = ['roadmap', 'comments', 'launch'];

/** Everything journalled of one issue, whatever its kind. */
export async function entitiesOfIssue(journal: JournalPort, issueId: string): Promise<readonly Entity[]> {
  const found = await Promise.all(issueEntityKinds.map((kind) => journal.ofIssue(issueId, kind)));
  return found.flat();
}
