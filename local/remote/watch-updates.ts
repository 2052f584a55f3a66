import type { ProductEvent } from '../jira/site';

/** What a poll reads of each issue: as much as an event would tell. */
interface SeenIssue {
  readonly id: string;
  readonly key: string;
  readonly fields: { readonly updated: string; readonly created: string; readonly project: { readonly id: string } };
}

const FIELDS = ['summary', 'issuetype', 'creator', 'created', 'project', 'reporter', 'assignee', 'updated', 'status'];

/** Search is some seconds behind, so each poll looks further back than the one before it ended. */
const LOOK_BACK_MINUTES = 3;

/**
 * Polls a site for changed issues and tells them as product events. Deletions can't be seen this way, and of several changes between
 * two polls one is told. Answers the function that stops it.
 */
export function watchUpdates(
  ask: (path: string, init?: RequestInit) => Promise<Response>,
  everyMs: number,
  tell: (event: ProductEvent) => void,
): () => void {
  const seen = new Map<string, { readonly updated: string; readonly projectId: string }>();
  let first = true;

  const poll = async () => {
    const response = await ask('/rest/api/3/search/jql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        jql: `updated >= "-${LOOK_BACK_MINUTES}m" ORDER BY updated ASC`,
        fields: FIELDS,
        maxResults: 100,
      }),
    });
    if (!response.ok) return;
    const { issues } = (await response.json()) as { readonly issues: readonly SeenIssue[] };
    for (const issue of issues) {
      const before = seen.get(issue.id);
      seen.set(issue.id, { updated: issue.fields.updated, projectId: issue.fields.project.id });
      if (first || before?.updated === issue.fields.updated) continue;
      tell(eventOf(issue, before?.projectId));
    }
    first = false;
  };

  const timer = setInterval(() => void poll().catch(() => undefined), everyMs);
  timer.unref();
  void poll().catch(() => undefined);
  return () => clearInterval(timer);
}

function eventOf(issue: SeenIssue, formerProjectId: string | undefined): ProductEvent {
  const { created, updated, project } = issue.fields;
  const isNew = formerProjectId === undefined && created === updated;
  const moved = formerProjectId !== undefined && formerProjectId !== project.id;
  return {
    eventType: isNew ? 'avi:jira:created:issue' : 'avi:jira:updated:issue',
    payload: {
      issue,
      ...(!isNew && {
        changelog: { items: moved ? [{ field: 'project', from: formerProjectId, to: project.id }] : [] },
      }),
    },
    selfGenerated: false,
  };
}
