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
  /** How often the page around the frame was asked to read itself again. */
  refreshes: number;
  /** Query strings that a full page has stood at, the latest last; a panel has none. */
  readonly visited: string[];
  /** Paths that a full page has stood at, beside `visited`; a test that says nothing stands at the page itself. */
  readonly paths: string[];
  /** What the workflow editor does with a rule's form; null where it takes none. */
  takeRuleForm: ((read: () => unknown) => void) | null;
  /** Goes back or forward to an address, as the browser's buttons do; to a sub-page too where its path is given. */
  returnTo: (search: string, path?: string) => void;
}

export const fakeBridge: FakeBridge = {
  backend: () => Promise.reject(new Error('No backend was given.')),
  context: {},
  called: [],
  refreshes: 0,
  visited: [],
  paths: [],
  takeRuleForm: null,
  returnTo: () => undefined,
};

interface Place {
  readonly pathname: string;
  readonly search: string;
}
type Listener = (location: Place, action: 'POP') => void;

function createHistory() {
  const go = ({ pathname, search }: Place) => {
    fakeBridge.visited.push(search);
    fakeBridge.paths.push(pathname);
  };
  const pathname = () => fakeBridge.paths.at(-1) ?? '/';
  return {
    location: { pathname: pathname(), search: fakeBridge.visited.at(-1) ?? '' },
    push: go,
    replace: go,
    // The package itself listens first, to follow the location; a page's own listener comes after it.
    listen: (listener: Listener) => {
      const before = fakeBridge.returnTo;
      fakeBridge.returnTo = (search, path = pathname()) => {
        before(search, path);
        listener({ pathname: path, search }, 'POP');
      };
    },
  };
}

function isInvocation(payload: unknown): payload is { readonly functionKey: string; readonly payload: unknown } {
  return typeof payload === 'object' && payload !== null && 'functionKey' in payload && 'payload' in payload;
}

interface EventListener {
  readonly event: string;
  readonly callback: (payload: unknown) => void;
}

const listeners: EventListener[] = [];

function isEvent(payload: unknown): payload is { readonly event: string; readonly payload: unknown } {
  return typeof payload === 'object' && payload !== null && 'event' in payload;
}

function isRuleForm(payload: unknown): payload is { readonly data: { readonly onConfigure: () => unknown } } {
  return typeof payload === 'object' && payload !== null && 'data' in payload;
}

function isListener(payload: unknown): payload is EventListener {
  return isEvent(payload) && 'callback' in payload;
}

async function callBridge(command: string, payload: unknown): Promise<unknown> {
  if (command === 'getContext') return fakeBridge.context;
  if (command === 'refresh') {
    fakeBridge.refreshes += 1;
    return true;
  }
  if (command === 'emit' && isEvent(payload)) {
    listeners.filter(({ event }) => event === payload.event).forEach(({ callback }) => callback(payload.payload));
    return null;
  }
  if (command === 'on' && isListener(payload)) {
    listeners.push(payload);
    return { unsubscribe: () => listeners.splice(listeners.indexOf(payload), 1) };
  }
  if (command === 'setWorkflowRuleConfigurationCallback' && isRuleForm(payload)) {
    fakeBridge.takeRuleForm?.(payload.data.onConfigure);
    return fakeBridge.takeRuleForm !== null;
  }
  if (command === 'createHistory') return createHistory();
  if (command !== 'invoke' || !isInvocation(payload)) return null;
  fakeBridge.called.push(payload.functionKey);
  const answer = await fakeBridge.backend(payload.functionKey, payload.payload);
  // What crosses the bridge is JSON.
  return JSON.parse(JSON.stringify(answer));
}

Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });
