import type { ForgeContext } from './context';
import type { ForgeLimits } from './limits';
import type { Manifest } from './manifest';
import type { FunctionCall, FunctionOutcome, RunFunction } from './run-function';
import type { RuntimeIdentity } from './runtime-value';
import { SlidingWindow } from './sliding-window';

/** A frame's call of a resolver function. */
export interface ResolverCall {
  readonly functionKey: string;
  readonly payload: unknown;
  /** The context that the host itself built for the viewer: it alone says who calls. */
  readonly context: ForgeContext;
}

/** What the frame gets: the result, or the message that the bridge rejects with. */
export type ResolverAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

const prefix = 'There was an error invoking the function';

function refusal(message: string): ResolverAnswer {
  return { ok: false, message: `${prefix} - ${message}` };
}

function bytesOf(value: unknown): number {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? 0 : Buffer.byteLength(text);
}

/** The second argument of every handler: what the platform itself says of the call. */
export function backendPayload(identity: RuntimeIdentity, accountId: string | null, installContext: string) {
  return {
    installContext,
    principal: accountId === null ? undefined : { accountId },
    license: identity.license,
    installation: { ari: `ari:cloud:ecosystem::installation/${identity.installationId}`, contexts: [installContext] },
  };
}

/** Runs resolver functions for frames within Forge's limits on calls, sizes and time. */
export function createResolverInvoker(
  manifest: Manifest,
  identity: RuntimeIdentity,
  limits: ForgeLimits,
  run: RunFunction,
): (call: ResolverCall) => Promise<ResolverAnswer> {
  const windows = new Map<string, SlidingWindow>();

  function mayInvoke(accountId: string): boolean {
    const window = windows.get(accountId) ?? new SlidingWindow(limits.invokesPer25Seconds, 25_000);
    windows.set(accountId, window);
    return window.tryTake();
  }

  return async ({ functionKey, payload, context }) => {
    const module = manifest.uiModules.find(({ key }) => key === context.moduleKey);
    const functionModule = manifest.functions.find(({ key }) => key === module?.resolverFunction);
    if (functionModule === undefined) {
      return refusal(`The module ${context.moduleKey} has no resolver.`);
    }
    if (!mayInvoke(context.accountId)) {
      return refusal('Resolver calls are rate limited at 500req/25s');
    }
    if (bytesOf(payload) > limits.invokeRequestBytes) {
      return refusal(`The request is larger than ${limits.invokeRequestBytes} bytes.`);
    }
    const { accountId, installContext, ...resolverContext } = context;
    const call: FunctionCall = {
      function: functionModule,
      moduleKey: context.moduleKey,
      accountId,
      label: functionKey,
      seconds: limits.resolverSeconds,
      cyclicDepth: 0,
      args: [
        structuredClone({ call: { functionKey, payload }, context: resolverContext }),
        backendPayload(identity, accountId, installContext),
      ],
    };
    const outcome: FunctionOutcome = await run(call);
    if (!outcome.ok) {
      return refusal(outcome.message);
    }
    return bytesOf(outcome.value) > limits.invokeResponseBytes
      ? refusal(`The response is larger than ${limits.invokeResponseBytes} bytes.`)
      : { ok: true, value: outcome.value };
  };
}
