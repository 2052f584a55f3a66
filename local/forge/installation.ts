import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { allRows, type SqliteDatabase } from './storage/open-database';

/** The ids that Forge gives an installed app; made once for a data folder. */
export interface Installation {
  readonly environmentId: string;
  readonly installationId: string;
  /** Signs a value for this data folder; used for session cookies and context tokens. */
  sign(value: string): string;
  /** The value of a signed text, or null when it wasn't signed here. */
  verify(signed: string): string | null;
}

/** Reads the installation's ids from the host's database, or makes them. */
export function loadInstallation(database: SqliteDatabase): Installation {
  database.exec('CREATE TABLE IF NOT EXISTS installation (name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const make = { environmentId: randomUUID, installationId: randomUUID, secret: () => randomBytes(32).toString('hex') };
  for (const [name, create] of Object.entries(make)) {
    database.run('INSERT INTO installation VALUES (?, ?) ON CONFLICT DO NOTHING', [name, create()]);
  }
  const stored = new Map(
    allRows(database, 'SELECT * FROM installation').map((row) => [row['name'], String(row['value'])]),
  );
  const secret = stored.get('secret') ?? '';
  const signature = (value: string) => createHmac('sha256', secret).update(value).digest('base64url');
  return {
    environmentId: stored.get('environmentId') ?? '',
    installationId: stored.get('installationId') ?? '',
    sign: (value) => `${Buffer.from(value).toString('base64url')}.${signature(value)}`,
    verify(signed) {
      const [encoded = '', given = ''] = signed.split('.');
      const value = Buffer.from(encoded, 'base64url').toString();
      const expected = Buffer.from(signature(value));
      const actual = Buffer.from(given);
      return actual.length === expected.length && timingSafeEqual(actual, expected) ? value : null;
    },
  };
}
