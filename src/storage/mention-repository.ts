import * as z from 'zod/mini';
import { isPerson } from './account-ids';
import { chunksOf, valuesPerStatement } from './payload-limits';
import { insertIfFree, placeholders, type SqlExecutor } from './sql-executor';

const accountRow = z.object({ account_id: z.string() });
const placeRow = z.object({ place: z.string() });
const seenRow = z.object({ account_id: z.string(), seen_at: z.string() });

/** Where account ids occur: a place is an entity id, or `setting:` and a name. */
export function createMentionRepository(sql: SqlExecutor) {
  return {
    /** Notes people before the data that names them is written: an id too many in the report does no harm, a missing one would. */
    async note(accountIds: readonly string[], place: string, seenAt: string): Promise<void> {
      for (const chunk of chunksOf([...new Set(accountIds)].filter(isPerson), valuesPerStatement)) {
        const known = z
          .array(accountRow)
          .parse(
            await sql.execute(
              `SELECT account_id FROM mention WHERE place = ? AND account_id IN (${placeholders(chunk)})`,
              place,
              ...chunk,
            ),
          )
          .map((row) => row.account_id);
        for (const accountId of chunk.filter((id) => !known.includes(id))) {
          await insertIfFree(
            sql,
            'INSERT INTO mention (account_id, place, seen_at) VALUES (?, ?, ?)',
            accountId,
            place,
            seenAt,
          );
        }
      }
    },

    async placesOf(accountId: string): Promise<readonly string[]> {
      const rows = await sql.execute('SELECT place FROM mention WHERE account_id = ? ORDER BY place', accountId);
      return z
        .array(placeRow)
        .parse(rows)
        .map((row) => row.place);
    },

    /** Accounts after one, in order, each with the earliest instant it was stored. */
    async accountsAfter(
      accountId: string,
      limit: number,
    ): Promise<readonly { readonly accountId: string; readonly storedAt: string }[]> {
      const rows = await sql.execute(
        'SELECT account_id, MIN(seen_at) AS seen_at FROM mention WHERE account_id > ? GROUP BY account_id ORDER BY account_id LIMIT ?',
        accountId,
        limit,
      );
      return z
        .array(seenRow)
        .parse(rows)
        .map((row) => ({ accountId: row.account_id, storedAt: row.seen_at }));
    },

    async forgetAccount(accountId: string): Promise<void> {
      await sql.execute('DELETE FROM mention WHERE account_id = ?', accountId);
    },

    async forgetPlace(place: string): Promise<void> {
      await sql.execute('DELETE FROM mention WHERE place = ?', place);
    },
  };
}
