import type { Launch } from '../../domain/launch/launch';
import { needsVerifier } from '../../domain/launch/item-subject';
import type { Onlooker } from '../../domain/launch-page/waiting-for';
import { resolveRoles, type ResolvedRoles } from '../../domain/role/resolve-roles';
import type { Holder, RoleSettings } from '../../domain/role/roles';
import { dayInZone } from '../../domain/calendar/time-zone';
import type { Entity, PeoplePort, Ports } from '../ports';
import type { Viewer } from '../use-case';
import type { GrantsByIssue } from './ports';
import type { VisibleLaunch } from './visible-launches';

/** Roles cost a question a project: they are asked where they decide something, and in so many projects at most. */
const PROJECTS_ASKED = 20;

/** What the person who calls is to each of the launches. */
export async function onlookers(
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  settings: RoleSettings,
  { accountId }: Viewer,
  launches: readonly VisibleLaunch[],
  grants: GrantsByIssue,
): Promise<(entity: Entity, launch: Launch) => Onlooker> {
  const asking = launches.filter(
    ({ entity, launch }) => grants.canEdit.has(entity.issueId) && waitsForAWord(launch, accountId),
  );
  const issueOf = new Map(asking.map(({ entity }) => [entity.projectId, entity.issueId]));
  const groupIds = namesGroups(settings) && issueOf.size > 0 ? await people.groupIds() : [];
  const today = dayInZone(clock.now(), 'UTC');
  const roles = new Map<string, ResolvedRoles>();
  for (const [projectId, issueId] of [...issueOf].slice(0, PROJECTS_ASKED)) {
    const person = {
      accountId,
      isJiraAdmin: grants.isJiraAdmin,
      isProjectAdmin: grants.administers.has(issueId),
      canEdit: true,
      canBrowse: true,
      groupIds,
      projectRoleIds: await rolesHeld(people, settings, projectId),
    };
    roles.set(projectId, resolveRoles(person, settings, projectId, today));
  }
  return (entity) => {
    const resolved = roles.get(entity.projectId);
    return {
      accountId,
      canEdit: grants.canEdit.has(entity.issueId),
      leads: resolved?.leads ?? [],
      isReleaseManager: resolved?.roles.has('releaseManager') ?? false,
    };
  };
}

/** Whether a T1 blocker is done and unverified that somebody else owns. */
function waitsForAWord(launch: Launch, accountId: string): boolean {
  return Object.values(launch.items).some(
    (item) =>
      item.state === 'done' && item.ownerId !== null && item.ownerId !== accountId && needsVerifier(launch, item),
  );
}

function rolesHeld(people: PeoplePort, settings: RoleSettings, projectId: string): Promise<readonly string[]> {
  const project = Object.hasOwn(settings.projects, projectId) ? settings.projects[projectId] : undefined;
  const own = project?.releaseManagers ?? [];
  const asked = (own.length > 0 ? own : settings.releaseManagers).flatMap((holder) =>
    holder.kind === 'projectRole' ? [holder] : [],
  );
  return people.rolesHeld(projectId, asked);
}

function namesGroups({ releaseManagers, projects }: RoleSettings): boolean {
  const isGroup = ({ kind }: { readonly kind: Holder['kind'] | 'person' }) => kind === 'group';
  return (
    releaseManagers.some(isGroup) ||
    Object.values(projects).some(
      (project) =>
        project.releaseManagers.some(isGroup) || Object.values(project.functionLeads).some(({ lead }) => isGroup(lead)),
    )
  );
}
