import api, { authorize, getAppContext, permissions, privacy, requestJira, route } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import { parseManifest } from '../../../local/forge/manifest';
import type { LogLine } from '../../../local/forge/invocation-log';
import { closeHosts, manifestText, panelContext, startHost } from './fixture';

afterEach(closeHosts);

async function invoke(running: ReturnType<typeof startHost>, functionKey: string, payload: unknown = {}) {
  return running.host.invoke({ functionKey, payload, context: await panelContext(running.host) });
}

test('a resolver gets its payload, the context and the caller, and its result passes through JSON', async () => {
  const running = startHost({
    app: {
      resolver: makeResolver({
        read: ({
          payload,
          context,
        }: {
          payload: object;
          context: { accountId: string; installContext: string; extension: object };
        }) => ({
          payload,
          accountId: context.accountId,
          installContext: context.installContext,
          extension: context.extension,
          at: new Date(0),
          gone: undefined,
        }),
      } as never),
    },
  });
  await expect(invoke(running, 'read', { a: 1 })).resolves.toEqual({
    ok: true,
    value: {
      payload: { a: 1 },
      accountId: 'alice',
      installContext: 'ari:cloud:jira::site/cloud-1',
      extension: expect.objectContaining({
        type: 'jira:issuePanel',
        issue: expect.objectContaining({ key: 'RM-1' }),
      }) as unknown,
      at: '1970-01-01T00:00:00.000Z',
    },
  });
  await expect(invoke(running, 'other')).resolves.toEqual({
    ok: false,
    message: "There was an error invoking the function - Resolver has no definition for 'other'.",
  });
});

test('invocations that overlap keep their own runtime', async () => {
  const seen: string[] = [];
  let arrived = 0;
  let open: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  const app = {
    resolver: async ({ call }: { call: { functionKey: string } }) => {
      const before = getAppContext().invocationId;
      arrived += 1;
      if (arrived === 2) {
        open();
      }
      await both;
      seen.push(getAppContext().invocationId);
      return { functionKey: call.functionKey, same: before === getAppContext().invocationId };
    },
  };
  const running = startHost({ app });
  const answers = await Promise.all([invoke(running, 'a'), invoke(running, 'b')]);
  expect(answers).toMatchObject([{ value: { same: true } }, { value: { same: true } }]);
  expect(new Set(seen).size).toBe(2);
  expect(() => getAppContext()).toThrow('Forge runtime not found.');
});

test('the app context and the granted scopes are those of the manifest', async () => {
  const running = startHost({ environmentType: 'DEVELOPMENT' });
  const seen = await running.asResolver(() => {
    const { appAri, environmentType, moduleKey, invocationRemainingTimeInMillis } = getAppContext();
    return Promise.resolve({
      app: appAri.appId,
      environmentType,
      moduleKey,
      inTime: invocationRemainingTimeInMillis() > 20_000,
      storage: permissions.hasScope('storage:app'),
      admin: permissions.hasScope('manage:jira-configuration'),
    });
  });
  expect(seen).toEqual({
    app: '11111111-2222-3333-4444-555555555555',
    environmentType: 'DEVELOPMENT',
    moduleKey: 'panel',
    inTime: true,
    storage: true,
    admin: false,
  });
});

test('a function that takes too long fails, and asks for nothing after that', async () => {
  let late: Promise<unknown> = Promise.resolve();
  const running = startHost({
    limits: { resolverSeconds: 0.05 },
    app: {
      resolver: () => {
        late = new Promise((resolve) => setTimeout(resolve, 100)).then(() =>
          api.asApp().requestJira(route`/rest/api/3/field`),
        );
        return late;
      },
    },
  });
  await expect(invoke(running, 'slow')).resolves.toMatchObject({
    ok: false,
    message: expect.stringContaining('0.05 seconds') as string,
  });
  const before = running.site.seen.length;
  await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 150))]);
  expect(running.site.seen).toHaveLength(before);
});

test.each([
  ['a request over 500 KB', 'read', { text: 'x'.repeat(500 * 1024) }],
  ['a response over 5 MB', 'large', {}],
])('%s is refused', async (_, functionKey, payload) => {
  const running = startHost({ app: { resolver: () => 'x'.repeat(functionKey === 'large' ? 5 * 1024 * 1024 : 1) } });
  await expect(invoke(running, functionKey, payload)).resolves.toMatchObject({
    ok: false,
    message: expect.stringContaining('larger than') as string,
  });
});

test('calls are limited by person', async () => {
  const running = startHost({ limits: { invokesPer25Seconds: 2 }, app: { resolver: () => 1 } });
  await invoke(running, 'a');
  await invoke(running, 'a');
  await expect(invoke(running, 'a')).resolves.toMatchObject({
    ok: false,
    message: expect.stringContaining('500req/25s') as string,
  });
});

test('logs are told with their invocation and cut off where Forge cuts', async () => {
  const lines: LogLine[] = [];
  const running = startHost({ limits: { logLinesPerRuntimeMinute: 2 }, onLog: (line) => lines.push(line) });
  await running.asResolver(() => {
    ['one', 'two', 'three', 'four'].forEach((text, at) => console.info('%s %d', text, at));
    return Promise.resolve();
  });
  expect(lines.map(({ text }) => text)).toEqual(['one 0', 'two 1', expect.stringContaining('dropped')]);
  expect(lines[0]).toMatchObject({ level: 'info', moduleKey: 'panel' });
});

test('requests to Jira go as the app, as the person, or as nobody', async () => {
  const running = startHost();
  await running.asResolver(async () => {
    await api.asApp().requestJira(route`/rest/api/3/field`);
    await api.asUser().requestJira(route`/rest/api/3/issue/${'RM-1'}`, { headers: { 'x-a': 'b' } });
    await requestJira(route`/rest/api/3/serverInfo`);
  });
  expect(running.site.seen.slice(-3).map(({ caller, path }) => [caller.kind, path])).toEqual([
    ['app', '/rest/api/3/field'],
    ['user', '/rest/api/3/issue/RM-1'],
    ['anonymous', '/rest/api/3/serverInfo'],
  ]);
});

test('asUser where there is no user, or for another, needs authentication', async () => {
  const running = startHost({
    app: { schedule: () => api.asUser().requestJira(route`/rest/api/3/field`) },
    onLog: () => undefined,
  });
  const failure = running.asResolver(() => api.asUser('bob').requestJira(route`/rest/api/3/field`));
  await expect(failure).rejects.toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR', status: 401 });
  await running.host.runSchedule('hourly');
  expect(running.host.readMeter().recent[0]).toMatchObject({ moduleKey: 'hourly', failed: true });
});

test('authorize asks Jira about the person', async () => {
  const running = startHost();
  running.site.answer = async (request) => {
    const { projectPermissions } = (await request.json()) as { projectPermissions: unknown };
    expect(projectPermissions).toEqual([{ permissions: ['EDIT_ISSUES'], issues: [10001] }]);
    return Response.json({
      globalPermissions: [],
      projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001], projects: [] }],
    });
  };
  await expect(mayEdit(running)).resolves.toBe(true);
});

async function mayEdit(running: ReturnType<typeof startHost>) {
  const original = running.site.answer;
  running.site.answer = (request, caller) =>
    request.url.endsWith('/permissions/check')
      ? original(request, caller)
      : Response.json({
          id: '10001',
          key: 'RM-1',
          fields: { issuetype: { id: '1', name: 'x' }, project: { id: '1', key: 'RM' } },
        });
  return running.asResolver(async () => (await authorize().onJiraIssue([10001])).canEdit?.());
}

test('a call whose scope the manifest lacks is refused as the gateway refuses it', async () => {
  const running = startHost();
  const answer = await running.asResolver(async () => {
    const response = await api.asApp().requestJira(route`/rest/api/3/user/search?query=a`);
    return { status: response.status, body: await response.json() };
  });
  expect(answer).toEqual({ status: 401, body: { code: 401, message: 'Unauthorized; scope does not match' } });
});

test('all granular scopes together allow what the classic one does', async () => {
  const granular =
    'read:user:jira, read:user.property:jira, read:application-role:jira, read:avatar:jira, read:group:jira';
  const status = (scopes: string) => {
    const manifest = parseManifest(manifestText.replace('read:jira-work, write:jira-work', scopes));
    const running = startHost({ manifest });
    return running.asResolver(
      async () => (await api.asApp().requestJira(route`/rest/api/3/user/search?query=a`)).status,
    );
  };
  await expect(status(granular)).resolves.toBe(200);
  await expect(status('read:user:jira')).resolves.toBe(401);
});

test.each([
  ['an operation that Jira has and this host not', () => api.asApp().requestJira(route`/rest/api/3/workflow/search`)],
  ['another product', () => api.asApp().requestConfluence(route`/wiki/rest/api/space`)],
  ['the graph', () => api.asApp().requestGraph('query { me }')],
])('%s fails loudly', async (_, work) => {
  const running = startHost();
  await expect(running.asResolver(work)).rejects.toMatchObject({
    name: 'PROXY_ERR',
    status: 501,
    errorCode: expect.stringContaining('NOT_MODELLED_BY_LOCAL_HOST') as string,
  });
});

test('personal data reports tell which accounts were closed', async () => {
  const running = startHost();
  running.host.closedAccounts.add('gone');
  const report = (ids: readonly string[]) =>
    running.asResolver(() =>
      privacy.reportPersonalData(ids.map((accountId) => ({ accountId, updatedAt: '2026-01-01T00:00:00Z' }))),
    );
  await expect(report(['alice'])).resolves.toEqual([]);
  const many = [...Array.from({ length: 100 }, (_, n) => `id${n}`), 'gone'];
  await expect(report(many)).resolves.toEqual([{ accountId: 'gone', status: 'closed' }]);
});
