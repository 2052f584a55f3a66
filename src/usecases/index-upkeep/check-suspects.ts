import { checkProject, POINTS_PER_PROJECT } from './check-projects';
import { indexMarks, readMark, saveMark } from './index-marks';
import type { IndexRun, StepOutcome } from './index-run';

const MOST_SUSPECTS = 1_000;

/** Of the hour's points, while something longer is being read: a view that finds the same difference again and again doesn't stop that. */
const SHARE_BESIDE_A_PASS = 0.05;

/**
 * Compares a project with Jira that a view found to differ, before a longer reading goes on: what differs is told to nobody until it is
 * mended. A project that is being read alone for this reason comes to its end first.
 */
export async function checkSuspects(run: IndexRun): Promise<StepOutcome> {
  const { marks, spending, clock } = run;
  if (run.built === null || run.pass?.kind === 'project' || spending.left() < POINTS_PER_PROJECT) return 'idle';
  const [suspect] = (await readMark(marks, indexMarks.suspects))?.projectIds ?? [];
  if (suspect === undefined) return 'idle';
  const hour = clock.now().slice(0, 13);
  const kept = await readMark(marks, indexMarks.suspectPoints);
  const spentBefore = kept?.hour === hour ? kept.spent : 0;
  if (run.pass !== null && spentBefore >= spending.perHour * SHARE_BESIDE_A_PASS) return 'idle';
  const before = spending.spent.points;
  await checkProject(run, suspect);
  const spent = spentBefore + spending.spent.points - before;
  await saveMark(marks, indexMarks.suspectPoints, { hour, spent });
  // Views may have found others meanwhile.
  const suspects = (await readMark(marks, indexMarks.suspects))?.projectIds ?? [];
  await saveMark(marks, indexMarks.suspects, { projectIds: suspects.filter((id) => id !== suspect) });
  return 'worked';
}

/** Asks for projects to be compared with Jira soon: a view counted other numbers of issues in them than the index has. */
export async function suspectProjects(
  { marks }: Pick<IndexRun, 'marks'>,
  projectIds: readonly string[],
): Promise<void> {
  const already = (await readMark(marks, indexMarks.suspects))?.projectIds ?? [];
  const all = [...new Set([...already, ...projectIds])].slice(0, MOST_SUSPECTS);
  if (all.length > already.length) await saveMark(marks, indexMarks.suspects, { projectIds: all });
}
