import { isUsual } from '../../domain/portfolio-index/usual-fields';
import { suspectProjects } from './check-suspects';
import { askToForget } from './forget-projects';
import { namesOf, type IndexRun, type StepOutcome } from './index-run';
import { indexMarks, saveMark } from './index-marks';
import { IndexRests } from './spending';

const HOUR_MS = 3_600_000;
const RETRY_MS = 5 * 60_000;

/**
 * Once an hour: what everything is called now, so that renaming touches no row; which projects the app can browse, so that one that was
 * deleted, of which no event tells, is forgotten; which fields go by the usual names.
 */
async function readNames(run: IndexRun): Promise<StepOutcome> {
  const { clock, marks, spending, indexSource, indexWriter } = run;
  const now = clock.now();
  const last = run.namesRead;
  if (last !== null && Math.abs(Date.parse(now) - Date.parse(last.at)) < HOUR_MS) return 'idle';
  if (spending.left() <= 0) return 'idle';
  const names = await spending.pay(() => indexSource.names());
  const fields = await spending.pay(() => indexSource.fields());
  const before = await namesOf(run);
  await indexWriter.saveNames(names);
  run.names = names;
  await askToForget(
    run,
    (await indexWriter.projectIds()).filter((id) => names.projects[id] === undefined),
  );
  const usual = fields.flatMap(({ id, name, kind }) => (isUsual(name, kind) ? [{ id, kind }] : []));
  if (run.built !== null) {
    // What is new to the app may have been there for long: no event tells of it.
    await suspectProjects(
      run,
      Object.keys(names.projects).filter((id) => before.projects[id] === undefined),
    );
  }
  run.namesRead = { at: now, usual };
  await saveMark(marks, indexMarks.namesRead, run.namesRead);
  return 'worked';
}

/** What can't be read now is read some minutes later; everything else goes on by what things were called before, where that is known. */
export async function readNamesIfPossible(run: IndexRun): Promise<StepOutcome> {
  try {
    return await readNames(run);
  } catch (error) {
    if (error instanceof IndexRests || run.namesRead === null) throw error;
    run.failure = error;
    const at = new Date(Date.parse(run.clock.now()) - HOUR_MS + RETRY_MS).toISOString();
    run.namesRead = { ...run.namesRead, at };
    await saveMark(run.marks, indexMarks.namesRead, run.namesRead);
    return 'worked';
  }
}
