import { jiraDateTime } from '../wire/jira-date';
import { ok, type Operation } from './operation';

export const getServerInfo: Operation = {
  method: 'GET',
  path: '/rest/api/3/serverInfo',
  answer(call) {
    const site = call.store.site.get('site');
    return ok({
      baseUrl: call.baseUrl,
      displayUrl: call.baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_000,
      buildDate: '2026-01-01T00:00:00.000+0000',
      serverTime: jiraDateTime(call.nowMs, call.viewer.timeZone),
      scmInfo: '0000000000000000000000000000000000000000',
      serverTitle: site?.name ?? 'Jira',
      serverTimeZone: site?.timeZone ?? 'UTC',
    });
  },
};
