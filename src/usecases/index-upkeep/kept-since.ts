const DAY_MS = 86_400_000;

/** Since when states of issues are known: since the index has them, and no longer than they are kept. */
export function keptSince(historySince: string, historyDays: number, now: string): string {
  const kept = new Date(Date.parse(now) - historyDays * DAY_MS).toISOString();
  return historySince > kept ? historySince : kept;
}
