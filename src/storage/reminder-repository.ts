import * as z from 'zod/mini';
import type { ReminderPort } from '../usecases/lifecycle/ports';
import { chunksOf, valuesPerStatement } from './payload-limits';
import { insertIfFree, placeholders, type SqlExecutor } from './sql-executor';

const reminderRow = z.object({ entity_id: z.string(), week_on: z.string() });

/** Which week's reminders were sent: beside the journals, since it is nothing that anybody said or decided. */
export function createReminderRepository(sql: SqlExecutor): ReminderPort {
  return {
    async claim({ entityId, weekOn }, at) {
      const outcome = await insertIfFree(
        sql,
        'INSERT INTO reminder (entity_id, week_on, claimed_at) VALUES (?, ?, ?)',
        entityId,
        weekOn,
        at,
      );
      return outcome === 'inserted';
    },

    async release({ entityId, weekOn }) {
      await sql.execute('DELETE FROM reminder WHERE entity_id = ? AND week_on = ?', entityId, weekOn);
    },

    async claimed(reminders) {
      const wanted = new Set(reminders.map(({ entityId, weekOn }) => `${entityId} ${weekOn}`));
      const found: { entityId: string; weekOn: string }[] = [];
      for (const chunk of chunksOf(
        reminders.map(({ entityId }) => entityId),
        valuesPerStatement,
      )) {
        const rows = await sql.execute(
          `SELECT entity_id, week_on FROM reminder WHERE entity_id IN (${placeholders(chunk)})`,
          ...chunk,
        );
        for (const row of z.array(reminderRow).parse(rows)) {
          if (wanted.has(`${row.entity_id} ${row.week_on}`))
            found.push({ entityId: row.entity_id, weekOn: row.week_on });
        }
      }
      return found;
    },

    async discardBefore(weekOn) {
      await sql.execute('DELETE FROM reminder WHERE week_on < ?', weekOn);
      // A person's nudge is claimed by its day as the app's own reminders are, and as soon forgotten.
      await sql.execute('DELETE FROM nudge WHERE day_on < ?', weekOn);
    },
  };
}
