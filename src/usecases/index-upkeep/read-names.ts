import { suspectProjects } from './check-projects';
import { namesOf, type IndexRun, type StepOutcome } from './index-run';
import { indexMarks, saveMark } from './index-marks';

const HOUR_MS = 3_600_000;
const IDS_AT_ONCE = 1_000;

/** By these names Jira itself calls what a plan reads where it names no field: points, starts and teams. */
const usualNames: Readonly<Record<string, 'number' | 'date' | 'team'>> = {
  'Story Points': 'number',
  'Story point estimate': 'number',
  'Start date': 'date',
  Team: 'team',
};

/**
 * Once an hour: what everything is called now, so that renaming touches no row; which projects the app can browse, so that one that was
 * deleted, of which no event tells, is forgotten; which fields go by the usual names.
 */
export async function readNames(run: IndexRun): Promise<StepOutcome> {
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
  for (const projectId of await indexWriter.projectIds()) {
    if (names.projects[projectId] === undefined) await askForAll(run, projectId);
  }
  const usual = fields.flatMap(({ id, name, kind }) => (usualNames[name] === kind ? [{ id, kind }] : []));
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

/** The app can't see the project any more: each of its issues is read again, which forgets those that it can't see either. */
async function askForAll({ clock, indexWriter }: IndexRun, projectId: string): Promise<void> {
  for (let after = ''; ;) {
    const ids = await indexWriter.idsAfter(projectId, after, IDS_AT_ONCE);
    const last = ids.at(-1);
    if (last === undefined) return;
    await indexWriter.markDirty(ids, clock.now());
    after = last;
  }
}
