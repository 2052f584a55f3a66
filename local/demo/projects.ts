import { APP_ACCOUNT_ID } from '../jira/standard-configuration';
import { ROLE_IDS, STANDARD_SCHEME_ID } from '../jira/standard-permissions';
import type {
  Holder,
  StoredBoard,
  StoredProject,
  StoredRole,
  StoredSecurityScheme,
  StoredTeam,
} from '../jira/state/model';
import { OWN_TYPE, RELEASE_WORKFLOW_ID, TYPE } from './issue-types';
import { accountOf, engineersOf, GROUP } from './people';

export const releaseManagerRole: StoredRole = {
  id: '10010',
  name: 'Release manager',
  description: "People who lead the project's launches.",
};

const toGroup = (id: string): Holder => ({ type: 'group', id });

export const LEVEL = { leadership: '10100', security: '10101' } as const;

export const securityScheme: StoredSecurityScheme = {
  id: '10010',
  name: 'Confidential work',
  description: 'For what not everyone may know yet.',
  defaultLevelId: null,
  levels: [
    {
      id: LEVEL.leadership,
      name: 'Leadership only',
      description: 'Executives, product operations and the app.',
      holders: [toGroup(GROUP.executives), toGroup(GROUP.productOps), { type: 'projectRole', id: ROLE_IDS.apps }],
    },
    {
      id: LEVEL.security,
      name: 'Security response',
      description: 'The people who handle security incidents; no app.',
      holders: [toGroup(GROUP.security)],
    },
  ],
};

/** A team, its project and how it plans. */
export interface TeamPlan {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly manager: string;
  readonly teamId: string;
  /** The first words of its versions' names. */
  readonly product: string;
  /** Null: it doesn't plan in sprints. */
  readonly boardId: string | null;
  /** How much of its work is estimated, and how much has dates. */
  readonly estimated: number;
  readonly dated: number;
}

const team = (
  index: number,
  key: string,
  name: string,
  rest: Omit<TeamPlan, 'id' | 'key' | 'name' | 'teamId'>,
): TeamPlan => ({
  id: String(10010 + index),
  key,
  name,
  teamId: `team-${key.toLowerCase()}`,
  ...rest,
});

export const teams: readonly TeamPlan[] = [
  team(1, 'PAY', 'Payments', {
    description: 'Checkout, billing and settlement.',
    manager: 'Priya Raman',
    product: 'Payments',
    boardId: '1',
    estimated: 0.95,
    dated: 0.95,
  }),
  team(2, 'SRCH', 'Search', {
    description: 'Search, merchandising and recommendations.',
    manager: 'Lukas Brandt',
    product: 'Search',
    boardId: '2',
    estimated: 0.92,
    dated: 0.9,
  }),
  team(3, 'MOB', 'Mobile', {
    description: 'The app for merchants, on both systems.',
    manager: 'Mei Tanaka',
    product: 'Mobile',
    boardId: '3',
    estimated: 0.96,
    dated: 0.95,
  }),
  team(4, 'PLAT', 'Platform', {
    description: 'Identity, regions, network, events.',
    manager: 'Samuel Osei',
    product: 'Platform',
    boardId: null,
    estimated: 0.85,
    dated: 0.9,
  }),
  team(5, 'GROW', 'Growth', {
    description: 'Onboarding, plans, referrals, experiments.',
    manager: 'Sofia Lindqvist',
    product: 'Growth',
    boardId: '5',
    estimated: 0.55,
    dated: 0.85,
  }),
  team(6, 'ANLY', 'Analytics', {
    description: 'Dashboards, pipelines, models.',
    manager: 'Arjun Mehta',
    product: 'Insights',
    boardId: '6',
    estimated: 0.9,
    dated: 0.45,
  }),
];

export const STRATEGY = { id: '10017', key: 'STRAT', name: 'Strategy' } as const;

const CATEGORY = { id: '10000', name: 'Product development', description: 'Teams that build the product' };

function project(
  { id, key, name, description, manager }: Pick<TeamPlan, 'id' | 'key' | 'name' | 'description' | 'manager'>,
  rest: Partial<StoredProject>,
): StoredProject {
  const lead = accountOf(manager);
  return {
    id,
    key,
    formerKeys: [],
    name,
    description,
    url: null,
    leadId: lead,
    projectTypeKey: 'software',
    style: 'classic',
    category: CATEGORY,
    issueTypeIds: [TYPE.epic, TYPE.story, TYPE.task, TYPE.bug, TYPE.subtask],
    workflowId: 'delivery',
    workflowByType: {},
    permissionSchemeId: STANDARD_SCHEME_ID,
    securitySchemeId: securityScheme.id,
    roles: {
      [ROLE_IDS.administrators]: { userIds: [lead], groupIds: [GROUP.admins] },
      [ROLE_IDS.apps]: { userIds: [APP_ACCOUNT_ID], groupIds: [] },
      [ROLE_IDS.members]: {
        userIds: [lead, ...engineersOf(key)],
        groupIds: [
          GROUP.productManagers,
          GROUP.productOps,
          GROUP.releaseManagers,
          GROUP.functionLeads,
          // The mobile team works with contractors, who see nothing else.
          ...(key === 'MOB' ? [GROUP.contractors] : []),
        ],
      },
      [ROLE_IDS.viewers]: { userIds: [], groupIds: [GROUP.everyone] },
      [releaseManagerRole.id]: { userIds: [], groupIds: [GROUP.releaseManagers] },
    },
    archived: false,
    properties: {},
    ...rest,
  };
}

const OWN: Readonly<Record<string, Partial<StoredProject>>> = {
  PAY: { workflowByType: { [TYPE.epic]: RELEASE_WORKFLOW_ID } },
  ANLY: {
    style: 'next-gen',
    workflowId: 'analytics',
    issueTypeIds: [OWN_TYPE.epic, OWN_TYPE.story, OWN_TYPE.task, OWN_TYPE.bug, OWN_TYPE.subtask],
  },
};

export const projects: readonly StoredProject[] = [
  ...teams.map((plan) => project(plan, OWN[plan.key] ?? {})),
  project(
    { ...STRATEGY, description: 'Objectives and the initiatives that serve them.', manager: 'Camille Duran' },
    {
      category: { id: '10001', name: 'Leadership', description: 'Where the company is going' },
      issueTypeIds: [TYPE.objective, TYPE.initiative],
      workflowId: 'strategy',
    },
  ),
];

export const storedTeams: readonly StoredTeam[] = teams.map(({ teamId, name }) => ({
  id: teamId,
  name: `${name} team`,
}));

export const boards: readonly StoredBoard[] = teams.map(({ id, key, name, boardId }, index) => ({
  id: boardId ?? String(index + 1),
  name: `${name} board`,
  type: key === 'PLAT' ? 'kanban' : 'scrum',
  projectId: id,
}));
