import { buildSite } from '../../support/site-builder';
import { serveJira } from '../../../local/jira/http-server';
import type { EmbeddedSite } from '../../../local/jira/embedded-site';

let site: EmbeddedSite;

beforeAll(async () => {
  site = await buildSite()
    .user('ann')
    .user('gone', { active: false })
    .project('ALPHA', { members: ['ann'] })
    .issue('ALPHA-1')
    .open();
});

async function withServer<T>(
  ask: (address: string) => Promise<T>,
  callerOf?: Parameters<typeof serveJira>[1]['callerOf'],
): Promise<T> {
  const server = await serveJira(site, { port: 0, ...(callerOf && { callerOf }) });
  try {
    return await ask(server.address);
  } finally {
    await server.close();
  }
}

const basic = (credentials: string) => ({ authorization: `Basic ${btoa(credentials)}` });

test.each([
  ['ann@example.com:token-ann', 200],
  ['ANN@example.com:token-ann', 200],
  ['ann@example.com:token-bob', 401],
  ['gone@example.com:token-gone', 401],
])('signing in as %s answers %i', async (credentials, status) => {
  const path = '/rest/api/3/myself';
  const answer = await withServer((address) => fetch(address + path, { headers: basic(credentials) }));
  expect(answer.status).toBe(status);
});

test('what asks who you are answers 401 to nobody', async () => {
  const answer = await withServer((address) => fetch(`${address}/rest/api/3/myself`));
  expect(answer.status).toBe(401);
});

test('a session says who asks, where no header does', async () => {
  const name = await withServer(
    async (address) => {
      const answer = await fetch(`${address}/rest/api/3/myself`);
      return ((await answer.json()) as { displayName: string }).displayName;
    },
    () => ({ kind: 'user', accountId: 'ann' }),
  );
  expect(name).toBe('Ann');
});

test.each([
  ['{"fields":', 'application/json', 400],
  ['{"fields":{}}', 'text/plain', 415],
  ['[]', 'application/json', 400],
])('a body %s of type %s is answered %i', async (body, type, status) => {
  const answer = await withServer((address) =>
    fetch(`${address}/rest/api/3/issue/ALPHA-1`, {
      method: 'PUT',
      body,
      headers: { ...basic('ann@example.com:token-ann'), 'content-type': type },
    }),
  );
  expect(answer.status).toBe(status);
});

test('the avatars that answers name are pictures', async () => {
  const answer = await withServer((address) => fetch(`${address}/secure/useravatar?ownerId=ann&size=48`));
  expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  expect(await answer.text()).toContain('>A</text>');
});
