import { KvsError } from './kvs-error';
import type { KvsMeter, KvsRecord, KvsStore, Space } from './kvs-store';
import type { KvsRequest } from './schemas';

/** Stores a key by its policy; returns the value before or after if asked for. The last write wins. */
export function setKey(
  store: KvsStore,
  space: Space,
  { key, value, options = {} }: KvsRequest<'set'>,
  meter: KvsMeter,
): KvsRecord | null {
  store.checkKey(key);
  const text = store.checkValue(value);
  const previous = store.peek(space, key);
  if (options.keyPolicy === 'FAIL_IF_EXISTS' && previous !== null) {
    throw new KvsError(409, 'KEY_CONFLICT', 'The provided key already exists.');
  }
  store.write(space, key, text, options.ttl, meter);
  switch (options.returnValue) {
    case 'PREVIOUS':
      return previous;
    case 'LATEST':
      return store.peek(space, key);
    case undefined:
      return null;
  }
}
