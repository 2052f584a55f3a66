import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

/** What `@forge/api` and its siblings pass to `__forge_fetch__` as its first argument. */
export interface FetchMetadata {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
  readonly contextAri?: string;
}

export type LogLevel = 'debug' | 'info' | 'log' | 'warn' | 'error';

/** One running call of an app function, as the two globals of the Forge runtime see it. */
export interface Invocation {
  readonly id: string;
  readonly moduleKey: string;
  readonly accountId: string | null;
  /** How many queue pushes led to this one, from a call that the queue didn't make (0). */
  readonly cyclicDepth: number;
  /** The value of `__forge_runtime__` for this invocation. */
  readonly runtime: unknown;
  /** Answers the app's calls to the platform. */
  fetch(metadata: FetchMetadata, path: string, init: RequestInit | undefined): Promise<Response>;
  log(level: LogLevel, line: string): void;
}

const running = new AsyncLocalStorage<Invocation>();
const installed = Symbol.for('gantry.forge.globals');

function forgeFetch(metadata: FetchMetadata, path: string, init?: RequestInit): Promise<Response> {
  const invocation = running.getStore();
  return invocation === undefined
    ? Promise.reject(new Error('Forge APIs are only available while a function of the app runs.'))
    : invocation.fetch(metadata, path, init);
}

function captureConsole(): void {
  for (const level of ['debug', 'info', 'log', 'warn', 'error'] as const) {
    const original = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      const invocation = running.getStore();
      if (invocation === undefined) {
        original(...values);
      } else {
        invocation.log(level, format(...values));
      }
    };
  }
}

/**
 * Defines the two globals through which the unmodified `@forge/*` packages reach the platform. They follow the asynchronous
 * context, so any number of invocations, of any number of hosts in the process, see each their own.
 */
export function installForgeGlobals(): void {
  if (installed in globalThis) {
    return;
  }
  Object.defineProperties(globalThis, {
    [installed]: { value: true },
    __forge_fetch__: { value: forgeFetch },
    __forge_runtime__: { get: () => running.getStore()?.runtime },
  });
  captureConsole();
}

/** Runs the work as part of the invocation: all it calls, also later, sees that invocation's globals. */
export function runInInvocation<Result>(invocation: Invocation, work: () => Result): Result {
  return running.run(invocation, work);
}

/** Runs the host's own work (writing a log line, say) outside of the invocation that caused it. */
export function runOutsideInvocation<Result>(work: () => Result): Result {
  return running.exit(work);
}
