import api, { route } from '@forge/api';
import { closeHosts, startHost, type RunningHost } from './fixture';

afterEach(closeHosts);

const field = () => api.asApp().requestJira(route`/rest/api/3/field`);
const search = (token?: string, maxResults = 10) =>
  api.asApp().requestJira(route`/rest/api/3/search/jql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ jql: 'project = A', maxResults, ...(token === undefined ? {} : { nextPageToken: token }) }),
  });
const write = (issue: string) =>
  api.asApp().requestJira(route`/rest/api/3/issue/${issue}/properties/x`, { method: 'PUT', body: '1' });

async function times(
  running: RunningHost,
  count: number,
  work: () => Promise<{ status: number; headers: { get(name: string): string | null } }>,
) {
  const answers: (readonly [number, string | null])[] = [];
  await running.asResolver(async () => {
    for (let n = 0; n < count; n += 1) {
      const { status, headers } = await work();
      answers.push([status, headers.get('RateLimit-Reason')]);
    }
  });
  return answers;
}

test('a burst on one endpoint is limited, and only there', async () => {
  const running = startHost({ limits: { jiraReadsPerSecond: 2 } });
  await expect(times(running, 3, field)).resolves.toEqual([
    [200, null],
    [200, null],
    [429, 'jira-burst-based'],
  ]);
  await expect(times(running, 1, () => search())).resolves.toEqual([[200, null]]);
  const limited = await running.asResolver(field);
  expect([limited.headers.get('Retry-After'), limited.headers.get('X-RateLimit-Remaining')]).toEqual(['1', '0']);
});

test('writes to one issue are limited by issue', async () => {
  const running = startHost({ limits: { jiraIssueWritesPer2Seconds: 1 } });
  await times(running, 1, () => write('A-1'));
  await expect(times(running, 1, () => write('A-1'))).resolves.toEqual([[429, 'jira-per-issue-on-write']]);
  await expect(times(running, 1, () => write('A-2'))).resolves.toEqual([[200, null]]);
});

test.each([
  ['a search', 3, () => search(), { issues: [{}, {}] }],
  ['an issue', 2, () => api.asApp().requestJira(route`/rest/api/3/issue/A-1`), {}],
  ['projects', 4, () => api.asApp().requestJira(route`/rest/api/3/project/search`), { values: [{}, {}, {}] }],
  ['a write', 1, () => write('A-1'), {}],
  [
    'permissions',
    5,
    () => api.asApp().requestJira(route`/rest/api/3/mypermissions?permissions=A,B`),
    { permissions: { A: {}, B: {} } },
  ],
])('%s costs %i points', async (_, points, work, body) => {
  const running = startHost();
  running.site.answer = (request) =>
    request.url.includes('RM-1')
      ? Response.json({
          id: '1',
          key: 'RM-1',
          fields: { issuetype: { id: '1', name: 'x' }, project: { id: '1', key: 'A' } },
        })
      : Response.json(body);
  const headers = await running.asResolver(async () => (await work()).headers);
  expect(running.host.readMeter().pointsThisHour).toBe(points);
  expect(running.host.readMeter().total.jiraBytes).toBe(JSON.stringify(body).length);
  expect(headers.get('X-RateLimit-Remaining')).toBe(String(65_000 - points));
});

test('an hour has so many points, and a new hour has them again', async () => {
  let now = new Date('2026-11-22T10:30:00Z');
  const running = startHost({ limits: { jiraPointsPerHour: 2 }, now: () => now });
  await times(running, 2, field);
  const refused = await running.asResolver(field);
  expect([refused.status, refused.headers.get('RateLimit-Reason'), refused.headers.get('Retry-After')]).toEqual([
    429,
    'jira-quota-global-based',
    '1800',
  ]);
  now = new Date('2026-11-22T11:00:00Z');
  await expect(times(running, 1, field)).resolves.toEqual([[200, null]]);
});

test('faults strike the calls that they match, so often as they say', async () => {
  const running = startHost();
  const { faults } = running.host;
  faults.add({ kind: 'jira-5xx', status: 503 }, { match: 'GET /rest/api/3/field', every: 2, times: 1 });
  await expect(times(running, 4, field)).resolves.toEqual([200, 503, 200, 200].map((status) => [status, null]));
  faults.add({ kind: 'jira-429', reason: 'jira-quota-tenant-based', retryAfterSeconds: null }, { times: 1 });
  const limited = await running.asResolver(field);
  expect([limited.status, limited.headers.get('Retry-After'), limited.headers.get('RateLimit-Reason')]).toEqual([
    429,
    null,
    'jira-quota-tenant-based',
  ]);
  faults.add({ kind: 'jira-slow', delayMs: 40 }, { times: 1 });
  const started = performance.now();
  await expect(times(running, 1, field)).resolves.toEqual([[200, null]]);
  expect(performance.now() - started).toBeGreaterThanOrEqual(39);
  const rule = faults.add({ kind: 'jira-409' });
  await expect(times(running, 1, field)).resolves.toEqual([[409, null]]);
  faults.remove(rule.id);
  await expect(times(running, 1, field)).resolves.toEqual([[200, null]]);
});

test('search can be made to answer short, stale or with the same token', async () => {
  const running = startHost();
  let total = 0;
  running.site.answer = async (request) => {
    if (!request.url.includes('/search/')) {
      return Response.json({
        id: '1',
        key: 'RM-1',
        fields: { issuetype: { id: '1', name: 'x' }, project: { id: '1', key: 'A' } },
      });
    }
    const { maxResults } = (await request.json()) as { maxResults: number };
    total += 1;
    return Response.json({
      issues: Array.from({ length: maxResults }, () => ({ id: total })),
      nextPageToken: `t${total}`,
      isLast: false,
    });
  };
  const read = (token?: string) =>
    running.asResolver(
      async () => (await search(token)).json() as Promise<{ issues: { id: number }[]; nextPageToken: string }>,
    );
  const { faults } = running.host;
  await expect(read()).resolves.toMatchObject({ nextPageToken: 't1' });
  faults.add({ kind: 'search-stale' }, { times: 1 });
  await expect(read()).resolves.toMatchObject({ nextPageToken: 't1' });
  faults.add({ kind: 'search-short-page' }, { times: 1 });
  expect((await read()).issues).toHaveLength(5);
  faults.add({ kind: 'search-repeated-token' }, { times: 1 });
  await expect(read('t1')).resolves.toMatchObject({ nextPageToken: 't1' });
});

test('the meter tells what an invocation used and what a month would cost', async () => {
  let now = new Date('2026-11-22T10:00:00Z');
  const running = startHost({ now: () => now });
  await running.asResolver(field);
  now = new Date('2026-11-22T11:00:00Z');
  const { total, recent, monthlyCost } = running.host.readMeter();
  expect(total).toMatchObject({ invocations: 1, jiraRequests: 1, jiraPoints: 1 });
  expect(recent).toMatchObject([{ moduleKey: 'panel', functionKey: 'run', failed: false, usage: { jiraPoints: 1 } }]);
  expect(monthlyCost.total).toBe(0);
});
