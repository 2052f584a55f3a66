import { LINK_TYPE_IDS, RESOLUTION_IDS, STATUS_IDS, TYPE_IDS } from '../jira/standard-configuration';
import type {
  StoredIssueType,
  StoredLinkType,
  StoredResolution,
  StoredStatus,
  StoredWorkflow,
} from '../jira/state/model';

const ownType = (
  id: string,
  name: string,
  hierarchyLevel: number,
  avatarId: number,
  description: string,
): StoredIssueType => ({
  id,
  name,
  description,
  hierarchyLevel,
  avatarId,
  projectId: ANALYTICS_PROJECT_ID,
});

/** Types of company-managed projects. */
export const TYPE = TYPE_IDS;

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

/** The types of the team-managed project, beside the standard ones. */
export const ownIssueTypes: readonly StoredIssueType[] = [
  ownType(OWN_TYPE.epic, 'Epic', 1, 10307, 'Epics track collections of related work.'),
  ownType(OWN_TYPE.story, 'Story', 0, 10315, 'Stories track what users want.'),
  ownType(OWN_TYPE.task, 'Task', 0, 10318, 'Tasks track small pieces of work.'),
  ownType(OWN_TYPE.bug, 'Bug', 0, 10303, 'Bugs track problems.'),
  ownType(OWN_TYPE.subtask, 'Subtask', -1, 10316, 'Subtasks track parts of other work.'),
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
  backlog: '10010',
  todo: STATUS_IDS.toDo,
  progress: STATUS_IDS.inProgress,
  review: STATUS_IDS.inReview,
  done: STATUS_IDS.done,
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
  progress: STATUS_IDS.inProgress,
  review: STATUS_IDS.inProgress,
  done: STATUS_IDS.done,
  cancelled: null,
};

export const statuses: readonly StoredStatus[] = [
  status(deliveryStatus.backlog, 'Backlog', 'new'),
  status(STATUS_IDS.toDo, 'To Do', 'new'),
  status('10040', 'Proposed', 'new'),
  status('10041', 'Committed', 'new'),
  status(STATUS_IDS.inProgress, 'In Progress', 'indeterminate'),
  status(STATUS_IDS.inReview, 'In Review', 'indeterminate'),
  status(STATUS_IDS.done, 'Done', 'done'),
  status('10031', 'To Do', 'new', ANALYTICS_PROJECT_ID),
  status('10032', 'In Progress', 'indeterminate', ANALYTICS_PROJECT_ID),
  status('10033', 'In Review', 'indeterminate', ANALYTICS_PROJECT_ID),
  status('10034', 'Done', 'done', ANALYTICS_PROJECT_ID),
  status('10035', 'Cancelled', 'done', ANALYTICS_PROJECT_ID),
];

export const RESOLUTION = RESOLUTION_IDS;

export const resolutions: readonly StoredResolution[] = [
  { id: RESOLUTION.done, name: 'Done', description: 'Work has been completed on this issue.' },
  { id: RESOLUTION.wontDo, name: "Won't Do", description: "This issue won't be actioned." },
  { id: RESOLUTION.duplicate, name: 'Duplicate', description: 'The problem is a duplicate of an existing issue.' },
  { id: RESOLUTION.cannotReproduce, name: 'Cannot Reproduce', description: 'All attempts at reproducing failed.' },
];

export const LINK = { ...LINK_TYPE_IDS, includes: '10004', depends: '10005' } as const;

/** Beside the standard ones. */
export const ownLinkTypes: readonly StoredLinkType[] = [
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

/** Of the payments team's epics: what ends one is its release, which waits for its launch. */
export const RELEASE_WORKFLOW_ID = 'payments-release';
const delivery = workflow('delivery', 'Delivery', deliveryStatus);
const release: StoredWorkflow = {
  ...delivery,
  id: RELEASE_WORKFLOW_ID,
  name: 'Payments releases',
  transitions: delivery.transitions.map((transition) =>
    transition.toStatusId === deliveryStatus.done
      ? {
          ...transition,
          name: 'Release',
          validators: [
            { id: 'launch-gate', moduleKey: 'workflow-gate', configuration: JSON.stringify({ withoutLaunch: 'pass' }) },
          ],
        }
      : transition,
  ),
};

export const workflows: readonly StoredWorkflow[] = [
  delivery,
  release,
  workflow('strategy', 'Strategy', strategyStatus),
  workflow('analytics', 'Analytics', analyticsStatus),
];
