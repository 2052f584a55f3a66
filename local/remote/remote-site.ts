import type { Caller, JiraSite, ProductEvent, SiteUser } from '../jira/site';
import { watchUpdates } from './watch-updates';

export interface RemoteSiteOptions {
  readonly url: URL;
  readonly email: string;
  readonly apiToken: string;
  /** How often the site is asked what has changed, in place of events. */
  readonly pollMs?: number;
}

/** The sentence for whoever started the host: the site can't be used at all. */
export class RemoteSiteError extends Error {
  override readonly name = 'RemoteSiteError';
}

/** What a real site or a proxy before it must not be told about this machine's own pages. */
const FORWARDED_HEADERS = ['accept', 'accept-language', 'content-type'];

/**
 * A real Jira over REST. The token's owner is everybody at once: the person who looks and the app itself, so what the app may do
 * without a person isn't shown here as it would be on Forge.
 *
 * @throws RemoteSiteError when the site can't be reached or refuses the token.
 */
export async function openRemoteSite(options: RemoteSiteOptions): Promise<JiraSite> {
  const { url } = options;
  const baseUrl = url.origin;
  const authorization = `Basic ${Buffer.from(`${options.email}:${options.apiToken}`).toString('base64')}`;
  const listeners = new Set<(event: ProductEvent) => void>();

  const ask = (path: string, init: RequestInit = {}, signedIn = true): Promise<Response> => {
    const headers = new Headers(init.headers);
    // Jira refuses writes that look as if a browser's page on another site had made them.
    headers.set('X-Atlassian-Token', 'no-check');
    if (signedIn) headers.set('Authorization', authorization);
    return fetch(baseUrl + path, { ...init, headers, redirect: 'manual' });
  };

  const owner = await readOwner(ask, baseUrl);
  const stopWatching = watchUpdates(ask, options.pollMs ?? 15_000, (event) => {
    for (const listener of listeners) listener(event);
  });
  return {
    kind: 'remote',
    baseUrl,
    cloudId: await readCloudId(ask, url.hostname),
    name: url.hostname,
    async handle(request, caller: Caller) {
      const { pathname, search } = new URL(request.url);
      // People on a real site must not get mail because somebody tries the app on their own machine.
      if (pathname.endsWith('/notify')) {
        return Response.json({ errorMessages: ['The local host has a real site send no mail.'] }, { status: 403 });
      }
      const headers = FORWARDED_HEADERS.flatMap((name): [string, string][] => {
        const value = request.headers.get(name);
        return value === null ? [] : [[name, value]];
      });
      const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.arrayBuffer();
      try {
        const init = { method: request.method, headers, ...(body && { body }) };
        return withoutEncoding(await ask(pathname + search, init, caller.kind !== 'anonymous'));
      } catch (error) {
        return Response.json(
          { errorMessages: [`${url.hostname} can't be reached: ${reasonOf(error)}`] },
          { status: 503 },
        );
      }
    },
    onEvent: (listener) => void listeners.add(listener),
    users: async () => [owner],
    async close() {
      stopWatching();
    },
  };
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

async function readOwner(ask: Ask, baseUrl: string): Promise<SiteUser> {
  const response = await ask('/rest/api/3/myself', { headers: { Accept: 'application/json' } }).catch(
    (error: unknown) => {
      throw new RemoteSiteError(`${baseUrl} can't be reached: ${reasonOf(error)}.`, { cause: error });
    },
  );
  if (response.status === 401 || response.status === 403) {
    throw new RemoteSiteError(`${baseUrl} refuses JIRA_EMAIL with JIRA_API_TOKEN (${response.status}). Check both.`);
  }
  if (!response.ok)
    throw new RemoteSiteError(
      `${baseUrl} answered ${response.status} instead of who you are. Is it a Jira Cloud site?`,
    );
  // Jira's own shape; what is missing gets a plain stand-in.
  const me = (await response.json()) as { accountId?: string; displayName?: string; timeZone?: string };
  if (me.accountId === undefined)
    throw new RemoteSiteError(`${baseUrl} did not say who you are. Is it a Jira Cloud site?`);
  return {
    accountId: me.accountId,
    displayName: me.displayName ?? 'You',
    title: 'Signed in with your API token',
    timeZone: me.timeZone ?? 'UTC',
  };
}

async function readCloudId(ask: Ask, fallback: string): Promise<string> {
  const response = await ask('/_edge/tenant_info').catch(() => null);
  if (!response?.ok) return fallback;
  const { cloudId } = (await response.json().catch(() => ({}))) as { cloudId?: string };
  return cloudId ?? fallback;
}

/** `fetch` has unpacked the body already; a header that says otherwise would make the next reader unpack it again. */
function withoutEncoding(response: Response): Response {
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'set-cookie']) headers.delete(name);
  return new Response(response.status === 204 ? null : response.body, { status: response.status, headers });
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
