import { KvsError } from './kvs-error';
import type { KvsMeter, KvsStore, Space } from './kvs-store';

/** Deletes a key, or tells that there is none (which the package takes as done). */
export function deleteKey(store: KvsStore, space: Space, key: string, meter: KvsMeter): void {
  store.checkKey(key);
  if (!store.remove(space, key, meter)) {
    throw new KvsError(404, 'KEY_NOT_FOUND', 'The specified key does not exist.');
  }
}
