import * as z from 'zod/mini';
import { hostClock } from '../../clock';
import type { ForgeContext, RulePlace } from '../context';
import type { ForgeHost } from '../forge-host';
import { resourcePath } from '../frame-server';
import type { UiModule } from '../manifest';
import { signContext, verifyContext } from './context-token';
import { faultRuleSchema } from './fault-schema';
import { HttpError } from './http-error';
import { sessionCookie } from './session';

/** A request to the host's server, read. `accountId` is the session's. */
export interface HostRequest {
  readonly accountId: string | null;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface HostAnswer {
  readonly body: unknown;
  readonly cookie?: string;
}

export type HostRoute = (request: HostRequest) => HostAnswer | Promise<HostAnswer>;

const invokeSchema = z.object({ contextToken: z.string(), functionKey: z.string(), payload: z.optional(z.unknown()) });
const fetchSchema = z.object({
  contextToken: z.string(),
  product: z.string(),
  restPath: z.string(),
  fetchRequestInit: z.object({
    method: z.optional(z.string()),
    headers: z.optional(z.array(z.tuple([z.string(), z.string()]))),
    body: z.nullish(z.string()),
  }),
});

function parse<Schema extends z.ZodMiniType>(schema: Schema, body: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new HttpError(400, z.prettifyError(parsed.error));
  }
  return parsed.data;
}

function signedIn({ accountId }: HostRequest): string {
  if (accountId === null) {
    throw new HttpError(401, 'Nobody is signed in. Choose a user first.');
  }
  return accountId;
}

async function session(host: ForgeHost, accountId: string | null): Promise<HostAnswer> {
  const users = await host.site.users();
  const current = users.find((user) => user.accountId === accountId);
  const user = current ?? users[0];
  if (user === undefined) {
    throw new HttpError(500, 'The site has no users.');
  }
  return current === undefined
    ? { body: { user }, cookie: sessionCookie(host.installation, user.accountId) }
    : { body: { user } };
}

function resourceUrl(frameOrigin: string, reference: unknown): string | null {
  const [, key, path] = typeof reference === 'string' ? (/^resource:([^;]+);(.+)$/.exec(reference) ?? []) : [];
  return key === undefined || path === undefined ? null : `${frameOrigin}${resourcePath(key)}${path}`;
}

/** The place in the workflow editor that the request names; undefined for any other place. */
function rulePlace(query: URLSearchParams): RulePlace | undefined {
  const entryPoint = z.enum(['create', 'edit', 'view']).safeParse(query.get('entry')).data;
  const [workflowId, transitionId] = [query.get('workflow'), query.get('transition')];
  if (entryPoint === undefined || workflowId === null || transitionId === null) return undefined;
  return { entryPoint, workflowId, transitionId, ruleId: query.get('rule') };
}

/** The module's context in the place that the request names, as the signed-in user sees it. */
async function placed(
  host: ForgeHost,
  request: HostRequest,
): Promise<{ module: UiModule; made: ForgeContext; rule: RulePlace | undefined }> {
  const { query } = request;
  const rule = rulePlace(query);
  const module = host.manifest.uiModules.find(({ key }) => key === query.get('module'));
  if (module === undefined) throw new HttpError(404, `The app has no module "${query.get('module') ?? ''}".`);
  const made = await host.createContext({
    module,
    accountId: signedIn(request),
    issueKey: query.get('issue') ?? undefined,
    projectKey: query.get('project') ?? undefined,
    rule,
    location: query.get('location') ?? '',
  });
  if (made === null) throw new HttpError(404, "This issue or project doesn't exist, or you may not see it.");
  return { module, made, rule };
}

async function context(host: ForgeHost, frameOrigin: string, request: HostRequest): Promise<HostAnswer> {
  const { module, made, rule } = await placed(host, request);
  const resource = rule === undefined ? module.resource : module.entryResources[rule.entryPoint];
  if (resource === undefined) throw new HttpError(404, `The module "${module.key}" has no page.`);
  return {
    body: {
      context: made,
      contextToken: signContext(host.installation, made),
      frameUrl: `${frameOrigin}${resourcePath(resource)}`,
    },
  };
}

async function contextStatus(host: ForgeHost, request: HostRequest): Promise<HostAnswer> {
  const { made } = await placed(host, request);
  return { body: { status: await host.readContextStatus(made) } };
}

async function invoke(host: ForgeHost, request: HostRequest): Promise<HostAnswer> {
  const { contextToken, functionKey, payload } = parse(invokeSchema, request.body);
  const made = verifyContext(host.installation, contextToken, signedIn(request));
  const answer = await host.invoke({ functionKey, payload, context: made });
  if (!answer.ok) {
    throw new HttpError(502, answer.message);
  }
  return { body: { value: answer.value } };
}

async function fetchProduct(host: ForgeHost, request: HostRequest): Promise<HostAnswer> {
  const { contextToken, product, restPath, fetchRequestInit } = parse(fetchSchema, request.body);
  const { accountId } = verifyContext(host.installation, contextToken, signedIn(request));
  if (product !== 'jira') {
    throw new HttpError(501, `The local host has no ${product}.`);
  }
  const { method = 'GET', headers = [], body } = fetchRequestInit;
  const response = await host.fetchAsUser(accountId, restPath, {
    method,
    headers,
    ...(body === null || body === undefined ? {} : { body }),
  });
  return {
    body: {
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
      status: response.status,
      statusText: response.statusText,
    },
  };
}

/** The endpoints of `/_host/` by method and path. Those that ask for nothing of a person need no session. */
export function hostRoutes(host: ForgeHost, frameOrigin: string): Readonly<Record<string, HostRoute>> {
  const clock = () => ({ body: { now: hostClock.now().toISOString(), offsetMs: hostClock.offsetMs } });
  return {
    'GET session': ({ accountId }) => session(host, accountId),
    'POST session': async ({ body }) => {
      const { accountId } = parse(z.object({ accountId: z.string() }), body);
      const user = (await host.site.users()).find((candidate) => candidate.accountId === accountId);
      if (user === undefined) {
        throw new HttpError(404, 'There is no such user.');
      }
      return { body: { user }, cookie: sessionCookie(host.installation, accountId) };
    },
    'GET site': () => ({ body: { name: host.site.name, baseUrl: host.site.baseUrl, kind: host.site.kind } }),
    'GET users': async () => ({ body: { users: await host.site.users() } }),
    'GET modules': () => ({
      body: {
        modules: host.manifest.uiModules.map(({ type, key, resource, subPages, entryResources, properties }) => ({
          type,
          key,
          title: properties['title'],
          label: properties['label'],
          iconUrl: resourceUrl(frameOrigin, properties['icon']),
          hasPage: resource !== undefined,
          subPages: subPages.map(({ title, route, icon }) => ({
            title,
            route,
            iconUrl: resourceUrl(frameOrigin, icon),
          })),
          entryPoints: Object.keys(entryResources),
          properties,
        })),
      },
    }),
    'GET context': (request) => context(host, frameOrigin, request),
    'GET context-status': (request) => contextStatus(host, request),
    'POST invoke': (request) => invoke(host, request),
    'POST fetch-product': (request) => fetchProduct(host, request),
    'GET meter': () => ({ body: host.readMeter() }),
    'GET clock': clock,
    'POST clock': ({ body }) => {
      const { now } = parse(z.object({ now: z.nullable(z.iso.datetime({ offset: true })) }), body);
      if (now === null) {
        hostClock.reset();
      } else {
        hostClock.setTo(new Date(now));
      }
      return clock();
    },
    'GET faults': () => ({ body: { rules: host.faults.rules } }),
    'POST faults': ({ body }) => {
      const { fault, ...when } = parse(faultRuleSchema, body);
      return { body: { rule: host.faults.add(fault, when) } };
    },
    'POST faults/remove': ({ body }) => {
      const { id } = parse(z.object({ id: z.nullable(z.string()) }), body);
      if (id === null) {
        host.faults.clear();
      } else {
        host.faults.remove(id);
      }
      return { body: { rules: host.faults.rules } };
    },
    'GET schedules': () => ({ body: { schedules: host.manifest.schedules } }),
    'POST schedules/run': async ({ body }) => {
      const { key } = parse(z.object({ key: z.string() }), body);
      await host.runSchedule(key);
      return { body: {} };
    },
    'POST closed-accounts': ({ body }) => {
      host.closedAccounts.add(parse(z.object({ accountId: z.string() }), body).accountId);
      return { body: { accounts: [...host.closedAccounts] } };
    },
  };
}
