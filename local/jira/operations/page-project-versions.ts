import type { StoredVersion } from '../state/model';
import { wireProjectVersion } from '../wire/configuration';
import { badRequest } from './jira-error';
import { ok, type Operation } from './operation';
import { pageOf } from './page';
import { versionsOf } from './project-contents';
import { expansions, listParam, todayOf } from './request-values';
import { getVisibleProject } from './resources';

/** Versions without a date come last. */
const NEVER = '9999';

const SORTERS: Readonly<Record<string, (version: StoredVersion) => string | number>> = {
  sequence: ({ sequence }) => sequence,
  name: ({ name }) => name.toLowerCase(),
  description: ({ description }) => description ?? '',
  releaseDate: ({ releaseOn }) => releaseOn ?? NEVER,
  startDate: ({ startOn }) => startOn ?? NEVER,
};

export const pageProjectVersions: Operation = {
  method: 'GET',
  path: '/rest/api/3/project/{projectIdOrKey}/version',
  answer(call) {
    const project = getVisibleProject(call, call.params.projectIdOrKey ?? '');
    expansions(listParam(call, 'expand'), ['operations', 'issuesstatus', 'driver', 'approvers']);
    const status = listParam(call, 'status');
    const query = call.query.get('query')?.toLowerCase() ?? '';
    const [, sign, name = ''] = /^([+-]?)(.*)$/.exec((call.query.get('orderBy') ?? 'sequence').trim()) ?? [];
    const keyOf = SORTERS[name];
    if (keyOf === undefined) throw badRequest(`The value '${name}' of 'orderBy' is not valid.`);
    const found = versionsOf(call, project.id)
      .filter((version) => status.length === 0 || status.includes(statusOf(version)))
      .filter((version) => `${version.name} ${version.description ?? ''}`.toLowerCase().includes(query))
      .sort((a, b) => (sign === '-' ? -1 : 1) * compare(keyOf(a), keyOf(b)));
    const path = `/rest/api/3/project/${call.params.projectIdOrKey ?? ''}/version`;
    const today = todayOf(call);
    return ok(pageOf(call, path, found, { byDefault: 50, atMost: 50 }, (one) => wireProjectVersion(call, one, today)));
  },
};

function statusOf(version: StoredVersion): string {
  if (version.archived) return 'archived';
  return version.released ? 'released' : 'unreleased';
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
