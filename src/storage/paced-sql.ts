import type { SqlExecutor } from './sql-executor';

/**
 * Sends no more than so many statements a second, evenly: for work that can wait, so that of the 150 a second that Forge gives an
 * installation most are left to people. https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/#forge-sql-limits
 */
export function pacedSql(sql: SqlExecutor, perSecond: number): SqlExecutor {
  const everyMs = 1000 / perSecond;
  let nextAt = 0;
  return {
    async execute(statement, ...params) {
      // Not the time of day: where that is set back, the next statement would wait until it comes again.
      const now = performance.now();
      const at = Math.max(now, nextAt);
      nextAt = at + everyMs;
      if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now));
      return sql.execute(statement, ...params);
    },
  };
}
