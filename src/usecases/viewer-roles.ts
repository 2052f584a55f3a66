import { resolveRoles, type ResolvedRoles } from '../domain/role/resolve-roles';
import type { RoleSettings } from '../domain/role/roles';
import type { IssueGrants, PeoplePort } from './ports';
import type { Viewer } from './use-case';

const nobody = { groupIds: [], projectRoleIds: [] } as const;

/** The roles of the person who calls, in the issue's project. Jira is asked for groups only when the settings name somebody. */
export async function viewerRoles(
  people: PeoplePort,
  settings: RoleSettings,
  who: { readonly viewer: Viewer; readonly grants: IssueGrants; readonly projectId: string; readonly today: string },
): Promise<ResolvedRoles> {
  const project = Object.hasOwn(settings.projects, who.projectId) ? settings.projects[who.projectId] : undefined;
  const namesAnyone =
    settings.productOps.length > 0 ||
    settings.releaseManagers.length > 0 ||
    (project?.releaseManagers.length ?? 0) > 0 ||
    Object.keys(project?.functionLeads ?? {}).length > 0;
  const memberships = namesAnyone ? await people.memberships(who.projectId) : nobody;
  return resolveRoles(
    { accountId: who.viewer.accountId, ...who.grants, ...memberships },
    settings,
    who.projectId,
    who.today,
  );
}
