import type { StoredProject } from '../state/model';
import { wireListedProject } from '../wire/project';
import { badRequest, notModelled } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { pageOf } from './page';
import { expansions, listParam } from './request-values';

type Sorter = (project: StoredProject, call: Call) => string;

const SORTERS: Readonly<Record<string, Sorter>> = {
  key: ({ key }) => key,
  name: ({ name }) => name.toLowerCase(),
  owner: ({ leadId }, call) => call.store.users.get(leadId ?? '')?.displayName ?? '',
  category: ({ category }) => category?.name ?? '',
};

const ACTION_PERMISSIONS: Readonly<Record<string, string>> = {
  browse: 'BROWSE_PROJECTS',
  edit: 'ADMINISTER_PROJECTS',
  create: 'CREATE_ISSUES',
};

export const searchProjects: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/search',
  answer(call) {
    for (const name of ['properties', 'propertyQuery'])
      if (call.query.has(name)) throw notModelled(`project search by ${name}`);
    const expand = expansions(listParam(call, 'expand'), ['permissions']);
    const found = sorted(
      call,
      [...call.store.projects.values()].filter((project) => matches(call, project)),
    );
    return ok(
      pageOf(call, '/rest/api/3/project/search', found, { byDefault: 50, atMost: 100 }, (project) =>
        wireListedProject(call, project, expand),
      ),
    );
  },
};

function matches(call: Call, project: StoredProject): boolean {
  const ids = listParam(call, 'id');
  const keys = listParam(call, 'keys').map((key) => key.toUpperCase());
  const query = call.query.get('query')?.toLowerCase() ?? '';
  const types = listParam(call, 'typeKey');
  const category = call.query.get('categoryId');
  const status = listParam(call, 'status');
  return (
    isAllowed(call, project) &&
    (ids.length === 0 || ids.includes(project.id)) &&
    (keys.length === 0 || keys.includes(project.key.toUpperCase())) &&
    (project.key.toLowerCase().includes(query) || project.name.toLowerCase().includes(query)) &&
    (types.length === 0 || types.includes(project.projectTypeKey)) &&
    (category === null || project.category?.id === category) &&
    (status.length === 0 ? !project.archived : status.includes(project.archived ? 'archived' : 'live'))
  );
}

function isAllowed(call: Call, project: StoredProject): boolean {
  const action = call.query.get('action') ?? 'view';
  if (action === 'view') return call.permissions.canSeeProject(project);
  const permission = ACTION_PERMISSIONS[action];
  if (permission === undefined) throw badRequest(`The action '${action}' is not valid.`);
  return call.permissions.hasInProject(permission, project);
}

function sorted(call: Call, projects: readonly StoredProject[]): readonly StoredProject[] {
  const [, sign, name = 'key'] = /^([+-]?)(.*)$/.exec((call.query.get('orderBy') ?? 'key').trim()) ?? [];
  const keyOf = SORTERS[name];
  if (keyOf === undefined) throw notModelled(`project search ordered by ${name}`);
  const direction = sign === '-' ? -1 : 1;
  return [...projects].sort((a, b) => direction * (keyOf(a, call) < keyOf(b, call) ? -1 : 1));
}
