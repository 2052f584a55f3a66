import type { IssueHead } from '../contract/person';
import type { RoleHolders } from '../domain/launch/start-launch';
import type { RoleSettings } from '../domain/role/roles';

/** Who a new launch's items go to: the issue's assignee as its PM, and the people who lead a function in the project. */
export function roleHolders(head: IssueHead, settings: RoleSettings): RoleHolders {
  const project = Object.hasOwn(settings.projects, head.projectId) ? settings.projects[head.projectId] : undefined;
  const leads = Object.entries(project?.functionLeads ?? {}).flatMap(([name, { lead }]) =>
    lead.kind === 'person' ? [[name, lead.accountId] as const] : [],
  );
  return { ...Object.fromEntries(leads), ...(head.assigneeId !== null && { PM: head.assigneeId }) };
}
