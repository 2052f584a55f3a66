import { differing, middleOf, splitAt, without, type KeyRange } from '../../domain/portfolio-index/narrow-down';
import { SHARE_FOR_BUILDING } from '../../domain/portfolio-index/points-hour';
import { askToForget, countIfThere } from './forget-projects';
import { indexMarks, readMark, saveMark } from './index-marks';
import { indexedProject } from './indexed-project';
import { fieldsOf, namesOf, type IndexRun, type StepOutcome } from './index-run';
import { atTheStart, savePass } from './start-pass';

/** Two counts, and some halving where they differ. */
export const POINTS_PER_PROJECT = 150;

/** Below this a range is compared issue by issue: more counting would cost more than that. */
const COMPARED_AT_ONCE = 100;

/** Neighbours in the middle of a range, of which one at least should still be there. */
const CANDIDATES = 4;

/** A project that differs in more than this is read as a whole: that costs no more. */
const MOST_REPAIRED = 500;

const HALF_A_DAY_MS = 43_200_000;

/** Compares one project after the other with Jira, each once a day. */
export async function checkProjects(run: IndexRun): Promise<StepOutcome> {
  const { marks, spending, clock } = run;
  if (run.built === null || run.pass !== null || spending.left(SHARE_FOR_BUILDING) < POINTS_PER_PROJECT) return 'idle';
  const on = clock.now().slice(0, 10);
  if (run.lastCheck?.on === on) return 'idle';
  const begun = await readMark(marks, indexMarks.check);
  const check = begun?.on === on ? begun : { on, projectId: '', projects: 0, repaired: 0 };
  const projectIds = Object.keys((await namesOf(run)).projects).sort((a, b) => Number(a) - Number(b));
  const projectId = projectIds.find((id) => Number(id) > Number(check.projectId));
  if (projectId === undefined) {
    const { projects, repaired } = check;
    run.lastCheck = { at: clock.now(), on, projects, repaired };
    await saveMark(marks, indexMarks.lastCheck, run.lastCheck);
    return 'worked';
  }
  const repaired = await checkProject(run, projectId);
  const { projects } = check;
  await saveMark(marks, indexMarks.check, {
    on,
    projectId,
    projects: projects + 1,
    repaired: check.repaired + repaired,
  });
  return 'worked';
}

/**
 * Compares a project with Jira by counting alone. It finds deleted issues of which no event told, issues that the app may no longer browse or
 * may again, and changed classes; where the numbers differ, halving finds the issues at a few points. Those are asked for again, or the
 * whole project is, or, where Jira doesn't know it, each of its issues; answers how many.
 */
export async function checkProject(run: IndexRun, projectId: string): Promise<number> {
  const { index, indexWriter, clock } = run;
  const [indexed] = await index.counts([projectId]);
  const { open: ownOpen, secured } = indexed ?? { open: 0, secured: 0 };
  const total = await countIfThere(run, { projectId });
  if (total === null) {
    await askToForget(run, [projectId]);
    return ownOpen + secured;
  }
  // A site without security levels may not know the word.
  const open = (await countIfThere(run, { projectId, open: true })) ?? ownOpen;
  if (total === ownOpen + secured && open === ownOpen) return 0;
  const found =
    total === ownOpen + secured || Math.abs(total - ownOpen - secured) > MOST_REPAIRED
      ? null
      : await narrowDown(run, projectId, { after: '', upTo: '', ids: await idsByKey(run, projectId) }, total);
  if (found === null || found.length > MOST_REPAIRED) {
    await readWhole(run, projectId);
    return total;
  }
  if (found.length > 0) await indexWriter.markDirty(found, clock.now());
  return found.length;
}

async function narrowDown(
  run: IndexRun,
  projectId: string,
  range: KeyRange,
  counted: number,
): Promise<readonly string[]> {
  const { indexSource, spending } = run;
  if (counted === range.ids.length) return [];
  if (Math.max(range.ids.length, counted) <= COMPARED_AT_ONCE || range.ids.length < CANDIDATES) {
    const { after, upTo, ids } = range;
    return differing(ids, await spending.pay(() => indexSource.idsBetween({ projectId, after, upTo })));
  }
  const candidates = middleOf(range, CANDIDATES);
  const there = await spending.pay(() => indexSource.byIds(candidates, []));
  // Behind an issue that isn't there any more Jira counts none.
  const upTo = candidates.find((id) => there.some((issue) => issue.id === id && issue.projectId === projectId));
  if (upTo === undefined)
    return [...candidates, ...(await narrowDown(run, projectId, without(range, candidates), counted))];
  const [lower, upper] = splitAt(range, upTo);
  const below = await spending.pay(() => indexSource.count({ projectId, after: lower.after, upTo }));
  return [
    ...(await narrowDown(run, projectId, lower, below)),
    ...(await narrowDown(run, projectId, upper, counted - below)),
  ];
}

const idsByKey = async (run: IndexRun, projectId: string): Promise<readonly string[]> =>
  (await indexedProject(run, projectId)).issues.map(({ id }) => id);

/** Not twice a day: where reading doesn't mend it, what the app sees is not what it counts. */
async function readWhole(run: IndexRun, projectId: string): Promise<void> {
  const now = run.clock.now();
  const wholes = (await readMark(run.marks, indexMarks.wholes))?.at ?? {};
  const recent = Object.entries(wholes).filter(([, at]) => Date.parse(now) - Date.parse(at) < HALF_A_DAY_MS);
  if (recent.some(([id]) => id === projectId)) return;
  await saveMark(run.marks, indexMarks.wholes, { at: { ...Object.fromEntries(recent), [projectId]: now } });
  const what = { kind: 'project' as const, fields: [...fieldsOf(run)], having: [], only: projectId };
  const { pass } = run;
  await savePass(run, { ...what, startedAt: now, ...atTheStart, ...(pass !== null && { then: pass }) });
}
