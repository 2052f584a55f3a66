import { answerPicture } from './pictures';
import type { JqlEngine } from './jql-engine';
import { JiraError, notModelled } from './operations/jira-error';
import type { Call, Operation, Reply } from './operations/operation';
import { permissionsOf } from './permissions/permissions';
import { viewerOf } from './permissions/viewer';
import { createRouter } from './routes';
import type { Caller, ProductEvent, ValidateTransition } from './site';
import type { StoredUser } from './state/model';
import type { WritableStore } from './state/open-store';

export interface ResponderParts {
  readonly store: WritableStore;
  readonly baseUrl: string;
  readonly operations: readonly Operation[];
  readonly jql: JqlEngine;
  readonly emit: (event: ProductEvent) => void;
  readonly validate: ValidateTransition;
}

/** Answers requests: finds the operation and who asks, and turns errors into Jira's own bodies. */
export function createResponder(parts: ResponderParts): (request: Request, caller: Caller) => Promise<Response> {
  const route = createRouter(parts.operations);
  return async (request, caller) => {
    const url = new URL(request.url);
    const picture = request.method === 'GET' ? answerPicture(parts.store, url) : null;
    if (picture !== null) return picture;
    try {
      const found = route(request.method, url.pathname);
      if (found === null) throw notModelled(`${request.method} ${url.pathname}`);
      const call = await openCall(parts, request, url, caller, found.params);
      if (found.operation.signedIn && call.viewer.user === null) throw unauthenticated();
      return written(await found.operation.answer(call));
    } catch (error) {
      return refusal(error, `${request.method} ${url.pathname}`);
    }
  };
}

async function openCall(
  { store, baseUrl, jql, emit, validate }: ResponderParts,
  request: Request,
  url: URL,
  caller: Caller,
  params: Readonly<Record<string, string>>,
): Promise<Call> {
  const viewer = viewerOf(store, userOf(store, caller));
  return {
    store,
    baseUrl,
    jql,
    caller,
    viewer,
    permissions: permissionsOf(store, viewer),
    params,
    query: url.searchParams,
    body: await bodyOf(request),
    nowMs: Date.now(),
    validate,
    emit: (eventType, payload) =>
      emit({ eventType, payload: { eventType, ...payload }, selfGenerated: caller.kind === 'app' }),
  };
}

function userOf(store: WritableStore, caller: Caller): StoredUser | null {
  if (caller.kind === 'anonymous') return null;
  const accountId = caller.kind === 'app' ? store.site.get('site')?.appAccountId : caller.accountId;
  const user = store.users.get(accountId ?? '');
  if (user === undefined || !user.active) throw unauthenticated();
  return user;
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = request.method === 'GET' ? '' : await request.text();
  if (text === '') return undefined;
  if (!(request.headers.get('content-type') ?? '').includes('json')) {
    throw new JiraError(415, ['The request body must be sent as application/json.']);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new JiraError(400, ['There was an error parsing JSON. Check that your request body is valid.']);
  }
}

function unauthenticated(): JiraError {
  return new JiraError(401, ['Client must be authenticated to access this resource.']);
}

function written({ status, body }: Reply): Response {
  return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
}

function refusal(error: unknown, what: string): Response {
  if (error instanceof JiraError) {
    const { status, errorMessages, errors } = error;
    return Response.json({ errorMessages, errors }, { status });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return Response.json(
    { errorMessages: [`The embedded Jira failed on ${what}: ${reason}`], errors: {} },
    { status: 500 },
  );
}
