import type { IssueHead } from '../contract/person';
import type { RoleHolders } from '../domain/launch/fresh-item';
import type { RoleSettings } from '../domain/role/roles';

/**
 * Who a new launch's items go to: whom the project names for an owner role, else the person who leads the function; the issue's assignee
 * as its PM.
 */
export function roleHolders(head: IssueHead, settings: RoleSettings): RoleHolders {
  const project = Object.hasOwn(settings.projects, head.projectId) ? settings.projects[head.projectId] : undefined;
  const leads = Object.entries(project?.functionLeads ?? {}).flatMap(([name, { lead }]) =>
    lead.kind === 'person' ? [[name, lead.accountId] as const] : [],
  );
  const assignee = head.assigneeId !== null && { PM: head.assigneeId };
  return { ...Object.fromEntries(leads), ...project?.ownerRoles, ...assignee };
}
