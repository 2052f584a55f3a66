import { KvsError } from './kvs-error';
import type { KvsMeter, KvsRecord, KvsStore } from './kvs-store';
import type { KvsRequest } from './schemas';

export interface KvsPage {
  readonly data: readonly KvsRecord[];
  readonly cursor?: string;
}

const defaultPage = 10;

export function pageSize(limit: number | undefined, most: number): number {
  const size = limit ?? defaultPage;
  if (!Number.isInteger(size) || size < 1 || size > most) {
    throw new KvsError(400, 'INVALID_LIMIT', `The limit must be a whole number from 1 to ${most}.`);
  }
  return size;
}

export function encodeCursor(position: string): string {
  return Buffer.from(position).toString('base64url');
}

export function decodeCursor(cursor: string | undefined): string {
  return cursor === undefined ? '' : Buffer.from(cursor, 'base64url').toString();
}

/** Pages through plain keys in their order, all or those with a prefix. Secrets and entities are never among them. */
export function queryKeys(store: KvsStore, request: KvsRequest<'query'>, meter: KvsMeter): KvsPage {
  const limit = pageSize(request.limit, store.limits.kvsQueryPage);
  const prefix = request.where?.[0]?.values[0] ?? '';
  const found = store.scan('plain', prefix, decodeCursor(request.after), limit + 1);
  const data = found.slice(0, limit);
  store.countRead(Buffer.byteLength(JSON.stringify(data)), meter);
  const last = data.at(-1);
  return found.length > limit && last !== undefined ? { data, cursor: encodeCursor(last.key) } : { data };
}
