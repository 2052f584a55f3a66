import * as z from 'zod/mini';
import type { NudgePort } from '../usecases/launch-page/ports';
import { chunksOf, valuesPerStatement } from './payload-limits';
import { insertIfFree, placeholders, type SqlExecutor } from './sql-executor';

const nudgeRow = z.object({ entity_id: z.string(), item_id: z.string(), day_on: z.string() });

/** Which items somebody was nudged for, and on which day: the key is what keeps two people from sending the same nudge. */
export function createNudgeRepository(sql: SqlExecutor): NudgePort {
  return {
    async claim({ entityId, itemId, dayOn }, at) {
      const outcome = await insertIfFree(
        sql,
        'INSERT INTO nudge (entity_id, item_id, day_on, claimed_at) VALUES (?, ?, ?, ?)',
        entityId,
        itemId,
        dayOn,
        at,
      );
      return outcome === 'inserted';
    },

    async release({ entityId, itemId, dayOn }) {
      await sql.execute(
        'DELETE FROM nudge WHERE entity_id = ? AND item_id = ? AND day_on = ?',
        entityId,
        itemId,
        dayOn,
      );
    },

    async claimed(launches) {
      const dayOf = new Map(launches.map(({ entityId, dayOn }) => [entityId, dayOn]));
      const found: { entityId: string; itemId: string; dayOn: string }[] = [];
      for (const chunk of chunksOf([...dayOf.keys()], valuesPerStatement)) {
        const rows = await sql.execute(
          `SELECT entity_id, item_id, day_on FROM nudge WHERE entity_id IN (${placeholders(chunk)})`,
          ...chunk,
        );
        for (const { entity_id: entityId, item_id: itemId, day_on: dayOn } of z.array(nudgeRow).parse(rows)) {
          if (dayOf.get(entityId) === dayOn) found.push({ entityId, itemId, dayOn });
        }
      }
      return found;
    },
  };
}
