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
  /** Query strings that a full page has stood at, the latest last; a panel has none. */
  readonly visited: string[];
  /** Goes back or forward to an address, as the browser's buttons do. */
  returnTo: (search: string) => void;
}

export const fakeBridge: FakeBridge = {
  backend: () => Promise.reject(new Error('No backend was given.')),
  context: {},
  called: [],
  visited: [],
  returnTo: () => undefined,
};

type Listener = (location: { readonly search: string }, action: 'POP') => void;

function createHistory() {
  const go = ({ search }: { readonly search: string }) => fakeBridge.visited.push(search);
  return {
    location: { pathname: '/', search: fakeBridge.visited.at(-1) ?? '' },
    push: go,
    replace: go,
    // The package itself listens first, to follow the location; a page's own listener comes after it.
    listen: (listener: Listener) => {
      const before = fakeBridge.returnTo;
      fakeBridge.returnTo = (search) => {
        before(search);
        listener({ search }, 'POP');
      };
    },
  };
}

function isInvocation(payload: unknown): payload is { readonly functionKey: string; readonly payload: unknown } {
  return typeof payload === 'object' && payload !== null && 'functionKey' in payload && 'payload' in payload;
}

async function callBridge(command: string, payload: unknown): Promise<unknown> {
  if (command === 'getContext') return fakeBridge.context;
  if (command === 'createHistory') return createHistory();
  if (command !== 'invoke' || !isInvocation(payload)) return null;
  fakeBridge.called.push(payload.functionKey);
  const answer = await fakeBridge.backend(payload.functionKey, payload.payload);
  // What crosses the bridge is JSON.
  return JSON.parse(JSON.stringify(answer));
}

Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });
