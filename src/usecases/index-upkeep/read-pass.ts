import type { IndexedIssue, IndexNames } from '../../domain/portfolio-index/indexed-issue';
import { SHARE_FOR_BUILDING } from '../../domain/portfolio-index/points-hour';
import { fieldSince } from './field-since';
import { indexMarks, saveMark, type IndexPass } from './index-marks';
import { readingNow } from './index-reading';
import { askToForget, countIfThere, isGone } from './forget-projects';
import { namesOf, type IndexRun, type StepOutcome } from './index-run';
import { indexedProject, keyNumber } from './indexed-project';
import { savePass } from './start-pass';

const POINTS_PER_PAGE = 101;

/** Issues that are kept to go on behind, should the last one be deleted meanwhile. */
const KEPT_BEHIND = 5;

/**
 * Reads one page of the projects that are being read whole. The rows come first and the place is kept after: whoever is cut off in between
 * reads the page again. What was indexed in the page's range and isn't on it moved, was deleted or is hidden: it is read again by itself,
 * since a search may be behind.
 */
export async function readPass(run: IndexRun): Promise<StepOutcome> {
  const { pass, indexWriter, spending, clock } = run;
  if (pass === null || spending.left(SHARE_FOR_BUILDING) < POINTS_PER_PAGE) return 'idle';
  const names = await namesOf(run);
  if (pass.total === null) return countPass(run, pass, names);
  const projectId = projectsOf(pass, names).find((id) => Number(id) >= Number(pass.projectId));
  if (projectId === undefined) return endPass(run, pass);
  const begun = projectId === pass.projectId ? pass : { ...pass, projectId, behind: [], number: 0 };
  const reading = readingNow(clock, run.built, run.swept?.at ?? null);
  const page = await readPage(run, begun);
  if (page === 'gone') {
    // A field that is gone leaves nothing to be read either.
    if (pass.having.length === 0) await askToForget(run, [projectId]);
    await savePass(run, { ...begun, ...behindProject(projectId) });
    return 'worked';
  }
  await indexWriter.put(page, reading);
  const number = keyNumber(page.at(-1)?.key ?? '');
  const lacking = await indexedBut(run, begun, page, page.length === 0 ? Number.POSITIVE_INFINITY : number);
  if (lacking.length > 0) await indexWriter.markDirty(lacking, clock.now());
  const behind = page
    .slice(-KEPT_BEHIND)
    .map(({ id }) => id)
    .reverse();
  const place = page.length === 0 ? behindProject(projectId) : { projectId, behind, number };
  await savePass(run, { ...begun, ...place, read: pass.read + page.length });
  return 'worked';
}

const behindProject = (projectId: string) => ({ projectId: String(Number(projectId) + 1), behind: [], number: 0 });

async function readPage(run: IndexRun, pass: IndexPass): Promise<readonly IndexedIssue[] | 'gone'> {
  try {
    return await pageOf(run, pass);
  } catch (error) {
    if (isGone(error)) return 'gone';
    throw error;
  }
}

/** The next issues of the project; none at its end. Where the last one read was deleted or moved, it goes on behind the one before. */
async function pageOf({ spending, indexSource }: IndexRun, pass: IndexPass): Promise<readonly IndexedIssue[]> {
  const { projectId, fields, having } = pass;
  for (let behind = pass.behind; ;) {
    const after = behind[0] ?? '';
    const page = await spending.pay(() =>
      indexSource.pageOfProject({ projectId, after, fields, ...(having.length > 0 && { having }) }),
    );
    if (page.length > 0 || behind.length === 0) return page;
    const ids = behind;
    const found = await spending.pay(() => indexSource.byIds(ids, []));
    const there = found.filter((issue) => issue.projectId === projectId).map(({ id }) => id);
    if (there.includes(after)) return page;
    behind = behind.filter((id) => there.includes(id));
  }
}

const projectsOf = ({ only }: IndexPass, { projects }: IndexNames): readonly string[] =>
  only === null ? Object.keys(projects).sort((a, b) => Number(a) - Number(b)) : [only];

/** A point for each project tells how long the whole will take; one after the other, since there may be thousands. */
async function countPass(run: IndexRun, pass: IndexPass, names: IndexNames): Promise<StepOutcome> {
  const { projectId: last, issues } = pass.counted ?? { projectId: '', issues: 0 };
  const projectId = projectsOf(pass, names).find((id) => Number(id) > Number(last));
  if (projectId === undefined) {
    const { counted: _counted, ...begun } = pass;
    await savePass(run, { ...begun, total: issues });
  } else {
    const more = (await countIfThere(run, { projectId })) ?? 0;
    await savePass(run, { ...pass, counted: { projectId, issues: issues + more } });
  }
  return 'worked';
}

/** Before the index is first whole, everything in it was read just now. */
async function indexedBut(
  run: IndexRun,
  { projectId, number, having }: IndexPass,
  page: readonly IndexedIssue[],
  upTo: number,
): Promise<readonly string[]> {
  if (run.built === null || having.length > 0) return [];
  if (run.ofProject?.projectId !== projectId) run.ofProject = await indexedProject(run, projectId);
  const read = new Set(page.map(({ id }) => id));
  return run.ofProject.issues
    .filter((issue) => issue.number > number && issue.number <= upTo && !read.has(issue.id))
    .map(({ id }) => id);
}

async function endPass(run: IndexRun, pass: IndexPass): Promise<StepOutcome> {
  const { built, marks, clock } = run;
  const now = clock.now();
  if (pass.kind !== 'project') {
    const at = pass.kind === 'fields' && built !== null ? built.at : now;
    const { fields } = pass;
    const historySince = built?.historySince ?? now;
    const whole = { at, historySince, fields, fieldSince: fieldSince(built, fields, now) };
    await saveMark(marks, indexMarks.built, whole);
    run.built = whole;
  }
  await savePass(run, pass.then ?? null);
  return 'worked';
}
