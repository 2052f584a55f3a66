import { randomOf, type Random } from '../../local/demo/random';
import { APP_ACCOUNT_ID, PRIORITY_IDS, RESOLUTION_IDS } from '../../local/jira/standard-configuration';
import { FIELD_IDS } from '../../local/jira/standard-fields';
import { ROLE_IDS, STANDARD_SCHEME } from '../../local/jira/standard-permissions';
import type {
  Holder,
  PermissionGrant,
  StoredPermissionScheme,
  StoredSecurityScheme,
} from '../../local/jira/state/model';
import { buildSite, type SiteBuilder } from './site-builder';

/** Somebody who may see and change everything, and those whose sight is in question. */
export const ROOT = 'root';
export const VIEWERS = ['ann', 'ben', 'cas', 'dee', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jon'] as const;

/** Names users, and so lets them browse where a scheme says so. */
export const WATCHERS_FIELD = 'customfield_20001';

export const PROJECTS = ['ROLE', 'REP', 'ASG', 'FLD', 'APPLESS', 'LEVEL', 'SHUT', 'OPEN'] as const;
export const SCHEMES = { reporter: '101', assignee: '102', field: '103', everybody: '104', shut: '105' } as const;
export const LEVELS = { named: '71', reporter: '72', mixed: '73', app: '74' } as const;

/**
 * A small site in which Jira decides on every ground that it knows who may see an issue: roles, groups, everybody, reporters, assignees, a
 * field; security levels of each kind, some of which shut the app out; a project that the app may not browse, and one whose scheme it may not
 * read; parents and links across all of them, hidden ones among them.
 */
export function permissionSite(seed: string, size: { readonly epics: number; readonly work: number }): SiteBuilder {
  const random = randomOf(`permissions ${seed}`);
  const site = buildSite().user(ROOT, { administersJira: true });
  for (const name of VIEWERS) site.user(name);
  site.group('reds', random.sample(VIEWERS, 4)).group('blues', random.sample(VIEWERS, 3));

  const some = () => random.sample(VIEWERS, 5);
  const secured = { securitySchemeId: 'levels' };
  const administrators = [ROOT];
  site
    .project('ROLE', { administrators, members: some(), viewers: random.sample(VIEWERS, 2), ...secured })
    .project('REP', { administrators, permissionSchemeId: SCHEMES.reporter, ...secured })
    .project('ASG', { administrators, permissionSchemeId: SCHEMES.assignee })
    .project('FLD', { administrators, members: random.sample(VIEWERS, 2), permissionSchemeId: SCHEMES.field })
    .project('APPLESS', { administrators, members: some(), app: false })
    .project('LEVEL', { administrators, members: some(), ...secured })
    .project('SHUT', { administrators, permissionSchemeId: SCHEMES.shut })
    .project('OPEN', { administrators, permissionSchemeId: SCHEMES.everybody, ...secured });
  addIssues(site, random, size);
  return site.also({
    permissionSchemes: [
      browsing(SCHEMES.reporter, [{ type: 'reporter' }]),
      browsing(SCHEMES.assignee, [{ type: 'assignee' }, { type: 'group', id: 'group-blues' }]),
      browsing(SCHEMES.field, [
        { type: 'userCustomField', id: WATCHERS_FIELD },
        { type: 'projectRole', id: ROLE_IDS.members },
      ]),
      browsing(SCHEMES.everybody, [{ type: 'loggedIn' }]),
      // The app may browse it like everybody, and administers nothing there.
      browsing(
        SCHEMES.shut,
        [
          { type: 'group', id: 'group-reds' },
          { type: 'user', id: APP_ACCOUNT_ID },
        ],
        false,
      ),
    ],
    securitySchemes: [securityLevels],
    customFields: [
      {
        id: WATCHERS_FIELD,
        name: 'Watching',
        description: '',
        kind: 'users',
        typeKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiuserpicker',
        clauseNames: [],
        options: [],
      },
    ],
  });
}

const securityLevels: StoredSecurityScheme = {
  id: 'levels',
  name: 'Levels',
  description: '',
  defaultLevelId: null,
  levels: [
    level(LEVELS.named, [
      { type: 'user', id: 'ann' },
      { type: 'user', id: 'ben' },
      { type: 'group', id: 'group-reds' },
    ]),
    level(LEVELS.reporter, [{ type: 'reporter' }]),
    level(LEVELS.mixed, [{ type: 'assignee' }, { type: 'projectRole', id: ROLE_IDS.viewers }]),
    level(LEVELS.app, [{ type: 'projectRole', id: ROLE_IDS.apps }, { type: 'user', id: 'cas' }, { type: 'reporter' }]),
  ],
};

function level(id: string, holders: readonly Holder[]): StoredSecurityScheme['levels'][number] {
  return { id, name: `Level ${id}`, description: '', holders: [...holders, { type: 'user', id: ROOT }] };
}

/** The standard scheme, but for who may browse: administrators, the app unless it is shut out, and these. */
export function browsing(id: string, holders: readonly Holder[], isAppAdministrator = true): StoredPermissionScheme {
  const kept = STANDARD_SCHEME.grants.filter(
    ({ permission, holder }) =>
      holder.type === 'projectRole' &&
      (isAppAdministrator || holder.id !== ROLE_IDS.apps) &&
      (permission !== 'BROWSE_PROJECTS' || holder.id === ROLE_IDS.administrators || holder.id === ROLE_IDS.apps),
  );
  const added = holders.map((holder, at): PermissionGrant => ({
    id: `${900 + at}`,
    permission: 'BROWSE_PROJECTS',
    holder,
  }));
  return { id, name: id, description: '', grants: [...kept, ...added] };
}

function addIssues(site: SiteBuilder, random: Random, size: { readonly epics: number; readonly work: number }): void {
  const numbers = new Map<string, number>();
  const nextKey = (project: string) => {
    numbers.set(project, (numbers.get(project) ?? 0) + 1);
    return `${project}-${numbers.get(project)}`;
  };
  const people = [...VIEWERS, ROOT];
  const day = (from: number, to: number) => `2026-0${random.between(from, to)}-1${random.between(0, 9)}`;
  const add = (project: string, given: Parameters<SiteBuilder['issue']>[1]) => {
    const key = nextKey(project);
    const status = random.pick(['toDo', 'inProgress', 'done', 'done'] as const);
    const hasLevels = ['ROLE', 'REP', 'LEVEL', 'OPEN'].includes(project);
    site.issue(key, {
      status,
      reporter: random.pick(people),
      ...(random.chance(0.8) && { assignee: random.pick(people) }),
      ...(status === 'done' && {
        resolutionId: random.pick([RESOLUTION_IDS.done, RESOLUTION_IDS.done, RESOLUTION_IDS.wontDo]),
        resolvedAt: Date.parse(`${day(1, 2)}T10:00:00Z`),
      }),
      priorityId: random.pick(Object.values(PRIORITY_IDS)),
      ...(random.chance(0.7) && { dueOn: day(2, 5) }),
      ...(random.chance(0.5) && { originalEstimateSeconds: random.between(0, 20) * 3600 }),
      ...(hasLevels && random.chance(0.25) && { securityLevelId: random.pick(Object.values(LEVELS)) }),
      custom: {
        ...(random.chance(0.8) && { [FIELD_IDS.storyPoints]: random.between(0, 8) }),
        ...(random.chance(0.5) && { [FIELD_IDS.startDate]: day(1, 3) }),
        ...(random.chance(0.4) && { [WATCHERS_FIELD]: random.sample(VIEWERS, 3) }),
      },
      ...given,
    });
    return key;
  };
  const epics = Array.from({ length: size.epics }, () => add(random.pick(PROJECTS), { type: 'epic' }));
  const work = Array.from({ length: size.work }, () => {
    const parent = random.chance(0.9) ? random.pick(epics) : undefined;
    // Most work lies in its epic's project, some in another, which its viewer may not see.
    const project =
      parent !== undefined && random.chance(0.7) ? (parent.split('-')[0] ?? 'OPEN') : random.pick(PROJECTS);
    return add(project, {
      type: random.pick(['story', 'bug', 'task'] as const),
      ...(parent !== undefined && { parent }),
    });
  });
  for (const key of random.sample(work, Math.floor(size.work / 3))) {
    add(key.split('-')[0] ?? 'OPEN', { type: 'subtask', parent: key });
  }
  // Some of them lead in circles.
  for (let count = 0; count < size.epics; count += 1)
    site.link(random.pick(epics), 'blocks', random.pick([...epics, ...work]));
  site.link('OPEN-1', 'blocks', 'OPEN-1');
}
