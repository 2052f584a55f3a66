import { ACTIONS } from './actions';
import { datasetChanges, type Dataset } from './dataset';
import { createResponder } from './responder';
import { createJqlEngine } from './jql/engine';
import { OPERATIONS } from './operations';
import type { Caller, JiraSite, ProductEvent, SiteUser, ValidateTransition } from './site';
import { openStore, type WritableStore } from './state/open-store';

export interface EmbeddedSiteOptions {
  /** Where the site's state is kept; null: in memory, gone at the end. */
  readonly dataDir: string | null;
  /** How long search goes on seeing what was before a write; 0 where it isn't given. Jira's own takes up to some seconds. */
  readonly searchLagMs?: number;
  /** The address that people see, without a trailing slash. */
  readonly baseUrl: string;
  /** Issue properties that an app has made known to JQL, as its manifest's `jira:entityProperty` modules list them. */
  readonly indexedProperties?: NonNullable<Parameters<typeof createJqlEngine>[0]>['indexed'];
}

export interface SignIn {
  readonly accountId: string;
  readonly email: string;
  readonly apiToken: string;
}

export interface EmbeddedSite extends JiraSite {
  /** True for a site that nothing was ever loaded into. */
  readonly isEmpty: boolean;
  /** Fills the site, in bulk and without events; what is there already stays. See `Dataset`. */
  load(dataset: Dataset): Promise<void>;
  /** The state itself, for tests and the shell's own pages. Writing to it sends no events. */
  readonly store: WritableStore;
  /** With what to sign in over HTTP. */
  signIns(): readonly SignIn[];
  setSearchLag(lagMs: number): void;
}

/** Opens a Jira of our own. Rejects with a CorruptStateError, whose message is for a person, when `dataDir` can't be read. */
export function createEmbeddedSite(options: EmbeddedSiteOptions): Promise<EmbeddedSite> {
  // Inside the promise, so that a state that can't be read rejects it.
  return Promise.resolve().then(() => open(options));
}

function open({ dataDir, searchLagMs = 0, baseUrl, indexedProperties }: EmbeddedSiteOptions): EmbeddedSite {
  const store = openStore({ ...(dataDir !== null && { dataDir }), searchLagMs });
  const listeners = new Set<(event: ProductEvent) => void>();
  // As in Jira, an app that isn't there lets nothing through.
  let validate: ValidateTransition = () => Promise.resolve({ passes: false, message: null });
  const respond = createResponder({
    store,
    baseUrl,
    operations: [...OPERATIONS, ...ACTIONS],
    jql: createJqlEngine(indexedProperties === undefined ? {} : { indexed: indexedProperties }),
    emit: (event) => listeners.forEach((listener) => listener(event)),
    validate: (transition) => validate(transition),
  });
  return {
    kind: 'embedded',
    baseUrl,
    store,
    get cloudId() {
      return store.site.get('site')?.cloudId ?? '';
    },
    get name() {
      return store.site.get('site')?.name ?? 'Jira';
    },
    get isEmpty() {
      return store.site.size === 0;
    },
    handle: (request: Request, caller: Caller) => respond(request, caller),
    onEvent: (listener) => void listeners.add(listener),
    useValidators: (next) => {
      validate = next;
    },
    users: () => Promise.resolve(peopleOf(store)),
    load(dataset) {
      return Promise.resolve().then(() => store.load(datasetChanges(dataset)));
    },
    signIns: () =>
      [...store.users.values()].flatMap(({ id, email, apiToken }) =>
        email === null || apiToken === null ? [] : [{ accountId: id, email, apiToken }],
      ),
    setSearchLag(lagMs) {
      store.searchLagMs = lagMs;
    },
    close: () => store.close(),
  };
}

/** Those that someone could be: active people with a token, not apps. */
function peopleOf(store: WritableStore): readonly SiteUser[] {
  return [...store.users.values()]
    .filter(({ active, accountType, apiToken }) => active && accountType === 'atlassian' && apiToken !== null)
    .map(({ id, displayName, title, timeZone }) => ({ accountId: id, displayName, title, timeZone }));
}
