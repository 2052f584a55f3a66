import type { Onlooker } from '../../domain/launch-page/waiting-for';
import { resolveRoles, type ResolvedRoles } from '../../domain/role/resolve-roles';
import type { Holder, RoleSettings } from '../../domain/role/roles';
import { dayInZone } from '../../domain/calendar/time-zone';
import type { Entity, PeoplePort, Ports } from '../ports';
import type { Viewer } from '../use-case';
import type { GrantsByIssue } from './ports';

/** Who holds a project role costs a question a project: it is asked where it decides something, and in so many projects at most. */
const PROJECTS_ASKED = 20;

/** What the person who calls is to each of the launches; roles are those of its project, today as UTC has it. */
export async function onlookers(
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  settings: RoleSettings,
  { accountId }: Viewer,
  entities: readonly Entity[],
  grants: GrantsByIssue,
): Promise<(entity: Entity) => Onlooker> {
  const issueOf = new Map(entities.map(({ projectId, issueId }) => [projectId, issueId]));
  const asked = new Set(entities.filter(mayWaitForAWord).map(({ projectId }) => projectId));
  const ofProjects = [...asked].slice(0, PROJECTS_ASKED);
  const [groupIds, held] = await Promise.all([
    namesGroups(settings) && issueOf.size > 0 ? people.groupIds() : [],
    Promise.all(ofProjects.map(async (id) => [id, await rolesHeld(people, settings, id)] as const)),
  ]);
  const projectRoleIds = new Map(held);
  const today = dayInZone(clock.now(), 'UTC');
  const roles = new Map(
    [...issueOf].map(([projectId, issueId]): [string, ResolvedRoles] => {
      const person = {
        accountId,
        isJiraAdmin: grants.isJiraAdmin,
        isProjectAdmin: grants.administers.has(issueId),
        canEdit: true,
        canBrowse: true,
        groupIds,
        projectRoleIds: projectRoleIds.get(projectId) ?? [],
      };
      return [projectId, resolveRoles(person, settings, projectId, today)];
    }),
  );
  return ({ projectId, issueId }) => {
    const resolved = roles.get(projectId);
    return {
      accountId,
      canEdit: grants.canEdit.has(issueId),
      leads: resolved?.leads ?? [],
      isReleaseManager: resolved?.roles.has('releaseManager') ?? false,
    };
  };
}

/** Whether a blocker of it may be done and unverified, by its stored state alone: reading a launch for it would cost more than asking. */
function mayWaitForAWord({ state }: Entity): boolean {
  if (state['tier'] !== 'T1') return false;
  return Object.entries(state).some(([path, value]) => value === 'done' && path.endsWith('/state'));
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
