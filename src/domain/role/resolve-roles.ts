import type { CalendarDate } from '../calendar/calendar-date';
import type { FunctionLead, Holder, ProjectSettings, Role, RoleSettings } from './roles';

/** What is known of the person who asks, read from Jira at this very call. */
export interface PersonFacts {
  readonly accountId: string;
  readonly isJiraAdmin: boolean;
  /** Of the project in question. */
  readonly isProjectAdmin: boolean;
  readonly canEdit: boolean;
  readonly canBrowse: boolean;
  readonly groupIds: readonly string[];
  /** Of the project in question. */
  readonly projectRoleIds: readonly string[];
}

export interface ResolvedRoles {
  readonly roles: ReadonlySet<Role>;
  /** Functions that the person leads or stands in for. */
  readonly leads: readonly string[];
  /** Roles that the settings name nobody for, so that administrators hold them. */
  readonly heldByAdmins: readonly ('productOps' | 'releaseManager')[];
  /** What a page says about that; null when the settings name holders of both. */
  readonly notice: string | null;
}

/**
 * The roles of a person in a project, or site-wide where `projectId` is null. Until the settings name anyone for product ops or
 * for release managers, administrators hold that role (rules, section 0). Roles of single items are for the item to tell.
 */
export function resolveRoles(
  person: PersonFacts,
  settings: RoleSettings,
  projectId: string | null,
  today: CalendarDate,
): ResolvedRoles {
  const project =
    projectId === null || !Object.hasOwn(settings.projects, projectId) ? undefined : settings.projects[projectId];
  const releaseManagers = releaseManagersOf(settings, project);
  const isAdmin = person.isJiraAdmin || person.isProjectAdmin;
  const holds = (holders: readonly Holder[]) =>
    holders.length === 0 ? isAdmin : holders.some((holder) => belongs(person, holder));
  const leads = Object.entries(project?.functionLeads ?? {}).flatMap(([name, lead]) =>
    leadsNow(person, lead, today) ? [name] : [],
  );
  const held: readonly (readonly [Role, boolean])[] = [
    ['siteAdmin', person.isJiraAdmin],
    ['projectAdmin', person.isProjectAdmin],
    ['productOps', holds(settings.productOps)],
    ['releaseManager', holds(releaseManagers)],
    ['functionLead', leads.length > 0],
    ['editor', person.canEdit],
    ['viewer', person.canBrowse],
  ];
  const heldByAdmins = rolesHeldByAdmins(settings, project);
  return {
    roles: new Set(held.filter(([, has]) => has).map(([role]) => role)),
    leads,
    heldByAdmins,
    notice: noticeOf(heldByAdmins),
  };
}

/** As `ResolvedRoles.notice`, which is the same for everybody: nothing of Jira is needed for it. */
export function roleNotice(settings: RoleSettings, projectId: string): string | null {
  const project = Object.hasOwn(settings.projects, projectId) ? settings.projects[projectId] : undefined;
  return noticeOf(rolesHeldByAdmins(settings, project));
}

function rolesHeldByAdmins(
  settings: RoleSettings,
  project: ProjectSettings | undefined,
): ResolvedRoles['heldByAdmins'] {
  return [
    ...(settings.productOps.length === 0 ? (['productOps'] as const) : []),
    ...(releaseManagersOf(settings, project).length === 0 ? (['releaseManager'] as const) : []),
  ];
}

function releaseManagersOf(settings: RoleSettings, project: ProjectSettings | undefined): readonly Holder[] {
  const own = project?.releaseManagers ?? [];
  return own.length > 0 ? own : settings.releaseManagers;
}

function belongs(person: PersonFacts, holder: Holder): boolean {
  return holder.kind === 'group'
    ? person.groupIds.includes(holder.groupId)
    : person.projectRoleIds.includes(holder.roleId);
}

function leadsNow(person: PersonFacts, { lead, delegate }: FunctionLead, today: CalendarDate): boolean {
  if (delegate !== undefined && delegate.accountId === person.accountId && today <= delegate.untilOn) return true;
  return lead.kind === 'person' ? lead.accountId === person.accountId : person.groupIds.includes(lead.groupId);
}

function noticeOf(heldByAdmins: ResolvedRoles['heldByAdmins']): string | null {
  if (heldByAdmins.length === 0) return null;
  const words = { productOps: 'product ops', releaseManager: 'release managers' } as const;
  const names = heldByAdmins.map((role) => words[role]).join(' and ');
  return `Gantry’s settings name no ${names} yet, so project administrators hold their rights here.`;
}
