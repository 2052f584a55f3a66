import type { Dataset } from '../jira/dataset';
import {
  APP_ACCOUNT_ID,
  GROUP_IDS,
  standardConfiguration,
  STANDARD_WORKFLOW_ID,
  TYPE_IDS,
} from '../jira/standard-configuration';
import { ROLE_IDS, STANDARD_SCHEME, STANDARD_SCHEME_ID } from '../jira/standard-permissions';
import type { RoleActors, StoredProject, StoredUser } from '../jira/state/model';

/** People of a generated site, by what they may do; all others of it are engineers. */
export const GENERATED_PEOPLE = {
  /** Administers Jira and every project, and holds every security level. */
  administrator: 'generated:administrator',
  /** Works in every project and holds no security level. */
  member: 'generated:member',
  /** Works in every fourth project. */
  contractor: 'generated:contractor',
} as const;

export const INCLUDES = '10100';
export const DEPENDS = '10101';
export const CONFIDENTIAL = '10500';

const STRATEGY_ID = '10010';
const SCHEME_BY_PERSON = '10600';
const SECURITY_SCHEME = '10501';
const ENGINEERS = 40;

export interface FrameOptions {
  readonly issues: number;
  /** Projects of teams; one more, STRAT, holds the levels above epics. */
  readonly projects: number;
  /** So many of them let people browse only what they report or are assigned, beside their administrators. */
  readonly projectsByPerson: number;
}

/** All but the issues: people, schemes and projects. */
export interface SiteFrame {
  readonly dataset: Dataset;
  readonly strategyId: string;
  readonly projectIds: readonly string[];
  readonly engineerIds: readonly string[];
}

export function siteFrame({ issues, projects: count, projectsByPerson }: FrameOptions): SiteFrame {
  const engineers = Array.from({ length: ENGINEERS }, (_, n) => person(`generated:engineer-${n}`, `Engineer ${n}`));
  const named = [
    person(GENERATED_PEOPLE.administrator, 'Jira administrator'),
    person(GENERATED_PEOPLE.member, 'Member of all projects'),
    person(GENERATED_PEOPLE.contractor, 'Contractor'),
  ];
  const standard = standardConfiguration({
    name: `${issues.toLocaleString('en')} generated issues`,
    cloudId: '3c0b9f5e-6a1d-4d7e-8f21-5b7e9a4c1d60',
    timeZone: 'UTC',
  });
  const team = (place: number) => teamProject(place, place >= count - projectsByPerson);
  const teams = Array.from({ length: count }, (_, place) => team(place));
  const people = [...named, ...engineers];
  return {
    strategyId: STRATEGY_ID,
    projectIds: teams.map(({ id }) => id),
    engineerIds: engineers.map(({ id }) => id),
    dataset: {
      ...standard,
      users: [...(standard.users ?? []), ...people],
      groups: [
        { id: GROUP_IDS.administrators, name: 'site-admins', memberIds: [GENERATED_PEOPLE.administrator] },
        { id: GROUP_IDS.everyone, name: 'jira-users', memberIds: [APP_ACCOUNT_ID, ...people.map(({ id }) => id)] },
      ],
      permissionSchemes: [STANDARD_SCHEME, schemeByPerson],
      securitySchemes: [securityScheme],
      linkTypes: [
        ...(standard.linkTypes ?? []),
        { id: INCLUDES, name: 'Includes', inward: 'is included in', outward: 'includes' },
        { id: DEPENDS, name: 'Depends', inward: 'is depended on by', outward: 'depends on' },
      ],
      teams: teams.map((project) => ({ id: teamIdOf(project.id), name: `Team ${project.key}` })),
      projects: [project(STRATEGY_ID, 'STRAT', 'Strategy', false, true), ...teams],
    },
  };
}

export const teamIdOf = (projectId: string): string => `team-${projectId}`;

const SEES_ALL: readonly string[] = [ROLE_IDS.administrators, ROLE_IDS.apps];

/** Members see what they report or are assigned: Jira can tell that only issue by issue. */
const schemeByPerson = {
  ...STANDARD_SCHEME,
  id: SCHEME_BY_PERSON,
  name: 'Browse one’s own',
  grants: [
    ...STANDARD_SCHEME.grants.filter(
      ({ permission, holder }) =>
        permission !== 'BROWSE_PROJECTS' || (holder.type === 'projectRole' && SEES_ALL.includes(holder.id)),
    ),
    { id: '900001', permission: 'BROWSE_PROJECTS', holder: { type: 'reporter' } as const },
    { id: '900002', permission: 'BROWSE_PROJECTS', holder: { type: 'assignee' } as const },
  ],
};

const securityScheme = {
  id: SECURITY_SCHEME,
  name: 'Confidential work',
  description: '',
  defaultLevelId: null,
  levels: [
    {
      id: CONFIDENTIAL,
      name: 'Confidential',
      description: '',
      holders: [
        { type: 'projectRole', id: ROLE_IDS.administrators },
        { type: 'projectRole', id: ROLE_IDS.apps },
      ] as const,
    },
  ],
};

function person(id: string, displayName: string): StoredUser {
  return {
    id,
    accountType: 'atlassian',
    displayName,
    email: `${id.split(':').at(-1) ?? id}@generated.example`,
    emailPublic: false,
    active: true,
    timeZone: 'UTC',
    locale: 'en_US',
    title: '',
    apiToken: 'generated',
  };
}

function teamProject(place: number, byPerson: boolean): StoredProject {
  return project(String(10_011 + place), `T${place + 1}`, `Product team ${place + 1}`, byPerson, place % 4 === 0);
}

function project(id: string, key: string, name: string, byPerson: boolean, withContractor: boolean): StoredProject {
  const actors = (...userIds: readonly string[]): RoleActors => ({ userIds, groupIds: [] });
  const engineers = Array.from({ length: ENGINEERS }, (_, n) => `generated:engineer-${n}`);
  return {
    id,
    key,
    formerKeys: [],
    name,
    description: '',
    url: null,
    leadId: GENERATED_PEOPLE.administrator,
    projectTypeKey: 'software',
    style: 'classic',
    category: null,
    issueTypeIds: Object.values(TYPE_IDS),
    workflowId: STANDARD_WORKFLOW_ID,
    workflowByType: {},
    permissionSchemeId: byPerson ? SCHEME_BY_PERSON : STANDARD_SCHEME_ID,
    securitySchemeId: SECURITY_SCHEME,
    roles: {
      [ROLE_IDS.administrators]: actors(GENERATED_PEOPLE.administrator),
      [ROLE_IDS.apps]: actors(APP_ACCOUNT_ID),
      [ROLE_IDS.members]: actors(
        GENERATED_PEOPLE.member,
        ...engineers,
        ...(withContractor ? [GENERATED_PEOPLE.contractor] : []),
      ),
    },
    archived: false,
    properties: {},
  };
}
