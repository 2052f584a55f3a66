import { versionPayload } from '../events/event-payloads';
import type { StoredVersion } from '../state/model';
import { wireProjectVersion } from '../wire/configuration';
import { getVisibleVersion } from './get-version';
import { badRequest } from './jira-error';
import { ok, type Operation } from './operation';
import { objectBody, todayOf } from './request-values';
import { versionFrom } from './version-body';

export const updateVersion: Operation = {
  method: 'PUT',
  path: '/rest/api/3/version/{id}',
  answer(call) {
    const before = getVisibleVersion(call);
    const project = call.store.projects.get(before.projectId);
    if (project === undefined || !call.permissions.administers(project)) {
      throw badRequest('You must have the administer project permission to edit a version.');
    }
    const after = versionFrom(call, before, objectBody(call));
    call.store.write([{ put: 'versions', record: after }]);
    for (const event of eventsOf(before, after)) call.emit(`avi:jira:${event}:version`, versionPayload(call, after));
    return ok(wireProjectVersion(call, after, todayOf(call)));
  },
};

/** A change of state is told of by its own event, beside the one for any update. */
function eventsOf(before: StoredVersion, after: StoredVersion): readonly string[] {
  return [
    'updated',
    ...(before.released === after.released ? [] : [after.released ? 'released' : 'unreleased']),
    ...(before.archived === after.archived ? [] : [after.archived ? 'archived' : 'unarchived']),
  ];
}
