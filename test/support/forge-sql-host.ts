import { SqlEngineError, type SqlEngine } from './sql-engine';

const REQUEST_BYTES = 1024 * 1024;
const ANSWER_BYTES = 4 * 1024 * 1024;

interface SqlRequest {
  readonly query: string;
  readonly params: readonly (string | number | null)[];
}

/** What the platform was asked, in order, and a way to make it fail. */
export interface ForgeSqlHost {
  readonly requests: readonly { readonly path: string; readonly query: string }[];
  /** From now on every statement that matches fails, as a lost connection does, until `heal`. */
  breakOn(pattern: RegExp): void;
  heal(): void;
}

const globals = globalThis as { __forge_fetch__?: unknown; __forge_runtime__?: unknown }; // what @forge/api reads

/** Puts a database behind the real `@forge/sql`, which reaches the platform through two globals only, with the platform's sizes. */
export function connectForgeSql(engine: SqlEngine): ForgeSqlHost {
  const requests: { path: string; query: string }[] = [];
  let broken: RegExp | null = null;
  globals.__forge_runtime__ = {
    appContext: { appId: 'app', environmentId: 'test', installationId: 'installation' },
    lambdaContext: { getRemainingTimeInMillis: () => 25_000 },
  };
  globals.__forge_fetch__ = async (_metadata: unknown, path: string, init: { readonly body: string }) => {
    // @forge/sql sends nothing else than this shape.
    const { query, params } = JSON.parse(init.body) as SqlRequest;
    requests.push({ path, query });
    if (broken?.test(query)) return failure(500, { code: 'UNKNOWN_ERROR', message: 'connection lost' });
    if (Buffer.byteLength(init.body) > REQUEST_BYTES) return failure(413, { code: 'TOO_LARGE', message: 'request' });
    try {
      const answer = JSON.stringify({ rows: await engine.execute(query, params) });
      if (Buffer.byteLength(answer) > ANSWER_BYTES) return failure(413, { code: 'TOO_LARGE', message: 'answer' });
      return new Response(answer);
    } catch (error) {
      if (!(error instanceof SqlEngineError)) throw error;
      return failure(400, {
        code: 'SQL_EXECUTION_ERROR',
        message: error.message,
        debug: { errno: error.errno, message: error.message },
      });
    }
  };
  return {
    requests,
    breakOn(pattern) {
      broken = pattern;
    },
    heal() {
      broken = null;
    },
  };
}

function failure(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status });
}
