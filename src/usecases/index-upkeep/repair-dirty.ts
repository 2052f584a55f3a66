import { readingNow } from './index-reading';
import { fieldsOf, type IndexRun, type StepOutcome } from './index-run';

const ISSUES_PER_FETCH = 100;

/**
 * Reads a hundred of the issues again that were asked for. Those that the app can't see, which Jira doesn't tell from deleted ones, leave the
 * index, but keep their history.
 */
export async function repairDirty(run: IndexRun): Promise<StepOutcome> {
  const { indexWriter, indexSource, spending, clock, built, swept } = run;
  const dirty = await indexWriter.dirty(ISSUES_PER_FETCH);
  if (dirty.length === 0 || spending.left() <= 0) return 'idle';
  const reading = readingNow(clock, built, swept?.at ?? null);
  const ids = dirty.map(({ issueId }) => issueId);
  const issues = await spending.pay(() => indexSource.byIds(ids, fieldsOf(run)));
  const seen = new Set(issues.map(({ id }) => id));
  await indexWriter.put(issues, reading);
  const gone = dirty.filter(({ issueId }) => !seen.has(issueId));
  if (gone.length > 0) await indexWriter.hide(gone);
  await indexWriter.clearDirty(dirty);
  return 'worked';
}
