import { PROJECT_PERMISSION_KEYS } from '../jira/permissions/permission-keys';
import type { Holder, PermissionGrant, StoredRole } from '../jira/state/model';

/** Ids of the project roles that every generated or imported site has. */
export const ROLE = {
  administrators: '10002',
  /** Jira gives each app's own user this role in every project; taking it away takes the app's access. */
  apps: '10003',
  member: '10004',
  viewer: '10005',
  releaseManager: '10010',
} as const;

export const roles: readonly StoredRole[] = [
  { id: ROLE.administrators, name: 'Administrators', description: 'People who run the project.' },
  {
    id: ROLE.apps,
    name: 'atlassian-addons-project-access',
    description: 'A project role that represents Connect and Forge apps that have access to the project.',
  },
  { id: ROLE.member, name: 'Member', description: 'People who work in the project.' },
  { id: ROLE.viewer, name: 'Viewer', description: 'People who follow the project.' },
  { id: ROLE.releaseManager, name: 'Release manager', description: "People who lead the project's launches." },
];

const VIEW = ['BROWSE_PROJECTS', 'VIEW_DEV_TOOLS', 'VIEW_READONLY_WORKFLOW', 'VIEW_VOTERS_AND_WATCHERS'];
const COMMENT = ['ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'];
const WORK = [
  ...VIEW,
  ...COMMENT,
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'SCHEDULE_ISSUES',
  'MOVE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'LINK_ISSUES',
  'SET_ISSUE_SECURITY',
  'MANAGE_SPRINTS_PERMISSION',
  'CREATE_ATTACHMENTS',
  'WORK_ON_ISSUES',
];

export const access = {
  view: [...VIEW, 'ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'],
  work: WORK,
  administer: PROJECT_PERMISSION_KEYS,
} as const;

export const toRole = (id: string): Holder => ({ type: 'projectRole', id });
export const toGroup = (id: string): Holder => ({ type: 'group', id });

/** The grants of a scheme, each holder with the permissions it gets. */
export function grantsOf(
  schemeId: string,
  holders: readonly (readonly [Holder, readonly string[]])[],
): readonly PermissionGrant[] {
  return holders
    .flatMap(([holder, permissions]) => permissions.map((permission) => ({ permission, holder })))
    .map((grant, index) => ({ id: `${schemeId}${String(index).padStart(3, '0')}`, ...grant }));
}
