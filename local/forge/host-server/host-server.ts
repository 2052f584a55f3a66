import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ForgeHost } from '../forge-host';
import { HttpError } from './http-error';
import { hostRoutes } from './routes';
import { readSession } from './session';

export interface HostServerOptions {
  readonly host: ForgeHost;
  /** The origin that the shell's pages have: the only one whose requests are taken. */
  readonly shellOrigin: string;
  readonly frameOrigin: string;
}

const prefix = '/_host/';
const maxBodyBytes = 6 * 1024 * 1024;

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) {
      throw new HttpError(413, 'The request is too large.');
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw new HttpError(400, 'The request is not JSON.');
  }
}

/**
 * Whether the request comes from the shell's own pages. The host name is checked too: else a page elsewhere could point its own name
 * at this machine; and cookies are shared by all ports of a machine, so that a frame's page has them as well.
 */
export function isFromShell(request: IncomingMessage, shellOrigin: string): boolean {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return (
    host === new URL(shellOrigin).host &&
    (origin === shellOrigin || (reads && origin === undefined)) &&
    (site === undefined || site === 'same-origin' || (reads && site === 'none'))
  );
}

/** Answers `/_host/...` for the shell's pages; resolves to false, with nothing done, for any other address. */
export function createHostHandler({ host, shellOrigin, frameOrigin }: HostServerOptions) {
  const routes = hostRoutes(host, frameOrigin);

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const url = new URL(request.url ?? '/', shellOrigin);
    if (!url.pathname.startsWith(prefix)) {
      return false;
    }
    const send = (status: number, body: unknown, cookie?: string) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        ...(cookie === undefined ? {} : { 'set-cookie': cookie }),
      });
      response.end(JSON.stringify(body));
    };
    try {
      if (!isFromShell(request, shellOrigin)) {
        throw new HttpError(403, 'Only pages of this host may ask this.');
      }
      const route = routes[`${request.method ?? ''} ${url.pathname.slice(prefix.length)}`];
      if (route === undefined) {
        throw new HttpError(404, 'There is no such address.');
      }
      const body = request.method === 'POST' ? await readBody(request) : {};
      const accountId = readSession(host.installation, request.headers.cookie);
      const answer = await route({ accountId, query: url.searchParams, body });
      send(200, answer.body, answer.cookie);
    } catch (error) {
      if (error instanceof HttpError) {
        send(error.status, { message: error.message });
      } else {
        console.error(error);
        send(500, { message: 'The local host failed. Its console says why.' });
      }
    }
    return true;
  };
}
