import { getKey } from './get';
import { KvsError } from './kvs-error';
import type { KvsMeter, KvsStore, Space } from './kvs-store';
import type { KvsRequest } from './schemas';
import { setKey } from './set';

interface Item {
  readonly key: string;
  readonly entityName?: string | undefined;
}

export interface BatchAnswer {
  readonly successfulKeys: readonly unknown[];
  readonly failedKeys: readonly unknown[];
}

/** Each item for itself: those that fail are listed with their reason, the others are done. */
function each<Request extends Item>(
  store: KvsStore,
  items: readonly Request[],
  run: (item: Request, space: Space) => unknown,
): BatchAnswer {
  if (items.length === 0 || items.length > store.limits.kvsBatchKeys) {
    throw new KvsError(400, 'MAX_BATCH_SIZE', `A batch takes 1 to ${store.limits.kvsBatchKeys} keys.`);
  }
  if (Buffer.byteLength(JSON.stringify(items)) > store.limits.kvsBatchBytes) {
    throw new KvsError(400, 'MAX_SIZE', 'The batch is larger than 4 MB.');
  }
  const successfulKeys: unknown[] = [];
  const failedKeys: unknown[] = [];
  for (const item of items) {
    const { key, entityName } = item;
    const name = { key, ...(entityName === undefined ? {} : { entityName }) };
    try {
      successfulKeys.push({ ...name, ...(run(item, store.spaceOf(entityName)) as object | undefined) });
    } catch (error) {
      if (!(error instanceof KvsError)) {
        throw error;
      }
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

export function batchSet(store: KvsStore, items: KvsRequest<'batchSet'>, meter: KvsMeter): BatchAnswer {
  return each(store, items, (item, space) => {
    setKey(store, space, item, meter);
  });
}

export function batchDelete(store: KvsStore, items: KvsRequest<'batchDelete'>, meter: KvsMeter): BatchAnswer {
  return each(store, items, ({ key }, space) => {
    store.checkKey(key);
    store.remove(space, key, meter);
  });
}

export function batchGet(store: KvsStore, items: KvsRequest<'batchGet'>, meter: KvsMeter): BatchAnswer {
  return each(store, items, ({ key }, space) => getKey(store, space, key, meter));
}
