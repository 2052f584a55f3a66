import { inTransaction } from '../storage/open-database';
import { passes } from './conditions';
import { KvsError } from './kvs-error';
import type { KvsMeter, KvsStore } from './kvs-store';
import type { Filters, KvsRequest } from './schemas';

interface Step {
  readonly key: string;
  readonly entityName?: string | undefined;
  readonly conditions?: Filters | undefined;
}

function checkSize(store: KvsStore, request: KvsRequest<'transaction'>, steps: readonly Step[]): void {
  if (steps.length === 0 || steps.length > store.limits.kvsBatchKeys) {
    throw new KvsError(
      400,
      'MAX_TRANSACTION_SIZE',
      `A transaction takes 1 to ${store.limits.kvsBatchKeys} operations.`,
    );
  }
  if (Buffer.byteLength(JSON.stringify(request)) > store.limits.kvsBatchBytes) {
    throw new KvsError(400, 'MAX_SIZE', 'The transaction is larger than 4 MB.');
  }
  const keys = new Set(steps.map(({ key, entityName }) => `${entityName ?? ''}\n${key}`));
  if (keys.size !== steps.length) {
    throw new KvsError(400, 'DUPLICATE_KEYS', 'A transaction can name each key once.');
  }
}

/** Sets, deletes and checks several keys, all or none. Only custom entities can be checked. */
export function runTransaction(store: KvsStore, request: KvsRequest<'transaction'>, meter: KvsMeter): void {
  const { set = [], delete: deletes = [], check = [] } = request;
  const steps: readonly Step[] = [...set, ...deletes, ...check];
  checkSize(store, request, steps);
  inTransaction(store.database, () => {
    for (const { key, entityName, conditions } of steps) {
      store.checkKey(key);
      const space = store.spaceOf(entityName);
      if (conditions === undefined) {
        continue;
      }
      if (entityName === undefined) {
        throw new KvsError(400, 'INVALID_CONDITION', 'Only custom entities can have conditions.');
      }
      if (!passes(store.peek(space, key)?.value, conditions)) {
        throw new KvsError(
          409,
          'TRANSACTION_CONFLICT',
          `The condition on the key "${key}" is not met: nothing was changed.`,
        );
      }
    }
    for (const { key, entityName, value, options } of set) {
      store.write(store.spaceOf(entityName), key, store.checkValue(value), options?.ttl, meter);
    }
    for (const { key, entityName } of deletes) {
      store.remove(store.spaceOf(entityName), key, meter);
    }
  });
}
