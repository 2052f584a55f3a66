import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import type { IndexBuilt } from './index-marks';
import { readingNow } from './index-reading';
import type { CatchUpPorts, IndexSource } from './ports';
import type { Spending } from './spending';

const MINUTE_MS = 60_000;

type UpdatedPage = Awaited<ReturnType<IndexSource['updatedInLast']>>['found'];

interface Reading {
  readonly built: IndexBuilt | null;
  readonly fields: readonly IndexedField[];
  /** The instant up to which everything is known, and how much farther back to look for what Jira's search didn't know yet. */
  readonly since: string;
  readonly overlapMinutes: number;
  readonly spending: Spending;
  /** Asked before each page. */
  mayGoOn(): boolean;
  /** Everything is known up to this instant now: after each page. */
  saveUpTo(at: string): Promise<void>;
}

/**
 * Reads what was updated since an instant into the index, the longest ago first: cut short anywhere, what was read counts. Answers whether
 * all was read.
 */
export async function readUpdated(
  { clock, indexSource, indexWriter }: Pick<CatchUpPorts, 'clock' | 'indexSource' | 'indexWriter'>,
  { built, fields, since, overlapMinutes, spending, mayGoOn, saveUpTo }: Reading,
): Promise<boolean> {
  const startedAt = clock.now();
  const passed = Math.max(0, Date.parse(startedAt) - Date.parse(since));
  const minutes = Math.ceil(passed / MINUTE_MS) + overlapMinutes;
  const tokens = new Set<string>();
  let token: string | null = null;
  for (;;) {
    if (!mayGoOn()) return false;
    const from: string | null = token;
    const reading = readingNow(clock, built, since);
    const { issues, next }: UpdatedPage = await spending.pay(() =>
      indexSource.updatedInLast({ minutes, fields, token: from }),
    );
    await indexWriter.put(issues, reading);
    if (next === null || tokens.has(next)) {
      await saveUpTo(startedAt);
      return true;
    }
    token = next;
    tokens.add(next);
    const last = issues.at(-1)?.updatedAt ?? since;
    if (last > since && last < startedAt) await saveUpTo(last);
  }
}
