import type { Entity } from '../manifest';
import type { ForgeLimits } from '../limits';
import { SlidingWindow } from '../sliding-window';
import { allRows, firstRow, type SqliteDatabase, type SqliteRow } from '../storage/open-database';
import { KvsError } from './kvs-error';
import type { Ttl } from './schemas';

/** A key's home: plain values, secrets and each custom entity keep apart. */
export type Space = 'plain' | 'secret' | `entity:${string}`;

export interface KvsRecord {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireTime?: string;
}

/** Told of every value read and written, in bytes. */
export type KvsMeter = (direction: 'read' | 'write', bytes: number) => void;

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const unitMs = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map((child) => depthOf(child)))
    : 0;
}

function toRecord(row: SqliteRow): KvsRecord {
  const expiresAt = row['expires_at'];
  return {
    key: String(row['key']),
    value: JSON.parse(String(row['value'])) as unknown,
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
    ...(typeof expiresAt === 'number' ? { expireTime: new Date(expiresAt).toISOString() } : {}),
  };
}

/** The values themselves, with the limits that hold for each one. */
export class KvsStore {
  readonly #reads: SlidingWindow;
  readonly #writes: SlidingWindow;

  constructor(
    readonly database: SqliteDatabase,
    readonly limits: ForgeLimits,
    private readonly entities: readonly Entity[],
    private readonly now: () => Date,
  ) {
    this.#reads = new SlidingWindow(limits.kvsReadUnitsPerMinute, 60_000);
    this.#writes = new SlidingWindow(limits.kvsWriteUnitsPerMinute, 60_000);
    database.exec(
      'CREATE TABLE IF NOT EXISTS kvs (space TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, ' +
        'created_at INT NOT NULL, updated_at INT NOT NULL, expires_at INT, PRIMARY KEY (space, key)) WITHOUT ROWID',
    );
  }

  /** The entity of that name; refuses one that the manifest doesn't declare. */
  entity(name: string): Entity {
    const entity = this.entities.find((candidate) => candidate.name === name);
    if (entity === undefined) {
      throw new KvsError(400, 'INVALID_ENTITY_TYPE', `The manifest declares no entity "${name}".`);
    }
    return entity;
  }

  spaceOf(entityName: string | undefined): Space {
    return entityName === undefined ? 'plain' : `entity:${this.entity(entityName).name}`;
  }

  checkKey(key: string): void {
    if (key.length === 0) {
      throw new KvsError(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
    }
    if (key.length > this.limits.kvsKeyCharacters) {
      throw new KvsError(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters.');
    }
    if (!keyPattern.test(key)) {
      throw new KvsError(
        400,
        'INVALID_KEY',
        'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/',
      );
    }
  }

  /** The value's text, if it may be stored. */
  checkValue(value: unknown): string {
    if (value === undefined || value === null) {
      throw new KvsError(400, 'INVALID_VALUE', 'A value must be a string, number, boolean, array or object.');
    }
    const text = JSON.stringify(value);
    if (Buffer.byteLength(text) > this.limits.kvsValueBytes) {
      throw new KvsError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
    }
    if (depthOf(value) > this.limits.kvsValueDepth) {
      throw new KvsError(400, 'MAX_DEPTH', 'The provided value has exceeded the maximum object depth limit.');
    }
    return text;
  }

  /** The live value of a key, without counting it as a read. */
  peek(space: Space, key: string): KvsRecord | null {
    const row = firstRow(
      this.database,
      'SELECT * FROM kvs WHERE space = ? AND key = ? AND (expires_at IS NULL OR expires_at > ?)',
      [space, key, this.now().getTime()],
    );
    return row === null ? null : toRecord(row);
  }

  read(space: Space, key: string, meter: KvsMeter): KvsRecord | null {
    this.checkKey(key);
    const record = this.peek(space, key);
    this.countRead(record === null ? 0 : Buffer.byteLength(JSON.stringify(record.value)), meter);
    return record;
  }

  /** All live values of a space whose key starts so, in the order of keys. */
  scan(space: Space, prefix: string, after: string, limit: number): readonly KvsRecord[] {
    return allRows(
      this.database,
      'SELECT * FROM kvs WHERE space = ? AND key > ? AND substr(key, 1, ?) = ? AND (expires_at IS NULL OR expires_at > ?) ' +
        'ORDER BY key LIMIT ?',
      [space, after, prefix.length, prefix, this.now().getTime(), limit],
    ).map(toRecord);
  }

  /** Stores a value; the caller has checked it. */
  write(space: Space, key: string, text: string, ttl: Ttl, meter: KvsMeter): void {
    const bytes = Buffer.byteLength(text);
    this.#take(this.#writes, bytes);
    const now = this.now().getTime();
    const previous = this.peek(space, key);
    this.database.run('REPLACE INTO kvs VALUES (?, ?, ?, ?, ?, ?)', [
      space,
      key,
      text,
      previous?.createdAt ?? now,
      now,
      ttl === undefined ? null : now + ttl.value * unitMs[ttl.unit],
    ]);
    meter('write', bytes);
  }

  /** Deletes a key; false when it wasn't there. */
  remove(space: Space, key: string, meter: KvsMeter): boolean {
    this.#take(this.#writes, 0);
    meter('write', 0);
    return this.database.run('DELETE FROM kvs WHERE space = ? AND key = ?', [space, key]).changes > 0;
  }

  countRead(bytes: number, meter: KvsMeter): void {
    this.#take(this.#reads, bytes);
    meter('read', bytes);
  }

  #take(window: SlidingWindow, bytes: number): void {
    if (!window.tryTake(Math.max(1, Math.ceil(bytes / this.limits.kvsUnitBytes)))) {
      throw new KvsError(
        429,
        'RATE_LIMIT_EXCEEDED',
        'The rate limit of the key-value store was exceeded. Try again later.',
      );
    }
  }
}
