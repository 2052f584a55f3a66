import { fieldsOf, type IndexRun, type StepOutcome } from './index-run';
import { indexMarks, readMark, saveMark, type IndexMarks } from './index-marks';
import { readUpdated } from './read-updated';

/** A little less than the schedule's five minutes, which don't come to the second. */
const BETWEEN_MS = 4.5 * 60_000;

/** As far back as Jira's search may lag behind, and more than an event is late. */
const OVERLAP_MINUTES = 5;

/**
 * Reads what was updated since the last sweep: whatever events were lost, late or out of order, the index is right after it. One that is cut
 * short goes on where it was with the next run.
 */
export async function sweepUpdated(run: IndexRun): Promise<StepOutcome> {
  const { clock, spending } = run;
  const { swept } = run;
  const now = clock.now();
  if (swept === null || Math.abs(Date.parse(now) - Date.parse(swept.triedAt)) < BETWEEN_MS) return 'idle';
  if (spending.left() <= 0) return 'idle';
  const isWhole = await readUpdated(run, {
    built: run.built,
    fields: fieldsOf(run),
    since: swept.at,
    overlapMinutes: swept.isPartial ? 0 : OVERLAP_MINUTES,
    spending,
    mayGoOn: () => run.mayGoOn() && spending.left() > 0,
    saveUpTo: (at) => saveSwept(run, { at: settled(at, clock.now()), triedAt: swept.triedAt, isPartial: true }),
  });
  if (!isWhole) return spending.left() > 0 ? 'worked' : 'idle';
  await saveSwept(run, { at: now, triedAt: now });
  await advanceUpTo(run, now);
  return 'worked';
}

/** Up to an instant, but no farther than Jira's search is sure to know everything. */
function settled(at: string, now: string): string {
  const sure = new Date(Date.parse(now) - OVERLAP_MINUTES * 60_000).toISOString();
  return at < sure ? at : sure;
}

export async function saveSwept(run: IndexRun, swept: IndexMarks['swept']): Promise<void> {
  run.swept = swept;
  await saveMark(run.marks, indexMarks.swept, swept);
}

/** A view may have brought it farther meanwhile. */
async function advanceUpTo({ marks }: IndexRun, at: string): Promise<void> {
  const upTo = await readMark(marks, indexMarks.upTo);
  if (upTo !== null && upTo.at < at) await saveMark(marks, indexMarks.upTo, { at });
}
