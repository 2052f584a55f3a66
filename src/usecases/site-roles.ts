import { dayInZone } from '../domain/calendar/time-zone';
import { resolveRoles, type ResolvedRoles } from '../domain/role/resolve-roles';
import { may, type SiteAction } from '../domain/role/rights';
import type { Ports } from './ports';
import type { Viewer } from './use-case';

/**
 * The roles of the person who calls on the whole site: those of single projects and items aren't among them. Product ops who are named
 * by a project role are those who hold it in any project: what they do here belongs to none.
 */
export async function siteRoles(
  { access, clock, people, settings }: Pick<Ports, 'access' | 'clock' | 'people' | 'settings'>,
  viewer: Viewer,
): Promise<ResolvedRoles> {
  const [isJiraAdmin, { settings: named }] = await Promise.all([access.isJiraAdmin(), settings.roles()]);
  const namesGroups = [...named.productOps, ...named.releaseManagers].some(({ kind }) => kind === 'group');
  const opsRoles = named.productOps.flatMap((holder) => (holder.kind === 'projectRole' ? [holder] : []));
  const [groupIds, projectRoleIds] = await Promise.all([
    namesGroups ? people.groupIds() : [],
    opsRoles.length > 0 ? people.rolesHeldAnywhere(opsRoles) : [],
  ]);
  const facts = {
    accountId: viewer.accountId,
    isJiraAdmin,
    isProjectAdmin: false,
    canEdit: false,
    canBrowse: false,
    groupIds,
    projectRoleIds,
  };
  return resolveRoles(facts, named, null, dayInZone(clock.now(), 'UTC'));
}

export async function maySite(
  ports: Pick<Ports, 'access' | 'clock' | 'people' | 'settings'>,
  viewer: Viewer,
  action: SiteAction,
): Promise<boolean> {
  return may((await siteRoles(ports, viewer)).roles, action);
}
