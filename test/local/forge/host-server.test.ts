import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostClock } from '../../../local/clock';
import { createHostHandler } from '../../../local/forge/host-server/host-server';
import { closeHosts, startHost, type RunningHost } from './fixture';

let running: RunningHost;
let server: Server;
let origin: string;
let cookie: string;

interface Reply {
  readonly status: number;
  readonly cookie: string;
  readonly body: Record<string, unknown>;
}

/** fetch() sets Origin and Host by itself: what an attacker's page would send has to be sent by hand. */
function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, origin);
    const defaults = method === 'GET' ? { cookie } : { cookie, origin };
    const outgoing = httpRequest(url, { method, headers: { ...defaults, ...headers } }, (incoming) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          cookie: (incoming.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '',
          body: JSON.parse(text) as Record<string, unknown>,
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

beforeEach(async () => {
  running = startHost({
    app: { resolver: (_: unknown, { principal }: { principal: unknown }) => principal },
  });
  server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const handler = createHostHandler({ host: running.host, shellOrigin: origin, frameOrigin: 'http://frames.test' });
  cookie = '';
  cookie = (await send('GET', '/_host/session')).cookie;
});
afterEach(async () => {
  hostClock.reset();
  await closeHosts();
  await new Promise((done) => server.close(done));
});

const panel = async () => (await send('GET', '/_host/context?module=panel&issue=RM-1&location=x')).body;

test('a first visit signs in the first user; the cookie says so from then on', async () => {
  const second = await send('GET', '/_host/session');
  expect(second).toMatchObject({ status: 200, cookie: '', body: { user: { accountId: 'alice' } } });
});

test('a cookie that was not signed here is worth nothing', async () => {
  const forged = `gantry_session=${Buffer.from('account:bob').toString('base64url')}.AAAA`;
  const reply = await send('GET', '/_host/context?module=panel&issue=RM-1', undefined, { cookie: forged });
  expect(reply.status).toBe(401);
});

test.each([
  ['another origin', { origin: 'http://evil.test' }],
  ['the frames of the app', { origin: 'http://frames.test' }],
  ['a page that names this machine otherwise', { host: 'evil.test' }],
  ['another site, as the browser says', { 'sec-fetch-site': 'same-site' }],
])('a request from %s is refused', async (_, headers) => {
  const reply = await send('POST', '/_host/session', { accountId: 'bob' }, headers);
  expect([reply.status, reply.cookie]).toEqual([403, '']);
  const read = await send('GET', '/_host/meter', undefined, headers);
  expect(read.status).toBe(403);
});

test('a write without an origin is refused', async () => {
  const reply = await send('POST', '/_host/session', { accountId: 'bob' }, { origin: '' });
  expect(reply.status).toBe(403);
});

test('invoke runs as the session says, with a context that this host made', async () => {
  const { contextToken, frameUrl } = await panel();
  expect(frameUrl).toBe('http://frames.test/main/');
  const call = { contextToken, functionKey: 'who', payload: { principal: { accountId: 'bob' } } };
  await expect(send('POST', '/_host/invoke', call)).resolves.toMatchObject({
    status: 200,
    body: { value: { accountId: 'alice' } },
  });
  const forged = { ...call, contextToken: `${String(contextToken).slice(0, -2)}xx` };
  await expect(send('POST', '/_host/invoke', forged)).resolves.toMatchObject({ status: 403 });
  // A session cookie's value is signed too, but it is no context.
  const session = { ...call, contextToken: cookie.split('=')[1] };
  await expect(send('POST', '/_host/invoke', session)).resolves.toMatchObject({ status: 403 });
});

test('a context is nothing for the next person to sign in', async () => {
  const { contextToken } = await panel();
  cookie = (await send('POST', '/_host/session', { accountId: 'bob' })).cookie;
  await expect(send('POST', '/_host/invoke', { contextToken, functionKey: 'who' })).resolves.toMatchObject({
    status: 403,
  });
  await expect(send('GET', '/_host/context?module=panel&issue=RM-1')).resolves.toMatchObject({ status: 404 });
  await expect(send('POST', '/_host/session', { accountId: 'nobody' })).resolves.toMatchObject({ status: 404 });
});

test('the shell learns which modules there are', async () => {
  await expect(send('GET', '/_host/modules')).resolves.toMatchObject({
    body: { modules: [{ type: 'jira:issuePanel', key: 'panel', title: 'Panel', iconUrl: null, hasPage: true }] },
  });
});

test('the clock can be set and reset', async () => {
  const set = await send('POST', '/_host/clock', { now: '2031-05-06T00:00:00Z' });
  expect(String(set.body['now'])).toMatch(/^2031-05-06T00:00:0/);
  const reset = await send('POST', '/_host/clock', { now: null });
  expect(reset.body['offsetMs']).toBe(0);
  await expect(send('POST', '/_host/clock', { now: 'soon' })).resolves.toMatchObject({ status: 400 });
});

test('faults can be put into force and lifted', async () => {
  const fault = { kind: 'jira-429', reason: 'jira-burst-based', retryAfterSeconds: 2 };
  await expect(send('POST', '/_host/faults', { fault, every: 3 })).resolves.toMatchObject({
    body: { rule: { id: '1', every: 3 } },
  });
  await expect(send('POST', '/_host/faults', { fault: { kind: 'flood' } })).resolves.toMatchObject({ status: 400 });
  await expect(send('GET', '/_host/faults')).resolves.toMatchObject({ body: { rules: [{ fault }] } });
  await expect(send('POST', '/_host/faults/remove', { id: null })).resolves.toMatchObject({ body: { rules: [] } });
});

test.each([
  ['GET', '/_host/nothing', 404],
  ['POST', '/_host/invoke', 400],
])('%s %s is answered with %i', async (method, path, status) => {
  await expect(send(method, path, method === 'POST' ? {} : undefined)).resolves.toMatchObject({ status });
});
