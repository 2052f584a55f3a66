import type { ClaimPort } from '../usecases/ports';
import { insertIfFree, type SqlExecutor } from './sql-executor';

/** Longer than any call lasts: https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/#invocation-limits */
const LONGEST_MS = 2 * 60_000;

/** Who does what only one call may do at a time: the key is what keeps the second out. */
export function createClaimRepository(sql: SqlExecutor): ClaimPort {
  return {
    async claim(name, at) {
      const take = () => insertIfFree(sql, 'INSERT INTO claim (name, claimed_at) VALUES (?, ?)', name, at);
      if ((await take()) === 'inserted') return true;
      const leftBehind = new Date(Date.parse(at) - LONGEST_MS).toISOString();
      await sql.execute('DELETE FROM claim WHERE claimed_at < ?', leftBehind);
      return (await take()) === 'inserted';
    },

    async release(name, at) {
      await sql.execute('DELETE FROM claim WHERE name = ? AND claimed_at = ?', name, at);
    },
  };
}
