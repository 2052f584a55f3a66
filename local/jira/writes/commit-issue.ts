import { commentPayload, issuePayload, updatePayload } from '../events/event-payloads';
import { allFields } from '../fields/field-registry';
import type { Change, ChangeItem, StoredIssue } from '../state/model';
import type { Call } from '../operations/operation';

/**
 * Puts an edited issue in place: works out what changed, keeps it in the changelog, and tells of it. Does nothing when nothing
 * changed. `extra` is written in the same moment.
 */
export function commitEdit(
  call: Call,
  before: StoredIssue,
  edited: StoredIssue,
  extra: readonly Change[] = [],
): StoredIssue {
  const settled = settle(call, before, edited);
  const items = allFields(call.store).flatMap((field) => field.changes?.(before, settled, call) ?? []);
  if (items.length === 0 && settled.comments === before.comments) return before;
  const after = withHistory(call, settled, items);
  call.store.write([{ put: 'issues', record: after }, ...extra]);
  if (items.length > 0) emitUpdate(call, after, items);
  for (const comment of after.comments) {
    if (!before.comments.includes(comment)) call.emit('avi:jira:commented:issue', commentPayload(call, after, comment));
  }
  return after;
}

/** The issue with one more entry in its changelog; a change without items (a comment) only moves its date. */
export function withHistory(call: Call, issue: StoredIssue, items: readonly ChangeItem[]): StoredIssue {
  const authorId = call.viewer.user?.id ?? '';
  const group = items.length === 0 ? [] : [{ id: String(call.store.nextId()), authorId, at: call.nowMs, items }];
  return { ...issue, updatedAt: call.nowMs, changelog: [...issue.changelog, ...group] };
}

export function emitUpdate(call: Call, issue: StoredIssue, items: readonly ChangeItem[]): void {
  call.emit('avi:jira:updated:issue', updatePayload(call, issue, items));
  const assigned = items.filter(({ fieldId }) => fieldId === 'assignee');
  if (assigned.length > 0) call.emit('avi:jira:assigned:issue', updatePayload(call, issue, assigned));
}

export function commitNew(call: Call, issue: StoredIssue, extra: readonly Change[] = []): void {
  call.store.write([{ put: 'issues', record: issue }, ...extra]);
  call.emit('avi:jira:created:issue', issuePayload(call, issue));
}

/** The dates that follow from other fields: when it was resolved, when its status changed category. */
function settle(call: Call, before: StoredIssue, edited: StoredIssue): StoredIssue {
  const categoryOf = ({ statusId }: StoredIssue) => call.store.statuses.get(statusId)?.category;
  const resolved = edited.resolutionId !== before.resolutionId;
  return {
    ...edited,
    resolvedAt: resolved ? (edited.resolutionId === null ? null : call.nowMs) : edited.resolvedAt,
    categoryChangedAt: categoryOf(before) === categoryOf(edited) ? edited.categoryChangedAt : call.nowMs,
  };
}
