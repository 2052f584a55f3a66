import type { Dataset } from './dataset';
import { STANDARD_FIELDS } from './standard-fields';
import { STANDARD_ROLES, STANDARD_SCHEME } from './standard-permissions';
import type { StoredIssueType, StoredStatus, StoredTransition } from './state/model';

export const TYPE_IDS = {
  epic: '10000',
  story: '10001',
  task: '10002',
  subtask: '10003',
  bug: '10004',
  initiative: '10005',
  objective: '10006',
} as const;
export const STATUS_IDS = { toDo: '10000', inProgress: '3', inReview: '10002', done: '10001' } as const;
export const RESOLUTION_IDS = { done: '10000', wontDo: '10001', duplicate: '10002', cannotReproduce: '10003' } as const;
export const PRIORITY_IDS = { highest: '1', high: '2', medium: '3', low: '4', lowest: '5' } as const;
export const LINK_TYPE_IDS = { blocks: '10000', cloners: '10001', duplicate: '10002', relates: '10003' } as const;
export const GROUP_IDS = { administrators: 'group-site-admins', everyone: 'group-jira-users' } as const;
export const STANDARD_WORKFLOW_ID = 'workflow-standard';
export const APP_ACCOUNT_ID = '557058:00000000-0000-4000-8000-00000000a991';

const type = (id: string, name: string, hierarchyLevel: number, avatarId: number): StoredIssueType => ({
  id,
  name,
  description: '',
  hierarchyLevel,
  avatarId,
  projectId: null,
});
const status = (id: string, name: string, category: StoredStatus['category']): StoredStatus => ({
  id,
  name,
  description: '',
  category,
  projectId: null,
});
/** From any status; finishing resolves, and going back takes the resolution away. */
const transition = (id: string, name: string, toStatusId: string): StoredTransition => ({
  id,
  name,
  fromStatusIds: null,
  toStatusId,
  setsResolutionId: toStatusId === STATUS_IDS.done ? RESOLUTION_IDS.done : null,
  asksResolution: false,
});
const named = (id: string, name: string) => ({ id, name, description: '' });
const linkType = (id: string, name: string, inward: string, outward: string) => ({ id, name, inward, outward });
const priority = (id: string, name: string, rank: number, statusColor: string) => ({
  id,
  name,
  description: '',
  statusColor,
  rank,
});
const global = (id: string, groupId: string) => ({ id, groupIds: [groupId], anyone: false });

export interface SiteNames {
  readonly name: string;
  readonly cloudId: string;
  readonly timeZone: string;
}

/**
 * What a site has before its own projects and people: issue types up to objectives, one workflow, priorities, resolutions, link types,
 * roles with a permission scheme, the usual custom fields, two groups (nobody in them but the app) and the app's own user. Spread it
 * into a `Dataset` and add people, groups with members, and projects.
 */
export function standardConfiguration(names: SiteNames): Dataset {
  return {
    site: [{ id: 'site', ...names, appAccountId: APP_ACCOUNT_ID }],
    users: [
      {
        id: APP_ACCOUNT_ID,
        accountType: 'app',
        displayName: 'Gantry',
        email: null,
        emailPublic: false,
        active: true,
        timeZone: names.timeZone,
        locale: 'en_US',
        title: '',
        apiToken: null,
      },
    ],
    groups: [
      { id: GROUP_IDS.administrators, name: 'site-admins', memberIds: [] },
      { id: GROUP_IDS.everyone, name: 'jira-users', memberIds: [APP_ACCOUNT_ID] },
    ],
    globalPermissions: [
      global('ADMINISTER', GROUP_IDS.administrators),
      global('CREATE_PROJECT', GROUP_IDS.administrators),
      global('USER_PICKER', GROUP_IDS.everyone),
      global('BULK_CHANGE', GROUP_IDS.everyone),
      global('CREATE_SHARED_OBJECTS', GROUP_IDS.everyone),
    ],
    roles: STANDARD_ROLES,
    permissionSchemes: [STANDARD_SCHEME],
    issueTypes: [
      type(TYPE_IDS.epic, 'Epic', 1, 10307),
      type(TYPE_IDS.story, 'Story', 0, 10315),
      type(TYPE_IDS.task, 'Task', 0, 10318),
      type(TYPE_IDS.subtask, 'Sub-task', -1, 10316),
      type(TYPE_IDS.bug, 'Bug', 0, 10303),
      type(TYPE_IDS.initiative, 'Initiative', 2, 10309),
      type(TYPE_IDS.objective, 'Objective', 3, 10310),
    ],
    statuses: [
      status(STATUS_IDS.toDo, 'To Do', 'new'),
      status(STATUS_IDS.inProgress, 'In Progress', 'indeterminate'),
      status(STATUS_IDS.inReview, 'In Review', 'indeterminate'),
      status(STATUS_IDS.done, 'Done', 'done'),
    ],
    workflows: [
      {
        id: STANDARD_WORKFLOW_ID,
        name: 'Software workflow',
        initialStatusId: STATUS_IDS.toDo,
        statusIds: Object.values(STATUS_IDS),
        transitions: [
          transition('11', 'To Do', STATUS_IDS.toDo),
          transition('21', 'In Progress', STATUS_IDS.inProgress),
          transition('31', 'In Review', STATUS_IDS.inReview),
          transition('41', 'Done', STATUS_IDS.done),
        ],
      },
    ],
    priorities: [
      priority(PRIORITY_IDS.highest, 'Highest', 0, '#d04437'),
      priority(PRIORITY_IDS.high, 'High', 1, '#f15c75'),
      priority(PRIORITY_IDS.medium, 'Medium', 2, '#f79232'),
      priority(PRIORITY_IDS.low, 'Low', 3, '#707070'),
      priority(PRIORITY_IDS.lowest, 'Lowest', 4, '#999999'),
    ],
    resolutions: [
      named(RESOLUTION_IDS.done, 'Done'),
      named(RESOLUTION_IDS.wontDo, "Won't Do"),
      named(RESOLUTION_IDS.duplicate, 'Duplicate'),
      named(RESOLUTION_IDS.cannotReproduce, 'Cannot Reproduce'),
    ],
    linkTypes: [
      linkType(LINK_TYPE_IDS.blocks, 'Blocks', 'is blocked by', 'blocks'),
      linkType(LINK_TYPE_IDS.cloners, 'Cloners', 'is cloned by', 'clones'),
      linkType(LINK_TYPE_IDS.duplicate, 'Duplicate', 'is duplicated by', 'duplicates'),
      linkType(LINK_TYPE_IDS.relates, 'Relates', 'relates to', 'relates to'),
    ],
    customFields: STANDARD_FIELDS,
  };
}
