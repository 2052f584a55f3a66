/**
 * Stands where a host puts its end of the bridge. Import it before anything that imports `static/src/host`: the real
 * `@forge/bridge` reads the global while it loads.
 */
type Backend = (operation: string, input: unknown) => Promise<unknown>;

interface FakeBridge {
  backend: Backend;
  context: Record<string, unknown>;
  /** Operations called so far, in order. */
  readonly called: string[];
}

export const fakeBridge: FakeBridge = {
  backend: () => Promise.reject(new Error('No backend was given.')),
  context: {},
  called: [],
};

function isInvocation(payload: unknown): payload is { readonly functionKey: string; readonly payload: unknown } {
  return typeof payload === 'object' && payload !== null && 'functionKey' in payload && 'payload' in payload;
}

async function callBridge(command: string, payload: unknown): Promise<unknown> {
  if (command === 'getContext') return fakeBridge.context;
  if (command !== 'invoke' || !isInvocation(payload)) return null;
  fakeBridge.called.push(payload.functionKey);
  const answer = await fakeBridge.backend(payload.functionKey, payload.payload);
  // What crosses the bridge is JSON.
  return JSON.parse(JSON.stringify(answer));
}

Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });
