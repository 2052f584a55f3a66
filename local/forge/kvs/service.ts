import type * as z from 'zod/mini';
import type { Faults } from '../faults';
import type { Meter } from '../meter';
import { jsonResponse, notModelled } from '../platform-error';
import type { PlatformCall } from '../run-function';
import { batchDelete, batchGet, batchSet } from './batch';
import { deleteKey } from './delete';
import { queryEntity } from './entity-query';
import { getKey } from './get';
import { KvsError } from './kvs-error';
import type { KvsMeter, KvsStore } from './kvs-store';
import { queryKeys } from './query';
import { kvsRequests } from './schemas';
import { setKey } from './set';
import { runTransaction } from './transaction';

type Operation = (store: KvsStore, body: unknown, meter: KvsMeter) => unknown;

function operation<Schema extends z.ZodMiniType>(
  schema: Schema,
  run: (store: KvsStore, request: z.infer<Schema>, meter: KvsMeter) => unknown,
): Operation {
  return (store, body, meter) => {
    const request = schema.safeParse(body);
    if (!request.success) {
      throw new KvsError(
        400,
        'BAD_REQUEST',
        request.error.issues.map(({ message, path }) => `${path.join('.')}: ${message}`).join('; '),
      );
    }
    return run(store, request.data, meter);
  };
}

const { get, set, delete: remove, query, entityQuery, transaction, ...batch } = kvsRequests;

/** The service's endpoints. Entities are spaces of their own, as are secrets, which no query returns. */
const operations: Readonly<Record<string, Operation>> = {
  '/api/v1/get': operation(get, (store, { key }, meter) => getKey(store, 'plain', key, meter)),
  '/api/v1/set': operation(set, (store, request, meter) => setKey(store, 'plain', request, meter)),
  '/api/v1/delete': operation(remove, (store, { key }, meter) => deleteKey(store, 'plain', key, meter)),
  '/api/v1/secret/get': operation(get, (store, { key }, meter) => getKey(store, 'secret', key, meter)),
  '/api/v1/secret/set': operation(set, (store, request, meter) => setKey(store, 'secret', request, meter)),
  '/api/v1/secret/delete': operation(remove, (store, { key }, meter) => deleteKey(store, 'secret', key, meter)),
  '/api/v1/entity/get': operation(get, (store, { key, entityName = '' }, meter) =>
    getKey(store, store.spaceOf(entityName), key, meter),
  ),
  '/api/v1/entity/set': operation(set, (store, request, meter) =>
    setKey(store, store.spaceOf(request.entityName ?? ''), request, meter),
  ),
  '/api/v1/entity/delete': operation(remove, (store, { key, entityName = '' }, meter) =>
    deleteKey(store, store.spaceOf(entityName), key, meter),
  ),
  '/api/v1/query': operation(query, queryKeys),
  '/api/v1/entity/query': operation(entityQuery, queryEntity),
  '/api/v1/transaction': operation(transaction, runTransaction),
  '/api/v1/batch/set': operation(batch.batchSet, batchSet),
  '/api/v1/batch/delete': operation(batch.batchDelete, batchDelete),
  '/api/v1/batch/get': operation(batch.batchGet, batchGet),
};

/** Answers the requests of `@forge/kvs`, with the service's error bodies. */
export function createKvsService(store: KvsStore, meter: Meter, faults: Faults) {
  return (call: PlatformCall, path: string, body: unknown): Response => {
    const run = operations[path];
    if (run === undefined) {
      return notModelled(`key-value store ${path}`);
    }
    if (faults.take('kvs-5xx', path) !== null) {
      return jsonResponse(500, { code: 'INTERNAL_SERVER_ERROR', message: 'Something went wrong.' });
    }
    if (faults.take('kvs-429', path) !== null) {
      return jsonResponse(429, {
        code: 'RATE_LIMIT_EXCEEDED',
        message: 'The rate limit was exceeded. Try again later.',
      });
    }
    try {
      const answer = run(store, body, (direction, bytes) =>
        meter.add(call.usage, direction === 'read' ? 'kvsReadBytes' : 'kvsWriteBytes', bytes),
      );
      return answer === undefined || answer === null ? new Response(null, { status: 204 }) : jsonResponse(200, answer);
    } catch (error) {
      if (error instanceof KvsError) {
        return jsonResponse(error.status, { code: error.code, message: error.message });
      }
      throw error;
    }
  };
}
