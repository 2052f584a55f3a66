import type { FetchMetadata } from './invocation';
import type { FetchProduct } from './jira-access/fetch-product';
import { notModelled, proxyErrorResponse } from './platform-error';
import type { PlatformCall } from './run-function';

/** Answers a JSON POST of one of the platform's own services. */
export type PlatformService = (call: PlatformCall, path: string, body: unknown) => Response | Promise<Response>;

export interface PlatformServices {
  readonly fetchProduct: FetchProduct;
  readonly kvs: PlatformService;
  readonly sql: PlatformService;
  readonly stargate: PlatformService;
}

function parseBody(init: RequestInit | undefined): unknown {
  return typeof init?.body === 'string' && init.body !== '' ? (JSON.parse(init.body) as unknown) : undefined;
}

/**
 * `__forge_fetch__`: sends each call of the `@forge/*` packages to the service that its metadata names, if the manifest has the
 * scope that the service needs.
 */
export function createForgeFetch(services: PlatformServices, scopes: readonly string[]) {
  return async (call: PlatformCall, metadata: FetchMetadata, path: string, init?: RequestInit): Promise<Response> => {
    const { type, remote } = metadata;
    if (type === 'kvs' || type === 'sql') {
      return scopes.includes('storage:app')
        ? services[type](call, path, parseBody(init))
        : proxyErrorResponse(403, `MISSING_SCOPE: ${type} needs storage:app in the manifest`);
    }
    if (type === 'fpp' && remote === 'stargate') {
      return services.stargate(call, path, parseBody(init));
    }
    return type === 'fpp' ? services.fetchProduct(call, metadata, path, init) : notModelled(`requests of type ${type}`);
  };
}
