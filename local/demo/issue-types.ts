import type {
  StoredIssueType,
  StoredLinkType,
  StoredPriority,
  StoredResolution,
  StoredStatus,
  StoredWorkflow,
} from '../jira/state/model';

const type = (
  id: string,
  name: string,
  hierarchyLevel: number,
  avatarId: number,
  description: string,
  projectId: string | null = null,
): StoredIssueType => ({ id, name, description, hierarchyLevel, avatarId, projectId });

/** Types of company-managed projects. */
export const TYPE = {
  objective: '10008',
  initiative: '10007',
  epic: '10000',
  story: '10001',
  task: '10002',
  bug: '10004',
  subtask: '10003',
} as const;

/** The analytics team runs a team-managed project, which has types and statuses of its own. */
export const ANALYTICS_PROJECT_ID = '10016';
export const OWN_TYPE: Readonly<Record<keyof typeof TYPE, string>> = {
  ...TYPE,
  epic: '10020',
  story: '10021',
  task: '10022',
  bug: '10023',
  subtask: '10024',
};

export const issueTypes: readonly StoredIssueType[] = [
  type(TYPE.objective, 'Objective', 3, 10312, 'What the company wants to have changed, and how we shall know.'),
  type(TYPE.initiative, 'Initiative', 2, 10311, 'A bet of several teams on an objective.'),
  type(TYPE.epic, 'Epic', 1, 10307, 'A large piece of work of one team.'),
  type(TYPE.story, 'Story', 0, 10315, 'Functionality from the point of view of the people who use it.'),
  type(TYPE.task, 'Task', 0, 10318, 'A small, distinct piece of work.'),
  type(TYPE.bug, 'Bug', 0, 10303, 'A problem or error.'),
  type(TYPE.subtask, 'Sub-task', -1, 10316, 'A small part of a larger piece of work.'),
  type(OWN_TYPE.epic, 'Epic', 1, 10307, 'Epics track collections of related work.', ANALYTICS_PROJECT_ID),
  type(OWN_TYPE.story, 'Story', 0, 10315, 'Stories track what users want.', ANALYTICS_PROJECT_ID),
  type(OWN_TYPE.task, 'Task', 0, 10318, 'Tasks track small pieces of work.', ANALYTICS_PROJECT_ID),
  type(OWN_TYPE.bug, 'Bug', 0, 10303, 'Bugs track problems.', ANALYTICS_PROJECT_ID),
  type(OWN_TYPE.subtask, 'Subtask', -1, 10316, 'Subtasks track parts of other work.', ANALYTICS_PROJECT_ID),
];

const status = (
  id: string,
  name: string,
  category: StoredStatus['category'],
  projectId: string | null = null,
): StoredStatus => ({ id, name, description: '', category, projectId });

/** Ids of the statuses in which an issue can be, whatever its project calls them. */
export interface StatusIds {
  readonly backlog: string;
  readonly todo: string;
  readonly progress: string;
  readonly review: string;
  readonly done: string;
  /** Null: work is cancelled by resolution, in the status Done. */
  readonly cancelled: string | null;
}

export const deliveryStatus: StatusIds = {
  backlog: '10000',
  todo: '10001',
  progress: '3',
  review: '10010',
  done: '10002',
  cancelled: null,
};
export const analyticsStatus: StatusIds = {
  backlog: '10031',
  todo: '10031',
  progress: '10032',
  review: '10033',
  done: '10034',
  cancelled: '10035',
};
export const strategyStatus: StatusIds = {
  backlog: '10040',
  todo: '10041',
  progress: '3',
  review: '3',
  done: '10002',
  cancelled: null,
};

export const statuses: readonly StoredStatus[] = [
  status('10000', 'Backlog', 'new'),
  status('10001', 'Selected for Development', 'new'),
  status('10040', 'Proposed', 'new'),
  status('10041', 'Committed', 'new'),
  status('3', 'In Progress', 'indeterminate'),
  status('10010', 'In Review', 'indeterminate'),
  status('10002', 'Done', 'done'),
  status('10031', 'To Do', 'new', ANALYTICS_PROJECT_ID),
  status('10032', 'In Progress', 'indeterminate', ANALYTICS_PROJECT_ID),
  status('10033', 'In Review', 'indeterminate', ANALYTICS_PROJECT_ID),
  status('10034', 'Done', 'done', ANALYTICS_PROJECT_ID),
  status('10035', 'Cancelled', 'done', ANALYTICS_PROJECT_ID),
];

export const RESOLUTION = { done: '10000', wontDo: '10001', duplicate: '10002', cannotReproduce: '10003' } as const;

export const resolutions: readonly StoredResolution[] = [
  { id: RESOLUTION.done, name: 'Done', description: 'Work has been completed on this issue.' },
  { id: RESOLUTION.wontDo, name: "Won't Do", description: "This issue won't be actioned." },
  { id: RESOLUTION.duplicate, name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  { id: RESOLUTION.cannotReproduce, name: 'Cannot Reproduce', description: 'All attempts at reproducing failed.' },
];

export const priorities: readonly StoredPriority[] = (
  [
    ['1', 'Highest', '#d04437', 'This problem will block progress.'],
    ['2', 'High', '#f15c75', 'Serious problem that could block progress.'],
    ['3', 'Medium', '#f79232', 'Has the potential to affect progress.'],
    ['4', 'Low', '#707070', 'Minor problem or easily worked around.'],
    ['5', 'Lowest', '#999999', 'Trivial problem with little or no impact on progress.'],
  ] as const
).map(([id, name, statusColor, description], rank) => ({ id, name, statusColor, description, rank }));

export const LINK = {
  blocks: '10000',
  duplicate: '10002',
  relates: '10003',
  includes: '10004',
  depends: '10005',
} as const;

export const linkTypes: readonly StoredLinkType[] = [
  { id: LINK.blocks, name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: LINK.duplicate, name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: LINK.relates, name: 'Relates', inward: 'relates to', outward: 'relates to' },
  { id: LINK.includes, name: 'Includes', inward: 'is included in', outward: 'includes' },
  { id: LINK.depends, name: 'Depends', inward: 'is a dependency of', outward: 'depends on' },
];

function workflow(id: string, name: string, ids: StatusIds): StoredWorkflow {
  const statusIds = [...new Set([ids.backlog, ids.todo, ids.progress, ids.review, ids.done, ids.cancelled])].filter(
    (statusId) => statusId !== null,
  );
  const closes = new Set([ids.done, ids.cancelled]);
  const nameOf = (statusId: string) => statuses.find((found) => found.id === statusId)?.name ?? statusId;
  return {
    id,
    name,
    initialStatusId: ids.backlog,
    statusIds,
    transitions: statusIds.map((toStatusId, index) => ({
      id: String(11 + index * 10),
      name: nameOf(toStatusId),
      fromStatusIds: null,
      toStatusId,
      setsResolutionId: closes.has(toStatusId) ? RESOLUTION.done : null,
      asksResolution: toStatusId === ids.done && ids.cancelled === null,
    })),
  };
}

export const workflows: readonly StoredWorkflow[] = [
  workflow('delivery', 'Delivery', deliveryStatus),
  workflow('strategy', 'Strategy', strategyStatus),
  workflow('analytics', 'Analytics', analyticsStatus),
];
