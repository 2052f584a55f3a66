import { join } from 'node:path';
import { hostClock } from '../clock';
import type { JiraSite } from '../jira/site';
import { createContext, type ForgeContext, type Placement } from './context';
import { createDynamicProperties, type ContextStatus } from './dynamic-properties';
import { Faults } from './faults';
import { createForgeFetch } from './forge-fetch';
import { loadInstallation, type Installation } from './installation';
import { installForgeGlobals } from './invocation';
import type { LogLine } from './invocation-log';
import { createResolverInvoker, type ResolverAnswer, type ResolverCall } from './invoke-resolver';
import { createFetchProduct } from './jira-access/fetch-product';
import { JiraRateLimits } from './jira-access/rate-limits';
import { createKvsService } from './kvs/service';
import { KvsStore } from './kvs/kvs-store';
import { forgeLimits, type ForgeLimits } from './limits';
import type { Manifest } from './manifest';
import { Meter, type MeterReading } from './meter';
import { DeliveryStore } from './queue/delivery-store';
import { Dispatcher } from './queue/dispatcher';
import { QueueService } from './queue/queue-service';
import { createFunctionRunner, type AppModule } from './run-function';
import type { EnvironmentType, License, RuntimeIdentity } from './runtime-value';
import { Schedules } from './schedules';
import { SqlEngine } from './sql/engine';
import { appNotEnabled, SqlService } from './sql/service';
import { createStargate } from './stargate';
import { claimDataDir } from './storage/claim-data-dir';
import { openDatabase } from './storage/open-database';
import { createTriggers } from './triggers';
import { createTransitionValidator } from './transition-validator';

export interface ForgeHostOptions {
  /** What the app's `src/index.ts` exports. */
  readonly app: AppModule;
  readonly manifest: Manifest;
  readonly site: JiraSite;
  /** The folder that keeps the state, or ':memory:'. */
  readonly dataDir: string;
  readonly environmentType?: EnvironmentType;
  readonly license?: License;
  readonly faults?: Faults;
  /** Lower limits, for tests. */
  readonly limits?: Partial<ForgeLimits>;
  readonly now?: () => Date;
  /** Takes the app's log lines; by default they go to the console. */
  readonly onLog?: (line: LogLine) => void;
}

/** The Forge side of the local host: runs the app's functions and answers all that they ask of the platform. */
export interface ForgeHost {
  readonly manifest: Manifest;
  readonly site: JiraSite;
  readonly faults: Faults;
  readonly installation: Installation;
  /** Accounts that Atlassian reports as closed to an app that asks. */
  readonly closedAccounts: Set<string>;
  /** A module's context for a viewer; null when they can't see the place. */
  createContext(placement: Placement): Promise<ForgeContext | null>;
  invoke(call: ResolverCall): Promise<ResolverAnswer>;
  /** The status that the app gives an issue's context line in this place; null for none. */
  readContextStatus(context: ForgeContext): Promise<ContextStatus | null>;
  /** Jira's answer to a frame's request, as the viewer, within the app's scopes and limits. */
  fetchAsUser(accountId: string, path: string, init: RequestInit): Promise<Response>;
  readMeter(): MeterReading;
  /** For what ran before anybody was there: the meter tells a person what they use. */
  resetMeter(): void;
  runSchedule(key: string): Promise<void>;
  /** Starts background work: what is due runs from now on. */
  start(): void;
  /** Runs what is due of queues and events, and resolves when none is left. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const tickMs = 250;

function writeToConsole({ level, moduleKey, text }: LogLine): void {
  console[level](`[${moduleKey}] ${text}`);
}

/** Builds the host. Throws a sentence when the data folder is in use or can't be read. */
export function createForgeHost(options: ForgeHostOptions): ForgeHost {
  const { app, manifest, site, dataDir, now = () => hostClock.now(), onLog = writeToConsole } = options;
  const limits: ForgeLimits = { ...forgeLimits, ...options.limits };
  const faults = options.faults ?? new Faults();
  const environmentType = options.environmentType ?? 'PRODUCTION';
  installForgeGlobals();
  const forgeDir = dataDir === ':memory:' ? dataDir : join(dataDir, 'forge');
  const release = claimDataDir(forgeDir);
  const hostDatabase = openDatabase(forgeDir, 'host.sqlite');
  const sqlDatabase = openDatabase(forgeDir, 'app.sqlite');
  const installation = loadInstallation(hostDatabase);
  const meter = new Meter(now);
  const rateLimits = new JiraRateLimits(limits, now);
  const deliveries = new DeliveryStore(hostDatabase, now);
  const closedAccounts = new Set<string>();
  const identity: RuntimeIdentity = {
    appId: manifest.appId,
    cloudId: site.cloudId,
    environmentId: installation.environmentId,
    environmentType,
    installationId: installation.installationId,
    scopes: manifest.scopes,
    external: manifest.permissions['external'] ?? {},
    license: options.license,
  };

  let started = false;
  const wake = () => {
    if (started) {
      setImmediate(() => dispatcher.tick());
    }
  };
  const queue = new QueueService({ manifest, limits, deliveries, meter, now, wake });
  const sql = new SqlService({
    engine: new SqlEngine(sqlDatabase, now),
    limits,
    maxBytes: environmentType === 'PRODUCTION' ? limits.sqlBytesProduction : limits.sqlBytesDevelopment,
    meter,
    faults,
  });
  const fetchProduct = createFetchProduct({ site, scopes: manifest.scopes, rateLimits, meter, faults });
  const answer = createForgeFetch(
    {
      fetchProduct,
      kvs: createKvsService(new KvsStore(hostDatabase, limits, manifest.entities, now), meter, faults),
      sql: (call, path, body) => (manifest.hasSql ? sql.handle(call, path, body) : appNotEnabled()),
      stargate: createStargate(queue, manifest.scopes, closedAccounts, limits),
    },
    manifest.scopes,
  );
  const run = createFunctionRunner({ app, limits, meter, identity, answer, now, onLog });
  const dispatcher = new Dispatcher({ manifest, identity, limits, deliveries, run, now });
  const schedules = new Schedules({ database: hostDatabase, manifest, identity, limits, run, now });
  site.onEvent(createTriggers({ manifest, limits, deliveries, faults, now, wake }));
  site.useValidators?.(createTransitionValidator(manifest, identity, limits, run));
  let timer: NodeJS.Timeout | undefined;

  return {
    manifest,
    site,
    faults,
    installation,
    closedAccounts,
    createContext: (placement) => createContext(site, identity, placement),
    invoke: createResolverInvoker(manifest, identity, limits, run),
    readContextStatus: createDynamicProperties(manifest, identity, limits, run),
    fetchAsUser: (accountId, path, init) =>
      fetchProduct({ accountId, usage: null }, { provider: 'user', remote: 'jira' }, path, init),
    readMeter: () => meter.read(rateLimits.pointsThisHour),
    resetMeter: () => meter.reset(),
    runSchedule: (key) => schedules.runNow(key),
    start() {
      started = true;
      timer ??= setInterval(() => {
        dispatcher.tick();
        schedules.tick();
      }, tickMs).unref();
    },
    idle: () => dispatcher.idle(),
    async close() {
      clearInterval(timer);
      started = false;
      await Promise.all([dispatcher.stop(), schedules.settle()]);
      hostDatabase.close();
      sqlDatabase.close();
      release();
    },
  };
}
