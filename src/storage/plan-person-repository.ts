import * as z from 'zod/mini';
import { planEntityId } from '../domain/journal/entity-id';
import { savedView } from '../domain/plan/plan-document';
import type { PlanPerson, PlanPersonPort } from '../usecases/plans/ports';
import { accountIdsIn } from './account-ids';
import { createMentionRepository } from './mention-repository';
import { patchLimitBytes, textBytes } from './payload-limits';
import { insertIfFree, type SqlExecutor } from './sql-executor';
import { tooLarge } from './sql-failure';

export const planPersonColumns = 'account_id, plan_id, is_favourite, views, saved_at';
export const planPersonRow = z.object({
  account_id: z.string(),
  plan_id: z.string(),
  is_favourite: z.int(),
  views: z.string(),
  saved_at: z.string(),
});

const storedViews = z.array(savedView);

/** What people keep of plans for themselves: whether one is a favourite, and views that nobody else is offered. */
export function createPlanPersonRepository(sql: SqlExecutor): PlanPersonPort {
  const mentions = createMentionRepository(sql);
  const read = async (where: string, ...values: readonly string[]) =>
    z
      .array(planPersonRow)
      .parse(await sql.execute(`SELECT ${planPersonColumns} FROM plan_person WHERE ${where}`, ...values))
      .map(planPersonOf);
  return {
    ofPerson: (accountId) => read('account_id = ?', accountId),

    async find(accountId, planId) {
      return (await read('account_id = ? AND plan_id = ?', accountId, planId))[0] ?? null;
    },

    async save(accountId, { planId, isFavourite, views, savedAt }) {
      const content = JSON.stringify(views);
      if (textBytes(content) > patchLimitBytes) throw tooLarge();
      await mentions.note([accountId, ...accountIdsIn(views)], planEntityId(planId), savedAt);
      const values = [isFavourite ? 1 : 0, content, savedAt, accountId, planId] as const;
      const outcome = await insertIfFree(
        sql,
        'INSERT INTO plan_person (is_favourite, views, saved_at, account_id, plan_id) VALUES (?, ?, ?, ?, ?)',
        ...values,
      );
      if (outcome === 'inserted') return;
      await sql.execute(
        'UPDATE plan_person SET is_favourite = ?, views = ?, saved_at = ? WHERE account_id = ? AND plan_id = ?',
        ...values,
      );
    },
  };
}

export function planPersonOf(row: z.infer<typeof planPersonRow>): PlanPerson {
  return {
    planId: row.plan_id,
    isFavourite: row.is_favourite === 1,
    views: storedViews.parse(JSON.parse(row.views)),
    savedAt: row.saved_at,
  };
}

/** Takes a person out of what is kept about a plan: theirs goes, and where others' views name them, nobody is named. */
export async function erasePlanPerson(
  sql: SqlExecutor,
  planId: string,
  accountId: string,
  replaced: readonly [quoted: string, by: string],
): Promise<void> {
  await sql.execute('DELETE FROM plan_person WHERE plan_id = ? AND account_id = ?', planId, accountId);
  await sql.execute('UPDATE plan_person SET views = REPLACE(views, ?, ?) WHERE plan_id = ?', ...replaced, planId);
}
