import { linkPayload } from '../events/event-payloads';
import { changeItem } from '../fields/field';
import type { Call } from '../operations/operation';
import type { StoredIssue, StoredLink, StoredLinkType } from '../state/model';
import { emitUpdate, withHistory } from './commit-issue';

/** Links two issues, unless they are already linked so. Both get an entry in their changelog, and events tell of all three. */
export function linkIssues(call: Call, type: StoredLinkType, from: StoredIssue, to: StoredIssue): void {
  const exists = call.store
    .linksOf(from.id)
    .some((link) => link.typeId === type.id && link.fromIssueId === from.id && link.toIssueId === to.id);
  if (exists) return;
  const link: StoredLink = { id: String(call.store.nextId()), typeId: type.id, fromIssueId: from.id, toIssueId: to.id };
  const entries = linkEntries(call, type, from, to, 'made');
  call.store.write([
    { put: 'links', record: link },
    ...entries.map(({ issue }) => ({ put: 'issues', record: issue }) as const),
  ]);
  call.emit('avi:jira:created:issuelink', linkPayload(call, link));
  for (const { issue, item } of entries) emitUpdate(call, issue, [item]);
}

export function unlinkIssues(call: Call, link: StoredLink): void {
  const type = call.store.linkTypes.get(link.typeId);
  const from = call.store.issues.get(link.fromIssueId);
  const to = call.store.issues.get(link.toIssueId);
  const entries = type && from && to ? linkEntries(call, type, from, to, 'gone') : [];
  call.store.write([
    { drop: 'links', id: link.id },
    ...entries.map(({ issue }) => ({ put: 'issues', record: issue }) as const),
  ]);
  call.emit('avi:jira:deleted:issuelink', linkPayload(call, link));
  for (const { issue, item } of entries) emitUpdate(call, issue, [item]);
}

function linkEntries(call: Call, type: StoredLinkType, from: StoredIssue, to: StoredIssue, what: 'made' | 'gone') {
  const entry = (issue: StoredIssue, words: string, other: StoredIssue) => {
    const key = call.store.keyOf(other);
    const shown = { id: key, text: `This issue ${words} ${key}` };
    const nothing = { id: null, text: null };
    const field = { field: 'Link', fieldId: 'issuelinks' };
    const item = what === 'made' ? changeItem(field, nothing, shown) : changeItem(field, shown, nothing);
    return { issue: withHistory(call, issue, [item]), item };
  };
  return [entry(from, type.outward, to), entry(to, type.inward, from)];
}
