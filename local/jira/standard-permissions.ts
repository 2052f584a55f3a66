import { PROJECT_PERMISSION_KEYS } from './permissions/permission-keys';
import type { PermissionGrant, StoredPermissionScheme, StoredRole } from './state/model';

export const ROLE_IDS = {
  administrators: '10002',
  /** Apps are members of each project by this role; administrators can take it from them. */
  apps: '10003',
  members: '10004',
  viewers: '10005',
} as const;

export const STANDARD_ROLES: readonly StoredRole[] = [
  { id: ROLE_IDS.administrators, name: 'Administrators', description: 'Administer the project.' },
  {
    id: ROLE_IDS.apps,
    name: 'atlassian-addons-project-access',
    description: 'A project role that represents Connect and Forge apps.',
  },
  { id: ROLE_IDS.members, name: 'Member', description: "Work on the project's issues." },
  { id: ROLE_IDS.viewers, name: 'Viewer', description: 'See the project and comment.' },
];

const ADMINISTRATORS_ONLY: ReadonlySet<string> = new Set([
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'DELETE_ALL_ATTACHMENTS',
  'EDIT_ALL_WORKLOGS',
  'DELETE_ALL_WORKLOGS',
]);
const VIEWERS: readonly string[] = [
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_VOTERS_AND_WATCHERS',
];

export const STANDARD_SCHEME_ID = '0';

/** A scheme that grants each of its permissions to project roles: administrators and apps all, members most, viewers few. */
export const STANDARD_SCHEME: StoredPermissionScheme = {
  id: STANDARD_SCHEME_ID,
  name: 'Default Permission Scheme',
  description: 'Grants by project role.',
  grants: [
    ...grantsTo(ROLE_IDS.administrators, PROJECT_PERMISSION_KEYS),
    ...grantsTo(ROLE_IDS.apps, PROJECT_PERMISSION_KEYS),
    ...grantsTo(
      ROLE_IDS.members,
      PROJECT_PERMISSION_KEYS.filter((key) => !ADMINISTRATORS_ONLY.has(key)),
    ),
    ...grantsTo(ROLE_IDS.viewers, VIEWERS),
  ],
};

function grantsTo(roleId: string, permissions: readonly string[]): readonly PermissionGrant[] {
  return permissions.map((permission, index) => ({
    id: `${roleId}${String(index).padStart(3, '0')}`,
    permission,
    holder: { type: 'projectRole', id: roleId },
  }));
}
