import { issuePayload } from '../events/event-payloads';
import type { Call } from '../operations/operation';
import type { Change, StoredIssue } from '../state/model';

/**
 * Deletes an issue and the sub-tasks given. Its links go with it, and children that aren't sub-tasks lose their parent. Only the
 * deleted issues are told of: Jira sends no events for what goes along.
 */
export function removeIssues(call: Call, issues: readonly StoredIssue[]): void {
  const gone = new Set(issues.map(({ id }) => id));
  const links = new Set(issues.flatMap(({ id }) => call.store.linksOf(id)));
  const orphans = issues.flatMap(({ id }) => [...call.store.issues.childrenOf(id)]).filter(({ id }) => !gone.has(id));
  const changes: Change[] = [
    ...[...links].map(({ id }) => ({ drop: 'links', id }) as const),
    ...orphans.map((child) => ({ put: 'issues', record: { ...child, parentId: null } }) as const),
    ...issues.map(({ id }) => ({ drop: 'issues', id }) as const),
  ];
  const payloads = issues.map((issue) => issuePayload(call, issue));
  call.store.write(changes);
  for (const payload of payloads) call.emit('avi:jira:deleted:issue', payload);
}
