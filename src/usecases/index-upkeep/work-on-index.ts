import { checkProjects } from './check-projects';
import { checkSuspects } from './check-suspects';
import { forgetProjects } from './forget-projects';
import { openRun, type IndexRun, type StepOutcome } from './index-run';
import type { IndexUpkeepPorts } from './ports';
import { readNamesIfPossible } from './read-names';
import { readPass } from './read-pass';
import { repairDirty } from './repair-dirty';
import { seedHistory } from './seed-history';
import { IndexRests } from './spending';
import { startPass } from './start-pass';
import { sweepUpdated } from './sweep-updated';

/** An invocation has 55 seconds; a step that has begun takes a few. */
const RUN_MS = 35_000;

/** The most urgent first. Each does a little, and whatever it does may be cut off and done again. */
const steps: readonly ((run: IndexRun) => Promise<StepOutcome>)[] = [
  readNamesIfPossible,
  repairDirty,
  sweepUpdated,
  forgetProjects,
  startPass,
  checkSuspects,
  readPass,
  checkProjects,
  seedHistory,
];

/**
 * The index's one worker: does what is most urgent until nothing is left, the hour's points are spent, or its time is over. Then it asks to
 * be run again. A step that fails keeps those below it waiting, never those above; the schedule tries again in five minutes.
 */
export async function workOnIndex(ports: IndexUpkeepPorts): Promise<void> {
  const run = await openRun(ports, new Date(Date.parse(ports.clock.now()) + RUN_MS).toISOString());
  try {
    await workThrough(run);
  } catch (error) {
    if (!(error instanceof IndexRests)) throw error;
  }
  if (run.failure === null) return;
  throw new Error('The portfolio’s index was kept up, but not all of it.', { cause: run.failure });
}

async function workThrough(run: IndexRun): Promise<void> {
  while ((await doMostUrgent(run)) === 'worked') {
    if (run.mayGoOn()) continue;
    await run.indexQueue.workOnIndex();
    return;
  }
}

async function doMostUrgent(run: IndexRun): Promise<StepOutcome> {
  for (const step of steps) {
    if ((await step(run)) === 'worked') return 'worked';
  }
  return 'idle';
}

/** What the five-minute schedule does: asks for a run of the worker, wherever portfolios aren't switched off. */
export async function tendIndex({
  settings,
  indexQueue,
}: Pick<IndexUpkeepPorts, 'settings' | 'indexQueue'>): Promise<void> {
  const { pillars } = (await settings.roles()).settings;
  if (pillars.portfolio !== 'off') await indexQueue.workOnIndex();
}
