import type { ChangeItem, StoredComment, StoredIssue, StoredLink, StoredProject, StoredVersion } from '../state/model';
import { wireIssueType, wireLinkType, wireStatus, wireVersion } from '../wire/configuration';
import { jiraDateTime } from '../wire/jira-date';
import { wireProject } from '../wire/project';
import type { Wire, WireContext } from '../wire/wire-context';

type Payload = Readonly<Record<string, unknown>>;

/**
 * What Forge tells of an issue: these fields and no others.
 * https://developer.atlassian.com/platform/forge/events-reference/jira/
 */
function eventIssue(context: WireContext, issue: StoredIssue): Wire {
  const { store } = context;
  const timeZone = store.site.get('site')?.timeZone ?? 'UTC';
  const type = store.issueTypes.get(issue.typeId);
  const status = store.statuses.get(issue.statusId);
  const project = store.projects.get(issue.projectId);
  return {
    id: String(issue.id),
    key: store.keyOf(issue),
    fields: {
      summary: issue.summary,
      issuetype: type === undefined ? null : wireIssueType(context, type),
      creator: account(issue.creatorId),
      created: jiraDateTime(issue.createdAt, timeZone),
      project: project === undefined ? null : wireProject(context, project),
      reporter: account(issue.reporterId),
      assignee: account(issue.assigneeId),
      updated: jiraDateTime(issue.updatedAt, timeZone),
      status: status === undefined ? null : wireStatus(context, status),
    },
  };
}

function account(accountId: string | null): Wire | null {
  return accountId === null ? null : { accountId };
}

/** Whoever did it and whoever it concerns, each once. */
function people(context: WireContext, ...concerned: readonly (string | null)[]): Payload {
  const actor = context.viewer.user?.id ?? null;
  const ids = new Set([actor, ...concerned].filter((id) => id !== null));
  return {
    ...(actor !== null && { atlassianId: actor }),
    associatedUsers: { associatedUsers: [...ids].map((accountId) => ({ accountId })) },
  };
}

export function issuePayload(context: WireContext, issue: StoredIssue): Payload {
  return { issue: eventIssue(context, issue), ...people(context) };
}

export function updatePayload(context: WireContext, issue: StoredIssue, items: readonly ChangeItem[]): Payload {
  const assignees = items.filter(({ fieldId }) => fieldId === 'assignee').flatMap(({ from, to }) => [from, to]);
  const moved = items.find(({ fieldId }) => fieldId === 'status');
  const statuses = [moved?.from, moved?.to].flatMap((id) => context.store.statuses.get(id ?? '') ?? []);
  return {
    issue: eventIssue(context, issue),
    changelog: {
      items: items.map(({ fromText, toText, ...item }) => ({ ...item, fromString: fromText, toString: toText })),
    },
    ...people(context, ...assignees),
    ...(statuses.length > 0 && {
      associatedStatuses: { associatedStatuses: statuses.map((status) => wireStatus(context, status)) },
    }),
  };
}

export function commentPayload(context: WireContext, issue: StoredIssue, comment: StoredComment): Payload {
  const timeZone = context.store.site.get('site')?.timeZone ?? 'UTC';
  return {
    issue: eventIssue(context, issue),
    comment: {
      id: comment.id,
      author: account(comment.authorId),
      updateAuthor: account(comment.editorId),
      body: JSON.parse(comment.body) as unknown,
      created: jiraDateTime(comment.createdAt, timeZone),
      updated: jiraDateTime(comment.updatedAt, timeZone),
    },
    ...people(context),
  };
}

export function linkPayload(context: WireContext, link: StoredLink): Payload {
  const type = context.store.linkTypes.get(link.typeId);
  return {
    id: link.id,
    sourceIssueId: String(link.fromIssueId),
    destinationIssueId: String(link.toIssueId),
    issueLinkType:
      type === undefined ? null : { ...wireLinkType(context, type), isSubTaskLinkType: false, isSystemLinkType: false },
  };
}

export function versionPayload(context: WireContext, version: StoredVersion): Payload {
  const actor = context.viewer.user?.id;
  return {
    version: { ...wireVersion(context, version), projectId: Number(version.projectId) },
    ...(actor !== undefined && { atlassianId: actor }),
  };
}

export function projectPayload(context: WireContext, project: StoredProject): Payload {
  return { project: wireProject(context, project) };
}
