import { KvsError } from './kvs-error';
import type { KvsMeter, KvsRecord, KvsStore, Space } from './kvs-store';

/** Reads a key, or tells that there is none. */
export function getKey(store: KvsStore, space: Space, key: string, meter: KvsMeter): KvsRecord {
  const record = store.read(space, key, meter);
  if (record === null) {
    throw new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
  }
  return record;
}
