import type { Onlooker } from '../../domain/launch-page/waiting-for';
import { resolveRoles, type ResolvedRoles } from '../../domain/role/resolve-roles';
import type { Holder, RoleSettings } from '../../domain/role/roles';
import { dayInZone } from '../../domain/calendar/time-zone';
import type { Entity, PeoplePort, Ports } from '../ports';
import type { Viewer } from '../use-case';
import type { GrantsByIssue } from './ports';

/** Who holds a project role costs a question a project: it is asked where it decides something, and in so many projects at most. */
const PROJECTS_ASKED = 20;

/**
 * What the person who calls is to each of the launches; roles are those of its project, today as UTC has it. `missing` says in words where
 * roles that may decide something were not asked for.
 */
export async function onlookers(
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  settings: RoleSettings,
  { accountId }: Viewer,
  entities: readonly Entity[],
  grants: GrantsByIssue,
): Promise<{ readonly onlooker: (entity: Entity) => Onlooker; readonly missing: readonly string[] }> {
  const issueOf = new Map(entities.map(({ projectId, issueId }) => [projectId, issueId]));
  const asked = entities
    .filter(mayWaitForAWord)
    .map(({ projectId }) => projectId)
    .filter((projectId) => rolesAsked(settings, projectId).length > 0);
  const projectIds = [...new Set(asked)];
  const ofProjects = projectIds.slice(0, PROJECTS_ASKED);
  const [groupIds, held] = await Promise.all([
    namesGroups(settings) && issueOf.size > 0 ? people.groupIds() : [],
    Promise.all(ofProjects.map(async (id) => [id, await people.rolesHeld(id, rolesAsked(settings, id))] as const)),
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
  const onlooker = ({ projectId, issueId }: Entity): Onlooker => {
    const resolved = roles.get(projectId);
    return {
      accountId,
      canEdit: grants.canEdit.has(issueId),
      leads: resolved?.leads ?? [],
      isReleaseManager: resolved?.roles.has('releaseManager') ?? false,
    };
  };
  return { onlooker, missing: projectIds.length > ofProjects.length ? [NOT_ALL_ROLES] : [] };
}

const NOT_ALL_ROLES = `Your project roles were looked up in ${PROJECTS_ASKED} projects only, so what waits for you as a release manager may be more than is shown. Each project’s own page tells it whole.`;

/** Whether a blocker of it may be done and unverified, by its stored state alone: reading a launch for it would cost more than asking. */
function mayWaitForAWord({ state }: Entity): boolean {
  if (state['tier'] !== 'T1') return false;
  return Object.entries(state).some(([path, value]) => value === 'done' && path.endsWith('/state'));
}

/** Whose holders may give their word in a project, where that is a project role. */
function rolesAsked(settings: RoleSettings, projectId: string): Parameters<PeoplePort['rolesHeld']>[1] {
  const project = Object.hasOwn(settings.projects, projectId) ? settings.projects[projectId] : undefined;
  const own = project?.releaseManagers ?? [];
  return (own.length > 0 ? own : settings.releaseManagers).flatMap((holder) =>
    holder.kind === 'projectRole' ? [holder] : [],
  );
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
