import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller, JiraSite } from '../../jira/site';
import type { Faults } from '../faults';
import type { FetchMetadata } from '../invocation';
import type { Meter, Usage } from '../meter';
import { jsonResponse, notModelled, proxyErrorResponse } from '../platform-error';
import { findOperation, isAllowed, type MatchedOperation } from './operations';
import { pointsOf } from './points';
import { tooManyRequests, type JiraRateLimits } from './rate-limits';
import { SearchFaults } from './search-faults';

/** Who asks: the person of the invocation (null in a background one), and what to count into. */
export interface ProductCallContext {
  readonly accountId: string | null;
  readonly usage: Usage | null;
}

export type FetchProduct = (
  context: ProductCallContext,
  metadata: Pick<FetchMetadata, 'provider' | 'remote' | 'accountId'>,
  path: string,
  init: RequestInit | undefined,
) => Promise<Response>;

interface Dependencies {
  readonly site: JiraSite;
  readonly scopes: readonly string[];
  readonly rateLimits: JiraRateLimits;
  readonly meter: Meter;
  readonly faults: Faults;
}

function callerOf({ accountId }: ProductCallContext, metadata: Pick<FetchMetadata, 'provider' | 'accountId'>) {
  switch (metadata.provider) {
    case 'app':
      return { kind: 'app' } satisfies Caller;
    case 'user':
      // asUser(id) for somebody else needs offline impersonation, which this app doesn't ask for.
      return accountId === null || (metadata.accountId ?? accountId) !== accountId
        ? proxyErrorResponse(401, 'NEEDS_AUTHENTICATION_ERR')
        : ({ kind: 'user', accountId } satisfies Caller);
    default:
      return { kind: 'anonymous' } satisfies Caller;
  }
}

async function strikeFault(faults: Faults, subject: string): Promise<Response | null> {
  const slow = faults.take('jira-slow', subject);
  if (slow !== null) {
    await sleep(slow.delayMs);
  }
  const limited = faults.take('jira-429', subject);
  if (limited !== null) {
    return tooManyRequests(limited.reason, limited.retryAfterSeconds, 100);
  }
  const broken = faults.take('jira-5xx', subject);
  if (broken !== null) {
    return jsonResponse(broken.status, { errorMessages: ['Internal server error'], errors: {} });
  }
  return faults.take('jira-409', subject) === null
    ? null
    : jsonResponse(409, { errorMessages: ['The resource was changed by another request. Try again.'], errors: {} });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Forge's proxy to Jira (`fpp`): checks the manifest's scopes as Atlassian's gateway does, meters and limits, and passes the request
 * to the site as the app, as the invocation's person, or as nobody. Never throws for a request.
 */
export function createFetchProduct({ site, scopes, rateLimits, meter, faults }: Dependencies): FetchProduct {
  const searchFaults = new SearchFaults(faults);

  async function send(matched: MatchedOperation, caller: Caller, path: string, method: string, init: RequestInit) {
    const asked = searchFaults.shorten({ path, method, body: typeof init.body === 'string' ? init.body : null });
    const request = new Request(site.baseUrl + asked.path, {
      method,
      ...(init.headers === undefined ? {} : { headers: init.headers }),
      ...(method === 'GET' || init.body === undefined ? {} : { body: asked.body ?? init.body }),
    });
    const response = await site.handle(request, caller);
    const answer = searchFaults.distort(asked, response.status, await response.text());
    const points = pointsOf(matched.operation, answer.status, parseJson(answer.text));
    rateLimits.charge(points);
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(rateLimits.headers())) {
      headers.set(name, value);
    }
    const hasBody = answer.status !== 204 && answer.status !== 304;
    return {
      points,
      bytes: Buffer.byteLength(answer.text),
      response: new Response(hasBody ? answer.text : null, {
        status: answer.status,
        statusText: response.statusText,
        headers,
      }),
    };
  }

  return async (context, metadata, path, init = {}) => {
    const method = (init.method ?? 'GET').toUpperCase();
    if (metadata.remote !== 'jira') {
      return notModelled(`requests to ${metadata.remote ?? 'an unknown product'}`);
    }
    const caller = callerOf(context, metadata);
    if (caller instanceof Response) {
      return caller;
    }
    const matched = findOperation(method, path);
    if (matched === null) {
      return notModelled(`${method} ${path}`);
    }
    meter.add(context.usage, 'jiraRequests', 1);
    if (!isAllowed(matched.operation, scopes)) {
      return jsonResponse(401, { code: 401, message: 'Unauthorized; scope does not match' });
    }
    const struck = (await strikeFault(faults, `${method} ${path}`)) ?? rateLimits.refuse(matched);
    if (struck !== null) {
      return struck;
    }
    const { points, bytes, response } = await send(matched, caller, path, method, init);
    meter.add(context.usage, 'jiraPoints', points);
    meter.add(context.usage, 'jiraBytes', bytes);
    return response;
  };
}
