/** One permission that Jira knows: [id, key, name, description]. Keys and names are Jira Cloud's. */
export interface PermissionKind {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
  readonly description: string;
}

type Row = readonly [id: string, key: string, name: string, description: string];

const GLOBAL: readonly Row[] = [
  [
    '0',
    'ADMINISTER',
    'Administer Jira',
    'Create and administer projects, issue types, fields, workflows, and schemes.',
  ],
  ['44', 'SYSTEM_ADMIN', 'System Administrators', 'Perform all administration functions.'],
  ['27', 'USER_PICKER', 'Browse users and groups', 'View and select users or groups from the user picker.'],
  ['22', 'CREATE_SHARED_OBJECTS', 'Share dashboards and filters', 'Share dashboards and filters with other users.'],
  [
    '24',
    'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
    'Manage group filter subscriptions',
    'Create and delete group filter subscriptions.',
  ],
  ['33', 'BULK_CHANGE', 'Make bulk changes', 'Modify collections of issues at once.'],
  [
    '-1',
    'CREATE_PROJECT',
    'Create team-managed projects',
    'Create projects separated from shared configurations and schemes.',
  ],
];

const PROJECT: readonly Row[] = [
  ['23', 'ADMINISTER_PROJECTS', 'Administer Projects', 'Ability to administer a project in Jira.'],
  ['10', 'BROWSE_PROJECTS', 'Browse Projects', 'Ability to browse projects and the issues within them.'],
  ['45', 'VIEW_READONLY_WORKFLOW', 'View Read-Only Workflow', 'Ability to view a read-only version of a workflow.'],
  [
    '29',
    'VIEW_DEV_TOOLS',
    'View Development Tools',
    'Allows users to view development-related information on the view issue screen.',
  ],
  ['-2', 'MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'Ability to manage sprints.'],
  ['11', 'CREATE_ISSUES', 'Create Issues', 'Ability to create issues.'],
  ['12', 'EDIT_ISSUES', 'Edit Issues', 'Ability to edit issues.'],
  ['46', 'TRANSITION_ISSUES', 'Transition Issues', 'Ability to transition issues.'],
  ['28', 'SCHEDULE_ISSUES', 'Schedule Issues', "Ability to view or edit an issue's due date."],
  [
    '25',
    'MOVE_ISSUES',
    'Move Issues',
    'Ability to move issues between projects or between workflows of the same project.',
  ],
  ['13', 'ASSIGN_ISSUES', 'Assign Issues', 'Ability to assign issues to other people.'],
  ['17', 'ASSIGNABLE_USER', 'Assignable User', 'Users with this permission may be assigned to issues.'],
  ['14', 'RESOLVE_ISSUES', 'Resolve Issues', 'Ability to resolve and reopen issues.'],
  ['18', 'CLOSE_ISSUES', 'Close Issues', 'Ability to close issues.'],
  ['30', 'MODIFY_REPORTER', 'Modify Reporter', 'Ability to modify the reporter when creating or editing an issue.'],
  ['16', 'DELETE_ISSUES', 'Delete Issues', 'Ability to delete issues.'],
  ['21', 'LINK_ISSUES', 'Link Issues', 'Ability to link issues together and create linked issues.'],
  ['26', 'SET_ISSUE_SECURITY', 'Set Issue Security', 'Ability to set the level of security on an issue.'],
  [
    '31',
    'VIEW_VOTERS_AND_WATCHERS',
    'View Voters and Watchers',
    'Ability to view the voters and watchers of an issue.',
  ],
  ['32', 'MANAGE_WATCHERS', 'Manage Watchers', 'Ability to manage the watchers of an issue.'],
  ['15', 'ADD_COMMENTS', 'Add Comments', 'Ability to comment on issues.'],
  ['34', 'EDIT_ALL_COMMENTS', 'Edit All Comments', 'Ability to edit all comments made on issues.'],
  ['35', 'EDIT_OWN_COMMENTS', 'Edit Own Comments', 'Ability to edit own comments made on issues.'],
  ['36', 'DELETE_ALL_COMMENTS', 'Delete All Comments', 'Ability to delete all comments made on issues.'],
  ['37', 'DELETE_OWN_COMMENTS', 'Delete Own Comments', 'Ability to delete own comments made on issues.'],
  ['19', 'CREATE_ATTACHMENTS', 'Create Attachments', 'Users with this permission may create attachments.'],
  ['38', 'DELETE_ALL_ATTACHMENTS', 'Delete All Attachments', 'Users with this permission may delete all attachments.'],
  ['39', 'DELETE_OWN_ATTACHMENTS', 'Delete Own Attachments', 'Users with this permission may delete own attachments.'],
  ['20', 'WORK_ON_ISSUES', 'Work On Issues', 'Ability to log work done against an issue.'],
  ['40', 'EDIT_OWN_WORKLOGS', 'Edit Own Worklogs', 'Ability to edit own worklogs made on issues.'],
  ['41', 'EDIT_ALL_WORKLOGS', 'Edit All Worklogs', 'Ability to edit all worklogs made on issues.'],
  ['42', 'DELETE_OWN_WORKLOGS', 'Delete Own Worklogs', 'Ability to delete own worklogs made on issues.'],
  ['43', 'DELETE_ALL_WORKLOGS', 'Delete All Worklogs', 'Ability to delete all worklogs made on issues.'],
];

const kind =
  (type: PermissionKind['type']) =>
  ([id, key, name, description]: Row): PermissionKind => ({
    id,
    key,
    name,
    type,
    description,
  });

export const PERMISSION_KINDS: readonly PermissionKind[] = [
  ...GLOBAL.map(kind('GLOBAL')),
  ...PROJECT.map(kind('PROJECT')),
];

const BY_KEY = new Map(PERMISSION_KINDS.map((permission) => [permission.key, permission]));

export function findPermissionKind(key: string): PermissionKind | undefined {
  return BY_KEY.get(key);
}

export const PROJECT_PERMISSION_KEYS: readonly string[] = PROJECT.map(([, key]) => key);
