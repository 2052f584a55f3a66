import type { Faults } from '../faults';
import type { ForgeLimits } from '../limits';
import type { Meter } from '../meter';
import { jsonResponse } from '../platform-error';
import type { PlatformCall } from '../run-function';
import { SlidingWindow } from '../sliding-window';
import { kindOf, type Parameter, type SqlEngine, type StatementKind } from './engine';
import { MysqlError } from './mysql-error';
import { render, tokenize, type Token } from './tokenize';

interface Dependencies {
  readonly engine: SqlEngine;
  readonly limits: ForgeLimits;
  readonly maxBytes: number;
  readonly meter: Meter;
  readonly faults: Faults;
}

interface StatementRequest {
  readonly query: string;
  readonly params: readonly Parameter[];
}

function refusal(status: number, code: string, message: string, suggestion: string): Response {
  return jsonResponse(status, { code, message, suggestion });
}

/** What an app hears whose manifest has no SQL module. */
export function appNotEnabled(): Response {
  return refusal(
    403,
    'APP_NOT_ENABLED',
    'Forge SQL is not enabled for this app.',
    'Add an sql module to the manifest.',
  );
}

function executionError(error: MysqlError): Response {
  const { code, errno, sqlState, message } = error;
  return jsonResponse(400, {
    code: 'SQL_EXECUTION_ERROR',
    message: 'The SQL statement could not be executed.',
    suggestion: 'See context.debug for what the database says.',
    context: { debug: { code, errno, sqlState, sqlMessage: message, message } },
  });
}

function rateLimited(what: string): Response {
  return refusal(429, 'RATE_LIMIT_EXCEEDED', `${what} exceeded for this installation.`, 'Try again later.');
}

function isParameter(value: unknown): value is Parameter {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function readRequest(body: unknown): StatementRequest | null {
  if (typeof body !== 'object' || body === null || !('query' in body) || typeof body.query !== 'string') {
    return null;
  }
  const params: unknown = 'params' in body ? body.params : [];
  return Array.isArray(params) && params.every(isParameter) ? { query: body.query, params } : null;
}

/** Forge SQL's HTTP service: `/api/v1/execute` and `/execute/ddl` within its limits, with its error bodies. */
export class SqlService {
  readonly #dml: SlidingWindow;
  readonly #ddl: SlidingWindow;
  readonly #queryMs: SlidingWindow;

  constructor(private readonly dependencies: Dependencies) {
    const { limits } = dependencies;
    this.#dml = new SlidingWindow(limits.sqlDmlPerSecond, 1_000);
    this.#ddl = new SlidingWindow(limits.sqlDdlPerMinute, 60_000);
    this.#queryMs = new SlidingWindow(limits.sqlQueryMsPerMinute, 60_000);
  }

  handle(call: PlatformCall, path: string, body: unknown): Response {
    const { limits, meter } = this.dependencies;
    const request = readRequest(body);
    if (request === null) {
      return refusal(
        400,
        'INVALID_SQL_QUERY',
        'The query or its parameters are not valid.',
        'Bind strings, numbers, booleans or null.',
      );
    }
    const requestSize = Buffer.byteLength(JSON.stringify(body));
    if (requestSize > limits.sqlRequestBytes) {
      return refusal(413, 'REQUEST_TOO_LARGE', 'The request is larger than 1 MiB.', 'Send fewer rows at once.');
    }
    meter.add(call.usage, 'sqlRequests', 1);
    meter.add(call.usage, 'sqlSentBytes', requestSize);
    try {
      const tokens = tokenize(request.query);
      return this.#refuse(kindOf(tokens), path, request) ?? this.#execute(call, tokens, request);
    } catch (error) {
      if (error instanceof MysqlError) {
        return executionError(error);
      }
      throw error;
    }
  }

  #refuse(kind: StatementKind, path: string, { query }: StatementRequest): Response | null {
    const { engine, faults, maxBytes } = this.dependencies;
    if (faults.take('sql-5xx', query) !== null) {
      return jsonResponse(500, { code: 'UNKNOWN_ERROR', message: 'Internal server error' });
    }
    if (faults.take('sql-timeout', query) !== null) {
      return this.#timedOut();
    }
    if (faults.take('sql-429', query) !== null) {
      return rateLimited('The rate limit');
    }
    if (path === '/api/v1/execute' && kind === 'definition') {
      throw new MysqlError(1142, 'Data definition is denied to this user: send it through executeDDL');
    }
    if (path.endsWith('/ddl') ? !this.#ddl.tryTake() : !this.#dml.tryTake()) {
      return rateLimited(path.endsWith('/ddl') ? '25 DDL operations a minute' : '150 DML operations a second');
    }
    if (this.#queryMs.used >= this.#queryMs.limit) {
      return rateLimited('62.5 seconds of query time a minute');
    }
    const grows = kind !== 'read' && !/^\s*(delete|drop|truncate)/i.test(query);
    if (grows && engine.bytes >= maxBytes) {
      throw new MysqlError(1114, `The tables take ${maxBytes} bytes, all that Forge SQL gives an installation.`);
    }
    return null;
  }

  #execute(call: PlatformCall, tokens: readonly Token[], { params }: StatementRequest): Response {
    const { engine, limits, meter } = this.dependencies;
    const started = performance.now();
    try {
      const rows = engine.execute(tokens, params);
      const ms = performance.now() - started;
      if (ms > (kindOf(tokens) === 'read' ? limits.sqlSelectMs : limits.sqlWriteMs)) {
        // As in Forge: the connection ends, but a write goes on and is done.
        return this.#timedOut();
      }
      const text = JSON.stringify(rows);
      const responseSize = Buffer.byteLength(text);
      meter.add(call.usage, 'sqlReadBytes', responseSize);
      return responseSize > limits.sqlResponseBytes
        ? refusal(
            413,
            'RESPONSE_TOO_LARGE',
            'The response is larger than 4 MiB.',
            `Read fewer rows: ${render(tokens.slice(0, 12))}`,
          )
        : new Response(
            `{"rows":${text},"metadata":{"dbExecutionTime":${Math.round(ms)},"responseSize":${responseSize}}}`,
            {
              headers: { 'content-type': 'application/json' },
            },
          );
    } finally {
      const ms = performance.now() - started;
      this.#queryMs.add(ms);
      meter.add(call.usage, 'sqlMs', ms);
    }
  }

  #timedOut(): Response {
    return refusal(408, 'QUERY_TIMED_OUT', 'The query took too long.', 'Make the query cheaper or read fewer rows.');
  }
}
