import * as z from 'zod/mini';
import { followEvent } from '../usecases/index-upkeep/follow-event';
import { followIssue } from '../usecases/lifecycle/follow-work';
import { handleIssueCreated } from '../usecases/lifecycle/handle-issue-created';
import { handleIssueDeleted } from '../usecases/lifecycle/handle-issue-deleted';
import { handleIssueMoved } from '../usecases/lifecycle/handle-issue-moved';
import type { LifecyclePorts } from '../usecases/lifecycle/ports';
import { runInBackground, type BackgroundLog, type BackgroundOutcome } from './background-run';
import { indexEventOf } from './index-event';

/** The parts of Jira's issue events that matter here. https://developer.atlassian.com/platform/forge/events-reference/jira/#issue-events */
const issueEvent = z.object({
  eventType: z.enum(['avi:jira:created:issue', 'avi:jira:updated:issue', 'avi:jira:deleted:issue']),
  issue: z.object({
    id: z.string(),
    fields: z.optional(z.object({ project: z.optional(z.object({ id: z.string() })) })),
  }),
  changelog: z.optional(z.object({ items: z.array(z.object({ field: z.string() })) })),
  selfGenerated: z.optional(z.boolean()),
});
type IssueEvent = z.infer<typeof issueEvent>;

const linkEvent = z.object({ eventType: z.enum(['avi:jira:created:issuelink', 'avi:jira:deleted:issuelink']) });

/**
 * Handles the events of issues and their links. They may come late, twice or out of order: each use case decides from what stands now. What
 * the app itself changed concerns none of the lifecycles, but the portfolio's index like any other change.
 */
export function createIssueEventHandler(ports: LifecyclePorts, log: BackgroundLog) {
  return async (payload: unknown): Promise<BackgroundOutcome> =>
    runInBackground('issue.event', () => handle(ports, payload), log);
}

async function handle(ports: LifecyclePorts, payload: unknown): Promise<void> {
  if (!linkEvent.safeParse(payload).success) {
    const event = issueEvent.parse(payload);
    if (event.selfGenerated !== true) await followLifecycles(ports, event);
  }
  const told = indexEventOf(payload);
  if (told !== null) await followEvent(ports, told);
}

async function followLifecycles(ports: LifecyclePorts, { eventType, issue, changelog }: IssueEvent): Promise<void> {
  const projectId = issue.fields?.project?.id;
  const changed = (name: string) => changelog?.items.some(({ field }) => field === name) ?? false;
  switch (eventType) {
    case 'avi:jira:created:issue':
      return handleIssueCreated(ports, issue.id);
    case 'avi:jira:updated:issue':
      if (projectId !== undefined && changed('project'))
        await handleIssueMoved(ports, { issueId: issue.id, projectId });
      if (changed('status')) await followIssue(ports, issue.id);
      return;
    case 'avi:jira:deleted:issue':
      return handleIssueDeleted(ports, issue.id);
  }
}
