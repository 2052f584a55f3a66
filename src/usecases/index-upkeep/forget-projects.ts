import { AppError } from '../app-error';
import { indexMarks, readMark, saveMark } from './index-marks';
import type { IndexRun, StepOutcome } from './index-run';

const IDS_AT_ONCE = 1_000;

/**
 * Asks for a thousand issues of a project to be read again that the app can't see any more, which forgets those that it can't see either;
 * then for the next thousand, behind everything that is more urgent.
 */
export async function forgetProjects({ marks, clock, indexWriter }: IndexRun): Promise<StepOutcome> {
  const gone = await readMark(marks, indexMarks.gone);
  const [projectId, ...others] = gone?.projectIds ?? [];
  if (gone === null || projectId === undefined) return 'idle';
  const ids = await indexWriter.idsAfter(projectId, gone.after, IDS_AT_ONCE);
  const last = ids.at(-1);
  if (last !== undefined) await indexWriter.markDirty(ids, clock.now());
  const isThrough = last === undefined || ids.length < IDS_AT_ONCE;
  if (!isThrough) await saveMark(marks, indexMarks.gone, { ...gone, after: last });
  else await saveMark(marks, indexMarks.gone, others.length === 0 ? null : { projectIds: others, after: '' });
  return 'worked';
}

/** Has the issues of projects that the app can't see any more read again, those that it can't see either forgotten. */
export async function askToForget({ marks }: Pick<IndexRun, 'marks'>, projectIds: readonly string[]): Promise<void> {
  const gone = await readMark(marks, indexMarks.gone);
  const all = [...new Set([...(gone?.projectIds ?? []), ...projectIds])];
  if (all.length === (gone?.projectIds.length ?? 0)) return;
  await saveMark(marks, indexMarks.gone, { projectIds: all, after: gone?.after ?? '' });
}

/** How many issues a project has; null for one that isn't there, or hidden. */
export async function countIfThere(
  { spending, indexSource }: Pick<IndexRun, 'spending' | 'indexSource'>,
  of: { readonly projectId: string; readonly open?: true },
): Promise<number | null> {
  try {
    return await spending.pay(() => indexSource.count(of));
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** Jira's answer to a query that names a project which was deleted, or which the app may not browse. */
export const isGone = (error: unknown): boolean => error instanceof AppError && error.code === 'invalid-input';
