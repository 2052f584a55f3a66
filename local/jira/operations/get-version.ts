import type { StoredVersion } from '../state/model';
import { wireProjectVersion } from '../wire/configuration';
import { notFound } from './jira-error';
import { ok, type Call, type Operation } from './operation';
import { expansions, listParam, todayOf } from './request-values';

export const getVersion: Operation = {
  method: 'GET',
  path: '/rest/api/3/version/{id}',
  answer(call) {
    expansions(listParam(call, 'expand'), ['operations', 'issuesstatus', 'driver', 'approvers']);
    return ok(wireProjectVersion(call, getVisibleVersion(call), todayOf(call)));
  },
};

export function getVisibleVersion(call: Call): StoredVersion {
  const id = call.params.id ?? '';
  const version = call.store.versions.get(id);
  const project = call.store.projects.get(version?.projectId ?? '');
  if (version === undefined || project === undefined || !call.permissions.canSeeProject(project)) {
    throw notFound(`Could not find version for id '${id}'`);
  }
  return version;
}
