import { asUser, route } from '@forge/api';
import type { MirrorPort } from '../usecases/ports';
import { expectSuccess } from './read-response';

/** Issue properties written in the person's own name, so that Jira's Edit permission decides. */
export const viewerMirrors: MirrorPort = {
  async write(issueId, propertyKey, value) {
    await expectSuccess(
      asUser().requestJira(route`/rest/api/3/issue/${issueId}/properties/${propertyKey}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(value),
      }),
      'update what Jira’s search knows of this item',
    );
  },
};
