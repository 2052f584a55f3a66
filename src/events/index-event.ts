import * as z from 'zod/mini';
import type { IndexEvent } from '../usecases/index-upkeep/follow-event';

const withId = z.object({ id: z.string() });
const text = z.nullish(z.string());

/** What an update tells: https://developer.atlassian.com/platform/forge/events-reference/jira/#issue-events */
const update = z.object({
  issue: z.object({
    id: z.string(),
    key: z.string(),
    fields: z.object({
      summary: z.nullish(z.string()),
      issuetype: withId,
      status: withId,
      project: withId,
      updated: z.string(),
    }),
  }),
  changelog: z.object({
    items: z.array(
      z.object({
        field: z.string(),
        fieldId: text,
        from: text,
        to: text,
        fromString: text,
        toString: z.optional(z.unknown()),
      }),
    ),
  }),
});

const aboutIssue = z.object({
  eventType: z.enum(['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:deleted:issue']),
  issue: withId,
});

const id = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const aboutLink = z.object({
  eventType: z.enum(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']),
  sourceIssueId: id,
  destinationIssueId: id,
});

/** What an event says to the index. One whose payload is not in the documented form says at least which issue to read again. */
export function indexEventOf(payload: unknown): IndexEvent | null {
  const link = aboutLink.safeParse(payload).data;
  if (link) return { kind: 'unclear', issueIds: [link.sourceIssueId, link.destinationIssueId] };
  const about = aboutIssue.safeParse(payload).data;
  if (!about) return null;
  const issueId = about.issue.id;
  switch (about.eventType) {
    case 'avi:jira:deleted:issue':
      return { kind: 'deleted', issueId };
    case 'avi:jira:created:issue':
      return { kind: 'created', issueId };
    case 'avi:jira:updated:issue': {
      const told = update.safeParse(payload).data;
      return told ? updateOf(told) : { kind: 'unclear', issueIds: [issueId] };
    }
  }
}

function updateOf({ issue, changelog }: z.infer<typeof update>): IndexEvent {
  const { summary, issuetype, status, project, updated } = issue.fields;
  return {
    kind: 'updated',
    issue: {
      id: issue.id,
      key: issue.key,
      summary: summary ?? '',
      typeId: issuetype.id,
      statusId: status.id,
      projectId: project.id,
      updatedAt: new Date(updated).toISOString(),
    },
    items: changelog.items.map((item) => ({
      field: item.field,
      fieldId: item.fieldId ?? null,
      from: item.from ?? null,
      to: item.to ?? null,
      fromText: item.fromString ?? null,
      // Every object has a function by this name, until Jira's text takes its place.
      toText: typeof item.toString === 'string' ? item.toString : null,
    })),
  };
}
