import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runInInvocation, type FetchMetadata, type Invocation } from './invocation';
import { InvocationLog, type LogLine } from './invocation-log';
import type { ForgeLimits } from './limits';
import type { FunctionModule } from './manifest';
import { noUsage, type Meter, type Usage } from './meter';
import { runtimeValue, type RuntimeIdentity } from './runtime-value';

/** The app as built: what `src/index.ts` exports, by name. */
export type AppModule = Readonly<Record<string, unknown>>;

/** One call of a function of the manifest. */
export interface FunctionCall {
  readonly function: FunctionModule;
  readonly moduleKey: string;
  readonly accountId: string | null;
  /** What the app is told the call is, for the meter: the resolver's operation, say. */
  readonly label: string;
  readonly seconds: number;
  readonly cyclicDepth: number;
  readonly args: readonly unknown[];
}

export type FunctionOutcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly timedOut: boolean; readonly name: string; readonly message: string };

/** A call's view of the platform: who calls, what to count into, and how deep in a cycle of queue pushes. */
export interface PlatformCall {
  readonly accountId: string | null;
  readonly cyclicDepth: number;
  readonly usage: Usage;
}

interface Dependencies {
  readonly app: AppModule;
  readonly limits: ForgeLimits;
  readonly meter: Meter;
  readonly identity: RuntimeIdentity;
  readonly answer: (call: PlatformCall, metadata: FetchMetadata, path: string, init?: RequestInit) => Promise<Response>;
  readonly now: () => Date;
  readonly onLog: (line: LogLine) => void;
}

export type RunFunction = (call: FunctionCall) => Promise<FunctionOutcome>;

const never = new Promise<never>(() => undefined);

function describeError(error: unknown): { name: string; message: string } {
  return error instanceof Error
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: typeof error === 'string' ? error : JSON.stringify(error) };
}

/** A result as Forge hands it on: through JSON, so a Date arrives as text and undefined as nothing. */
function roundTrip(value: unknown): unknown {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}

/**
 * Runs functions of the app as Forge's runtime does: within their time, with the two globals, logged within limits and metered. A
 * function whose time is up can't be stopped, but as in a container that was taken away, nothing that it asks for answers any more.
 */
export function createFunctionRunner(dependencies: Dependencies): RunFunction {
  const { app, limits, meter, identity, answer, now, onLog } = dependencies;

  return async (call) => {
    const handler = app[call.function.handler.split('.').at(-1) ?? ''];
    if (typeof handler !== 'function') {
      return { ok: false, timedOut: false, name: 'Error', message: `${call.function.handler} is not a function` };
    }
    const usage = noUsage();
    const id = randomUUID();
    const startedAt = now();
    const started = performance.now();
    const stop = new AbortController();
    const log = new InvocationLog(limits, { invocationId: id, moduleKey: call.moduleKey }, onLog);
    const invocation: Invocation = {
      id,
      moduleKey: call.moduleKey,
      accountId: call.accountId,
      cyclicDepth: call.cyclicDepth,
      runtime: runtimeValue(identity, {
        invocationId: id,
        moduleKey: call.moduleKey,
        accountId: call.accountId,
        traceId: randomBytes(16).toString('hex'),
        remainingMs: () => Math.max(0, call.seconds * 1000 - (performance.now() - started)),
      }),
      fetch: (metadata, path, init) =>
        stop.signal.aborted
          ? never
          : answer({ accountId: call.accountId, cyclicDepth: call.cyclicDepth, usage }, metadata, path, init),
      log: (level, line) => {
        meter.add(usage, 'logBytes', log.write(level, line));
      },
    };
    const work = runInInvocation(invocation, async () => roundTrip(await Reflect.apply(handler, undefined, call.args)));
    const timer = new AbortController();
    const outcome = await Promise.race<FunctionOutcome>([
      work.then(
        (value) => ({ ok: true, value }),
        (error: unknown) => ({ ok: false, timedOut: false, ...describeError(error) }),
      ),
      sleep(call.seconds * 1000, undefined, { signal: timer.signal, ref: false }).then(
        () => ({
          ok: false,
          timedOut: true,
          name: 'FUNCTION_TIME_OUT',
          message: `The function did not finish within ${call.seconds} seconds.`,
        }),
        () => never,
      ),
    ]);
    timer.abort();
    if (!outcome.ok && outcome.timedOut) {
      stop.abort();
    }
    const ms = performance.now() - started;
    meter.add(usage, 'invocations', 1);
    meter.add(usage, 'gbSeconds', (ms / 1000) * (limits.memoryMegabytes / 1024));
    meter.finish({
      id,
      moduleKey: call.moduleKey,
      functionKey: call.label,
      startedAt: startedAt.toISOString(),
      ms,
      failed: !outcome.ok,
      usage,
    });
    return outcome;
  };
}
