import { serveJira, type JiraHttpServer } from '../../local/jira/http-server';
import type { JiraSite } from '../../local/jira/site';

export interface JiraAnswer {
  readonly status: number;
  /** The parsed body; undefined where it is empty. Tests read it freely. */
  readonly body: JiraBody;
}

/** JSON as a test walks it: any path may be asked for, and expectations decide. */
export type JiraBody = { readonly [key: string]: JiraBody } & JiraList;

interface JiraList {
  readonly length: number;
  readonly [index: number]: JiraBody;
  map<T>(each: (one: JiraBody) => T): T[];
}

export interface JiraClient {
  get(path: string): Promise<JiraAnswer>;
  post(path: string, body?: unknown): Promise<JiraAnswer>;
  put(path: string, body?: unknown): Promise<JiraAnswer>;
  delete(path: string): Promise<JiraAnswer>;
}

export interface ServedSite {
  readonly server: JiraHttpServer;
  /** Signed in as the user of that name in the builder; null: not signed in. */
  as(name: string | null): JiraClient;
}

/** A site over real HTTP, with clients for its users. */
export async function serveSite(site: JiraSite): Promise<ServedSite> {
  const server = await serveJira(site, { port: 0 });
  return { server, as: (name) => clientOf(server.address, name) };
}

function clientOf(address: string, name: string | null): JiraClient {
  const authorization = name === null ? {} : { authorization: `Basic ${btoa(`${name}@example.com:token-${name}`)}` };
  const ask = async (method: string, path: string, body?: unknown): Promise<JiraAnswer> => {
    const response = await fetch(new URL(path.startsWith('/') ? path : `/rest/api/3/${path}`, address), {
      method,
      headers: { ...authorization, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, body: (text === '' || !isJson ? undefined : JSON.parse(text)) as JiraBody };
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path, body) => ask('PUT', path, body),
    delete: (path) => ask('DELETE', path),
  };
}
