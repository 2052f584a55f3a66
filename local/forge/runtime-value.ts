/** What is the same for all invocations of an installation. */
export interface RuntimeIdentity {
  readonly appId: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: EnvironmentType;
  readonly installationId: string;
  readonly scopes: readonly string[];
  readonly external: unknown;
  readonly license: License | undefined;
}

export type EnvironmentType = 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';

export interface License {
  readonly active: boolean;
}

interface InvocationIdentity {
  readonly invocationId: string;
  readonly moduleKey: string;
  readonly accountId: string | null;
  readonly traceId: string;
  readonly remainingMs: () => number;
}

const metrics = {
  counter: () => ({ incr: () => undefined }),
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
};

/** The resource name of the installation's site, as Forge writes it. */
export function siteAri(cloudId: string): string {
  return `ari:cloud:jira::site/${cloudId}`;
}

/** The value of `__forge_runtime__`: every field that the `@forge/*` packages read. */
export function runtimeValue(identity: RuntimeIdentity, invocation: InvocationIdentity): unknown {
  const { appId, environmentId, environmentType, installationId, scopes, external, license } = identity;
  return {
    aaid: invocation.accountId ?? undefined,
    contextAri: siteAri(identity.cloudId),
    externalAuth: [],
    featureFlags: [],
    container: { appCodeDir: '.' },
    metrics,
    proxy: { token: 'local' },
    tracing: { traceId: invocation.traceId, spanId: invocation.traceId.slice(0, 16) },
    lambdaContext: { getRemainingTimeInMillis: invocation.remainingMs },
    appContext: {
      appId,
      appVersion: '1.0.0',
      environmentId,
      environmentType,
      invocationId: invocation.invocationId,
      installationId,
      moduleKey: invocation.moduleKey,
      license,
      installation: {
        ari: `ari:cloud:ecosystem::installation/${installationId}`,
        contexts: [siteAri(identity.cloudId)],
      },
      permissions: { scopes, external },
    },
  };
}
