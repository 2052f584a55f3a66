import type { Dataset } from '../../local/jira/dataset';
import { createEmbeddedSite, type EmbeddedSite, type EmbeddedSiteOptions } from '../../local/jira/embedded-site';
import {
  APP_ACCOUNT_ID,
  GROUP_IDS,
  LINK_TYPE_IDS,
  PRIORITY_IDS,
  standardConfiguration,
  STANDARD_WORKFLOW_ID,
  STATUS_IDS,
  TYPE_IDS,
} from '../../local/jira/standard-configuration';
import { ROLE_IDS, STANDARD_SCHEME_ID } from '../../local/jira/standard-permissions';
import type {
  IssueEssentials,
  RoleActors,
  StoredIssue,
  StoredLink,
  StoredProject,
  StoredSecurityScheme,
  StoredUser,
  StoredVersion,
} from '../../local/jira/state/model';

export interface GivenProject extends Partial<StoredProject> {
  /** Names of users, as given to `user`. */
  readonly administrators?: readonly string[];
  readonly members?: readonly string[];
  readonly viewers?: readonly string[];
  /** False: administrators have taken the app's role away here. */
  readonly app?: boolean;
}

export interface GivenIssue extends Partial<Omit<StoredIssue, 'id' | 'projectId' | 'number'>> {
  readonly type?: keyof typeof TYPE_IDS;
  readonly status?: keyof typeof STATUS_IDS;
  /** The key of an issue given before. */
  readonly parent?: string;
  /** Names of users. */
  readonly assignee?: string;
  readonly reporter?: string;
}

type OpenOptions = Partial<Pick<EmbeddedSiteOptions, 'searchLagMs' | 'indexedProperties'>> & {
  readonly dataDir?: string | null;
};

export interface SiteBuilder {
  /** A person: `name` is their account id, their first name and, with `@example.com`, their address; the token is `token-<name>`. */
  user(name: string, given?: Partial<StoredUser> & { readonly administersJira?: boolean }): SiteBuilder;
  group(name: string, members: readonly string[]): SiteBuilder;
  project(key: string, given?: GivenProject): SiteBuilder;
  /** `KEY-n`, with the id 10000 × (place of the project, from 1) + n. */
  issue(key: string, given?: GivenIssue): SiteBuilder;
  link(from: string, type: keyof typeof LINK_TYPE_IDS, to: string): SiteBuilder;
  version(projectKey: string, name: string, given?: Partial<StoredVersion>): SiteBuilder;
  /** One level, held by these users, in a scheme of the project. */
  securityLevel(projectKey: string, levelId: string, holders: readonly string[]): SiteBuilder;
  /** Anything else, by the names of the tables. */
  also(dataset: Dataset): SiteBuilder;
  dataset(): Dataset;
  /** In memory, with no search lag unless one is given. */
  open(options?: OpenOptions): Promise<EmbeddedSite>;
}

const CREATED_AT = Date.parse('2026-01-05T09:00:00.000Z');

/** A site in a few lines, showing only what matters to the test: everything not given is plain and the same each time. */
export function buildSite(): SiteBuilder {
  const users: StoredUser[] = [];
  const groups = new Map<string, { id: string; name: string; memberIds: string[] }>();
  const projects: StoredProject[] = [];
  const issues: (IssueEssentials & Partial<StoredIssue>)[] = [];
  const links: StoredLink[] = [];
  const versions: StoredVersion[] = [];
  const schemes = new Map<string, StoredSecurityScheme>();
  const more: Dataset[] = [];
  const administrators: string[] = [];

  const getProject = (key: string): StoredProject => {
    const project = projects.find((one) => one.key === key);
    if (project === undefined) throw new Error(`No project ${key} was given yet.`);
    return project;
  };
  const partsOf = (key: string) => {
    const [projectKey = '', number = '0'] = key.split('-');
    const project = getProject(projectKey);
    return { project, number: Number(number), id: Number(project.id) + Number(number) };
  };
  const idOf = (key: string): number => partsOf(key).id;

  const builder: SiteBuilder = {
    user(name, { administersJira = false, ...given } = {}) {
      users.push({
        id: name,
        accountType: 'atlassian',
        displayName: name.charAt(0).toUpperCase() + name.slice(1),
        email: `${name}@example.com`,
        emailPublic: false,
        active: true,
        timeZone: 'UTC',
        locale: 'en_US',
        title: '',
        apiToken: `token-${name}`,
        ...given,
      });
      if (administersJira) administrators.push(name);
      return builder;
    },
    group(name, members) {
      groups.set(name, { id: `group-${name}`, name, memberIds: [...members] });
      return builder;
    },
    project(key, { administrators: lead = [], members = [], viewers = [], app = true, ...given } = {}) {
      const actors = (userIds: readonly string[]): RoleActors => ({ userIds, groupIds: [] });
      projects.push({
        id: String((projects.length + 1) * 10_000),
        key,
        formerKeys: [],
        name: `Project ${key}`,
        description: '',
        url: null,
        leadId: lead[0] ?? members[0] ?? null,
        projectTypeKey: 'software',
        style: 'classic',
        category: null,
        issueTypeIds: Object.values(TYPE_IDS),
        workflowId: STANDARD_WORKFLOW_ID,
        workflowByType: {},
        permissionSchemeId: STANDARD_SCHEME_ID,
        securitySchemeId: null,
        roles: {
          [ROLE_IDS.administrators]: actors(lead),
          [ROLE_IDS.members]: actors(members),
          [ROLE_IDS.viewers]: actors(viewers),
          [ROLE_IDS.apps]: actors(app ? [APP_ACCOUNT_ID] : []),
        },
        archived: false,
        properties: {},
        ...given,
      });
      return builder;
    },
    issue(key, { type = 'task', status = 'toDo', parent, assignee, reporter, ...given } = {}) {
      const { project, number, id } = partsOf(key);
      issues.push({
        id,
        number,
        projectId: project.id,
        typeId: TYPE_IDS[type],
        statusId: STATUS_IDS[status],
        summary: `Issue ${key}`,
        createdAt: CREATED_AT,
        priorityId: PRIORITY_IDS.medium,
        ...(parent !== undefined && { parentId: idOf(parent) }),
        ...(assignee !== undefined && { assigneeId: assignee }),
        ...(reporter !== undefined && { reporterId: reporter, creatorId: reporter }),
        ...given,
      });
      return builder;
    },
    link(from, type, to) {
      const id = String(900_000 + links.length);
      links.push({ id, typeId: LINK_TYPE_IDS[type], fromIssueId: idOf(from), toIssueId: idOf(to) });
      return builder;
    },
    version(projectKey, name, given = {}) {
      versions.push({
        id: String(800_000 + versions.length),
        projectId: getProject(projectKey).id,
        name,
        description: null,
        archived: false,
        released: false,
        startOn: null,
        releaseOn: null,
        sequence: versions.length,
        ...given,
      });
      return builder;
    },
    securityLevel(projectKey, levelId, holders) {
      const project = getProject(projectKey);
      const schemeId = `7${project.id}`;
      const before = schemes.get(schemeId)?.levels ?? [];
      const level = {
        id: levelId,
        name: `Level ${levelId}`,
        description: '',
        holders: holders.map((id) => ({ type: 'user', id }) as const),
      };
      schemes.set(schemeId, {
        id: schemeId,
        name: `Security of ${projectKey}`,
        description: '',
        defaultLevelId: null,
        levels: [...before, level],
      });
      projects[projects.indexOf(project)] = { ...project, securitySchemeId: schemeId };
      return builder;
    },
    also(dataset) {
      more.push(dataset);
      return builder;
    },
    dataset() {
      const standard = standardConfiguration({ name: 'Test site', cloudId: 'cloud-test', timeZone: 'UTC' });
      const everyone = [APP_ACCOUNT_ID, ...users.map(({ id }) => id)];
      const given: Dataset = {
        ...standard,
        users: [...(standard.users ?? []), ...users],
        groups: [
          { id: GROUP_IDS.administrators, name: 'site-admins', memberIds: administrators },
          { id: GROUP_IDS.everyone, name: 'jira-users', memberIds: everyone },
          ...groups.values(),
        ],
        securitySchemes: schemes.values(),
        projects,
        versions,
        links,
        issues,
      };
      return more.reduce(merged, given);
    },
    async open({ dataDir = null, ...options } = {}) {
      const site = await createEmbeddedSite({ ...options, dataDir, baseUrl: 'http://jira.test' });
      await site.load(builder.dataset());
      return site;
    },
  };
  return builder;
}

function merged(one: Dataset, other: Dataset): Dataset {
  const kinds = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Dataset>;
  const lists = [...kinds].map((kind) => [kind, [...(one[kind] ?? []), ...(other[kind] ?? [])]]);
  return Object.fromEntries(lists) as Dataset;
}
