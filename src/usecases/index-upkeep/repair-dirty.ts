import { fieldsOf, type IndexRun, type StepOutcome } from './index-run';

const ISSUES_PER_FETCH = 100;

/** Reads a hundred of the issues again that were asked for; those that the app can't see, deleted or hidden, are forgotten. */
export async function repairDirty(run: IndexRun): Promise<StepOutcome> {
  const { indexWriter, indexSource, spending } = run;
  const dirty = await indexWriter.dirty(ISSUES_PER_FETCH);
  if (dirty.length === 0 || spending.left() <= 0) return 'idle';
  const ids = dirty.map(({ issueId }) => issueId);
  const issues = await spending.pay(() => indexSource.byIds(ids, fieldsOf(run)));
  const seen = new Set(issues.map(({ id }) => id));
  await indexWriter.put(issues);
  const gone = ids.filter((id) => !seen.has(id));
  if (gone.length > 0) await indexWriter.remove(gone);
  await indexWriter.clearDirty(dirty);
  return 'worked';
}
