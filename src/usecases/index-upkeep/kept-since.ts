const DAY_MS = 86_400_000;

interface History {
  /** Since when the index has states. */
  readonly historySince: string;
  /** What ended before was forgotten; null where nothing was. */
  readonly purgedBefore: string | null;
}

/** Since when states of issues are known: since the index has them, none was forgotten since, and no longer than they are kept. */
export function keptSince({ historySince, purgedBefore }: History, historyDays: number, now: string): string {
  const whole = purgedBefore !== null && purgedBefore > historySince ? purgedBefore : historySince;
  const kept = keptFrom(historyDays, now);
  return whole > kept ? whole : kept;
}

/** From when on states are to be kept. */
export const keptFrom = (historyDays: number, now: string): string =>
  new Date(Date.parse(now) - historyDays * DAY_MS).toISOString();
