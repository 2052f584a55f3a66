import { createForgeHost, type ForgeHost, type ForgeHostOptions } from '../../../local/forge/forge-host';
import { parseManifest } from '../../../local/forge/manifest';
import type { Caller, JiraSite, ProductEvent } from '../../../local/jira/site';

export const manifestText = `
app:
  id: ari:cloud:ecosystem::app/11111111-2222-3333-4444-555555555555
  runtime: { name: nodejs22.x }
  storage:
    entities:
      - name: vote
        attributes: { board: { type: string }, weight: { type: integer } }
        indexes:
          - weight
          - { name: by-board, partition: [board], range: [weight] }
permissions:
  scopes: [storage:app, report:personal-data, read:jira-work, write:jira-work]
  content: { styles: [unsafe-inline] }
modules:
  jira:issuePanel:
    - key: panel
      resource: main
      resolver: { function: resolver }
      title: Panel
  sql:
    - { key: main, engine: mysql }
  consumer:
    - { key: work-consumer, queue: work, function: consume }
  trigger:
    - key: on-issue
      function: trigger
      events: [avi:jira:created:issue, avi:jira:updated:issue]
      filter: { ignoreSelf: true }
  scheduledTrigger:
    - { key: hourly, function: schedule, interval: hour }
  function:
    - { key: resolver, handler: index.resolver }
    - { key: consume, handler: index.consume }
    - { key: trigger, handler: index.trigger }
    - { key: schedule, handler: index.schedule, timeoutSeconds: 600 }
resources:
  - { key: main, path: static/dist }
`;

export interface FakeSite extends JiraSite {
  readonly seen: { readonly method: string; readonly path: string; readonly caller: Caller; readonly body: string }[];
  emit(event: ProductEvent): void;
  /** Answers requests; by default with an empty object. */
  answer: (request: Request, caller: Caller) => Response | Promise<Response>;
}

const issue = {
  id: '10001',
  key: 'RM-1',
  fields: {
    issuetype: { id: '3', name: 'Initiative' },
    project: { id: '10000', key: 'RM', projectTypeKey: 'software' },
  },
};

/** A Jira that knows one issue, which only alice sees. */
export function fakeSite(): FakeSite {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const site: FakeSite = {
    kind: 'embedded',
    baseUrl: 'http://jira.test',
    cloudId: 'cloud-1',
    name: 'Test',
    seen: [],
    emit: (event) => listeners.forEach((listener) => listener(event)),
    answer: (request, caller) => {
      const { pathname } = new URL(request.url);
      const sees = caller.kind === 'user' && caller.accountId === 'alice';
      return pathname === '/rest/api/3/issue/RM-1'
        ? sees
          ? Response.json(issue)
          : Response.json({ errorMessages: ['Issue does not exist'], errors: {} }, { status: 404 })
        : Response.json({});
    },
    async handle(request, caller) {
      const url = new URL(request.url);
      const body = await request.clone().text();
      site.seen.push({ method: request.method, path: url.pathname + url.search, caller, body });
      return site.answer(request, caller);
    },
    onEvent: (listener) => listeners.push(listener),
    users: () =>
      Promise.resolve(
        ['alice', 'bob'].map((accountId) => ({
          accountId,
          displayName: accountId,
          title: 'Tester',
          timeZone: 'Europe/Berlin',
        })),
      ),
    close: () => Promise.resolve(),
  };
  return site;
}

export interface RunningHost {
  readonly host: ForgeHost;
  readonly site: FakeSite;
  /** Runs code as the resolver of the panel, called by alice, and rethrows what it throws. */
  asResolver<Result>(work: () => Promise<Result>): Promise<Result>;
}

const running: ForgeHost[] = [];

export async function closeHosts(): Promise<void> {
  await Promise.all(running.splice(0).map((host) => host.close()));
}

/** A host over a fake site, whose functions the test gives. */
export function startHost(options: Partial<ForgeHostOptions> = {}): RunningHost {
  const site = fakeSite();
  let work: () => Promise<unknown> = () => Promise.resolve(null);
  let settled: { value: unknown } | { error: unknown } = { value: undefined };
  const resolver = async () => {
    try {
      settled = { value: await work() };
    } catch (error) {
      settled = { error };
    }
  };
  const host = createForgeHost({
    manifest: parseManifest(manifestText),
    site,
    dataDir: ':memory:',
    onLog: () => undefined,
    ...options,
    app: { resolver, ...options.app },
  });
  running.push(host);
  return {
    host,
    site,
    async asResolver<Result>(task: () => Promise<Result>) {
      work = task;
      const context = await panelContext(host);
      const answer = await host.invoke({ functionKey: 'run', payload: {}, context });
      if (!answer.ok) {
        throw new Error(answer.message);
      }
      if ('error' in settled) {
        throw settled.error;
      }
      return settled.value as Result;
    },
  };
}

/** The panel's context on RM-1 as alice sees it. */
export async function panelContext(host: ForgeHost) {
  const module = host.manifest.uiModules[0];
  const context =
    module === undefined
      ? null
      : await host.createContext({
          module,
          accountId: 'alice',
          issueKey: 'RM-1',
          location: 'http://jira.test/browse/RM-1',
        });
  if (context === null) {
    throw new Error('no context');
  }
  return context;
}
