import type { StoredIssue, StoredLink } from '../state/model';
import { wireIssueType, wireLinkType, wirePriority, wireStatus } from './configuration';
import { rest, type Wire, type WireContext } from './wire-context';

/** An issue inside another: a parent, a sub-task, the other end of a link. The caller has checked that it may be seen. */
export function wireIssueReference(context: WireContext, issue: StoredIssue): Wire {
  const { store } = context;
  const status = store.statuses.get(issue.statusId);
  const priority = store.priorities.get(issue.priorityId ?? '');
  const type = store.issueTypes.get(issue.typeId);
  return {
    id: String(issue.id),
    key: store.keyOf(issue),
    self: rest(context, 'issue', issue.id),
    fields: {
      summary: issue.summary,
      ...(status !== undefined && { status: wireStatus(context, status) }),
      ...(priority !== undefined && { priority: wirePriority(context, priority) }),
      ...(type !== undefined && { issuetype: wireIssueType(context, type) }),
    },
  };
}

/** A link as the issue at one of its ends shows it; null when the viewer may not see the other. */
export function wireIssueLink(context: WireContext, link: StoredLink, seenFrom: number): Wire | null {
  const { store, permissions } = context;
  const outward = link.fromIssueId === seenFrom;
  const other = store.issues.get(outward ? link.toIssueId : link.fromIssueId);
  const type = store.linkTypes.get(link.typeId);
  if (other === undefined || type === undefined || !permissions.canBrowse(other)) return null;
  return {
    id: link.id,
    self: rest(context, 'issueLink', link.id),
    type: wireLinkType(context, type),
    [outward ? 'outwardIssue' : 'inwardIssue']: wireIssueReference(context, other),
  };
}
