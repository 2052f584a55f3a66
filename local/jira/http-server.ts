import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { EmbeddedSite } from './embedded-site';
import type { Caller, JiraSite } from './site';

/** A site and, where it has accounts of its own, with what to sign in to it. */
type ServedSite = JiraSite & Partial<Pick<EmbeddedSite, 'signIns'>>;

export interface JiraHttpOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly host?: string;
  /** Who a request without an Authorization header comes from, by the shell's session cookie; null: nobody. */
  readonly callerOf?: (request: IncomingMessage) => Caller | null;
}

export interface JiraHttpServer {
  readonly address: string;
  close(): Promise<void>;
}

/** A site over HTTP, for any Jira client: basic authentication with e-mail and API token, anonymous without. */
export async function serveJira(site: ServedSite, options: JiraHttpOptions): Promise<JiraHttpServer> {
  const handler = createJiraHandler(site, options.callerOf);
  const server = createServer((request, response) => void handler(request, response));
  const host = options.host ?? '127.0.0.1';
  await listening(server, options.port, host);
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : options.port;
  return {
    address: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** For a server that has other pages too: answers one request of Node's. */
export function createJiraHandler(
  site: ServedSite,
  callerOf: (request: IncomingMessage) => Caller | null = () => null,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      const caller = signedInAs(site, request, callerOf);
      const answer = caller === null ? wrongCredentials() : await site.handle(await webRequest(site, request), caller);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    } catch {
      // The client went away halfway, or sent what isn't HTTP: there is nobody to answer.
      response.destroy();
    }
  };
}

/** Null for credentials that are wrong: Jira refuses those with 401, and doesn't treat them as anonymous. */
function signedInAs(
  site: ServedSite,
  request: IncomingMessage,
  callerOf: (request: IncomingMessage) => Caller | null,
): Caller | null {
  const { authorization } = request.headers;
  if (authorization === undefined) return callerOf(request) ?? { kind: 'anonymous' };
  const [, encoded] = /^Basic\s+(.+)$/i.exec(authorization) ?? [];
  const decoded = Buffer.from(encoded ?? '', 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  const email = decoded.slice(0, colon).toLowerCase();
  const token = decoded.slice(colon + 1);
  const known = site.signIns?.().find((one) => one.email.toLowerCase() === email && one.apiToken === token);
  return known === undefined ? null : { kind: 'user', accountId: known.accountId };
}

function wrongCredentials(): Response {
  return new Response('Client must be authenticated to access this resource.', {
    status: 401,
    headers: {
      'content-type': 'text/plain',
      'www-authenticate': 'OAuth realm="Jira"',
      'x-seraph-loginreason': 'AUTHENTICATED_FAILED',
    },
  });
}

async function webRequest(site: ServedSite, request: IncomingMessage): Promise<Request> {
  const method = request.method ?? 'GET';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  const contentType = request.headers['content-type'];
  return new Request(new URL(request.url ?? '/', site.baseUrl), {
    method,
    headers: contentType === undefined ? {} : { 'content-type': contentType },
    ...(method !== 'GET' && method !== 'HEAD' && { body: Buffer.concat(chunks) }),
  });
}

function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
