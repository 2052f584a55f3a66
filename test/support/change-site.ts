import type { Random } from '../../local/demo/random';
import { ROLE_IDS } from '../../local/jira/standard-permissions';
import { STANDARD_SCHEME_ID } from '../../local/jira/standard-permissions';
import type { StoredIssue } from '../../local/jira/state/model';
import { LEVELS, PROJECTS, ROOT, SCHEMES, VIEWERS } from './permission-site';
import type { RunningApp } from './running-app';

/** What people and administrators do to a site between an index and a view. */
export const permissionChanges = [
  'secure',
  'unsecure',
  'move',
  'delete',
  'create',
  'reparent',
  'finish',
  'hand over',
  'change members',
  'change scheme',
  'shut the app out',
  'change group',
] as const;
export type SiteChange = (typeof permissionChanges)[number];

export async function changeSite(app: RunningApp, random: Random, change: SiteChange): Promise<void> {
  const { store } = app.site;
  const issues = [...store.issues.values()];
  const issue = random.pick(issues);
  const ask = (method: string, path: string, body?: unknown) => asRoot(app, method, path, body);
  const rest = (of: StoredIssue) => `/rest/api/3/issue/${of.id}`;
  const edit = (of: StoredIssue, fields: object) => ask('PUT', rest(of), { fields });
  const project = random.pick([...store.projects.values()]);
  const withLevels = issues.filter(({ projectId }) => store.projects.get(projectId)?.securitySchemeId === 'levels');
  switch (change) {
    case 'secure':
      return edit(random.pick(withLevels), { security: { id: random.pick(Object.values(LEVELS)) } });
    case 'unsecure':
      return edit(random.pick(withLevels), { security: null });
    case 'move':
      return ask('POST', `/_host/jira/issue/${issue.id}/move`, { project: { key: random.pick(PROJECTS) } });
    case 'delete':
      return ask('DELETE', `${rest(issue)}?deleteSubtasks=true`);
    case 'create': {
      const parent = random.pick(issues.filter(({ typeId }) => typeId === '10000'));
      const key = store.projects.get(parent.projectId)?.key;
      const fields = {
        project: { key },
        issuetype: { name: 'Story' },
        parent: { id: String(parent.id) },
        summary: 'New',
      };
      return ask('POST', '/rest/api/3/issue', { fields });
    }
    case 'reparent': {
      const work = random.pick(issues.filter(({ typeId }) => ['10001', '10002', '10004'].includes(typeId)));
      const parent = random.pick(issues.filter(({ typeId }) => typeId === '10000'));
      return edit(work, { parent: { id: String(parent.id) } });
    }
    case 'finish':
      return ask('POST', `${rest(issue)}/transitions`, { transition: { id: '41' } });
    case 'hand over':
      return edit(issue, { reporter: { id: random.pick(VIEWERS) }, assignee: { id: random.pick(VIEWERS) } });
    case 'change members': {
      const members = { userIds: random.sample(VIEWERS, 4), groupIds: [] };
      const roles = { ...project.roles, [ROLE_IDS.members]: members };
      return store.write([{ put: 'projects', record: { ...project, roles } }]);
    }
    case 'change scheme': {
      const permissionSchemeId = random.pick([...Object.values(SCHEMES), STANDARD_SCHEME_ID]);
      return store.write([{ put: 'projects', record: { ...project, permissionSchemeId } }]);
    }
    case 'shut the app out': {
      const isIn = (project.roles[ROLE_IDS.apps]?.userIds.length ?? 0) > 0;
      const userIds = isIn ? [] : [...(store.site.get('site') ? [store.site.get('site')?.appAccountId ?? ''] : [])];
      const roles = { ...project.roles, [ROLE_IDS.apps]: { userIds, groupIds: [] } };
      return store.write([{ put: 'projects', record: { ...project, roles } }]);
    }
    case 'change group': {
      const group = store.groups.get('group-reds');
      if (group === undefined) throw new Error('The site has no reds.');
      return store.write([{ put: 'groups', record: { ...group, memberIds: random.sample(VIEWERS, 4) } }]);
    }
  }
}

/** A change that makes no sense as things stand, such as moving an issue to where it is, is refused and changes nothing. */
async function asRoot(app: RunningApp, method: string, path: string, body: unknown): Promise<void> {
  const request = new Request(`${app.site.baseUrl}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { status } = await app.site.handle(request, { kind: 'user', accountId: ROOT });
  if (status >= 500) throw new Error(`${method} ${path} answered ${status}.`);
}
