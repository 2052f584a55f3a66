import { resolveRoles, type ResolvedRoles } from '../domain/role/resolve-roles';
import type { RoleSettings } from '../domain/role/roles';
import type { IssueGrants, PeoplePort } from './ports';
import type { Viewer } from './use-case';

/** The roles of the person who calls, in the issue's project. Jira is asked only for what the settings name. */
export async function viewerRoles(
  people: PeoplePort,
  settings: RoleSettings,
  who: { readonly viewer: Viewer; readonly grants: IssueGrants; readonly projectId: string; readonly today: string },
): Promise<ResolvedRoles> {
  const project = Object.hasOwn(settings.projects, who.projectId) ? settings.projects[who.projectId] : undefined;
  const holders = [...settings.productOps, ...settings.releaseManagers, ...(project?.releaseManagers ?? [])];
  const leads = Object.values(project?.functionLeads ?? {}).map(({ lead }) => lead);
  const namesGroups = [...holders, ...leads].some(({ kind }) => kind === 'group');
  const projectRoles = holders.flatMap((holder) => (holder.kind === 'projectRole' ? [holder] : []));
  const [groupIds, projectRoleIds] = await Promise.all([
    namesGroups ? people.groupIds() : [],
    people.rolesHeld(who.projectId, [...new Map(projectRoles.map((role) => [role.roleId, role])).values()]),
  ]);
  return resolveRoles(
    { accountId: who.viewer.accountId, ...who.grants, groupIds, projectRoleIds },
    settings,
    who.projectId,
    who.today,
  );
}
