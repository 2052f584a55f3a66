import { versionPayload } from '../events/event-payloads';
import { wireProjectVersion } from '../wire/configuration';
import { notFound } from './jira-error';
import type { Operation } from './operation';
import { versionsOf } from './project-contents';
import { objectBody, todayOf } from './request-values';
import { versionFrom } from './version-body';

export const createVersion: Operation = {
  method: 'POST',
  path: '/rest/api/3/version',
  answer(call) {
    const body = objectBody(call);
    const project = call.store.projectBy(String(body.projectId ?? body.project ?? ''));
    if (project === undefined || !call.permissions.canSeeProject(project) || !call.permissions.administers(project)) {
      throw notFound('The project does not exist, or you do not have permission to administer it.');
    }
    const last = versionsOf(call, project.id).at(-1);
    const blank = {
      id: String(call.store.nextId()),
      projectId: project.id,
      name: '',
      description: null,
      archived: false,
      released: false,
      startOn: null,
      releaseOn: null,
      sequence: (last?.sequence ?? 0) + 1,
    };
    const version = versionFrom(call, blank, body);
    call.store.write([{ put: 'versions', record: version }]);
    call.emit('avi:jira:created:version', versionPayload(call, version));
    return { status: 201, body: wireProjectVersion(call, version, todayOf(call)) };
  },
};
