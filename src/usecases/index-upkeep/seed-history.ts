import { pastStates, type PastChange } from '../../domain/portfolio-index/past-states';
import { SHARE_FOR_BUILDING } from '../../domain/portfolio-index/points-hour';
import type { IndexRun, StepOutcome } from './index-run';
import { indexMarks, readMark, saveMark, type IndexMarks } from './index-marks';
import { keptFrom } from './kept-since';

type Seed = IndexMarks['seed'];

const ISSUES_AT_ONCE = 100;

/**
 * Where the settings ask for it: reads the changelogs of a hundred issues and keeps the states that they were in before the index was
 * built. When all are through, earlier days can be read. Where more days are to be kept since, or again, it begins anew: what is there stays.
 */
export async function seedHistory(run: IndexRun): Promise<StepOutcome> {
  const { marks, clock, index, indexWriter, spending } = run;
  const { built } = run;
  if (built === null || run.pass !== null) return 'idle';
  const { historyDays, seedHistory: isWanted } = (await run.settings.roles()).settings.index;
  if (!isWanted) return 'idle';
  const from = keptFrom(historyDays, clock.now());
  const purged = await readMark(marks, indexMarks.purged);
  const kept = run.seed !== null && reachesBack(run.seed, from, purged?.before) ? run.seed : null;
  if (kept?.isDone || spending.left(SHARE_FOR_BUILDING) < ISSUES_AT_ONCE) return 'idle';
  const projectIds = (await indexWriter.projectIds()).toSorted((a, b) => Number(a) - Number(b));
  const seed = kept ?? {
    from,
    ...{ projectId: '', after: '', read: 0, isDone: false },
    total: (await index.counts(projectIds)).reduce((sum, { open, secured }) => sum + open + secured, 0),
  };
  const projectId = projectIds.find((id) => Number(id) >= Number(seed.projectId));
  if (projectId === undefined) {
    if (purged !== null && purged.before > seed.from) await saveMark(marks, indexMarks.purged, { before: seed.from });
    run.built = { ...built, historySince: built.historySince < seed.from ? built.historySince : seed.from };
    await saveMark(marks, indexMarks.built, run.built);
    await saveSeed(run, { ...seed, isDone: true });
    return 'worked';
  }
  const ids = await indexWriter.idsAfter(projectId, projectId === seed.projectId ? seed.after : '', ISSUES_AT_ONCE);
  await seedIssues(run, ids, seed.from);
  const last = ids.at(-1);
  const place =
    ids.length < ISSUES_AT_ONCE || last === undefined
      ? { projectId: String(Number(projectId) + 1), after: '' }
      : { projectId, after: last };
  await saveSeed(run, { ...seed, ...place, read: seed.read + ids.length });
  return 'worked';
}

/** Whether it reads, or has read, all of what is to be kept, and nothing of that was forgotten since. */
const reachesBack = (seed: Seed, from: string, purgedBefore = ''): boolean =>
  seed.from <= from && (!seed.isDone || purgedBefore <= from);

async function saveSeed(run: IndexRun, seed: Seed): Promise<void> {
  run.seed = seed;
  await saveMark(run.marks, indexMarks.seed, seed);
}

async function seedIssues(run: IndexRun, issueIds: readonly string[], from: string): Promise<void> {
  if (issueIds.length === 0) return;
  const changes = new Map<string, PastChange[]>();
  let token: string | null = null;
  do {
    const asked: string | null = token;
    const page: Awaited<ReturnType<IndexRun['indexSource']['changes']>>['found'] = await run.spending.pay(() =>
      run.indexSource.changes(issueIds, run.built?.fields ?? [], asked),
    );
    for (const change of page.changes) {
      changes.set(change.issueId, [...(changes.get(change.issueId) ?? []), change]);
    }
    token = page.next === asked ? null : page.next;
  } while (token !== null);
  const issues = await run.index.find(issueIds);
  const states = issues.flatMap((issue) => pastStates(issue, changes.get(issue.id) ?? [], from));
  if (states.length > 0) await run.indexWriter.putPast(states);
}
