import type { JqlContext } from '../jql-engine';
import { canUseFilter } from '../permissions/visible-filters';
import type { IssueView } from '../state/store';
import { JiraError } from './jira-error';
import type { Call } from './operation';

/** The viewer's own view of the issues, for a query. */
export function jqlContext(call: Call, issues: IssueView = call.store.searchable()): JqlContext {
  const { store, viewer, permissions } = call;
  return {
    state: store,
    issues,
    viewer: { accountId: viewer.user?.id ?? null, timeZone: viewer.timeZone },
    now: new Date(call.nowMs),
    canBrowse: permissions.canBrowse,
    canUseFilter: (filter) => canUseFilter(call, filter),
    canSeeProject(projectId) {
      const project = store.projects.get(projectId);
      return project !== undefined && permissions.canSeeProject(project);
    },
  };
}

/** Ids in the order of the query. 400 for a query that doesn't parse, asks for what isn't there, or restricts nothing. */
export function searchIds(call: Call, jql: string, fresh?: ReadonlySet<number>): readonly number[] {
  const outcome = call.jql.search(jql, jqlContext(call, call.store.searchable(fresh)));
  if (!outcome.ok) throw new JiraError(400, outcome.errors);
  if (!outcome.bounded) {
    throw new JiraError(400, [
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ]);
  }
  return outcome.issueIds;
}
