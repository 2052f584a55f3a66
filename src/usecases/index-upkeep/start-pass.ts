import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import { planPath } from '../../domain/plan/plan-state';
import type { State } from '../../domain/journal/patch';
import type { IndexRun, StepOutcome } from './index-run';
import { saveSwept } from './sweep-updated';
import { indexMarks, readMark, saveMark, type IndexPass } from './index-marks';

const REFRESH_MS = 28 * 86_400_000;

export const atTheStart = { projectId: '', behind: [], number: 0, read: 0, total: null };

type Beginning = Pick<IndexPass, 'kind' | 'fields' | 'having' | 'only'>;

/**
 * Begins a reading of whole projects where one is due: the first, one that somebody asked for, one for a field that a plan names since, one
 * of a project that a view found wanting, or the monthly one, which finds what neither events nor `updated` tell.
 */
export async function startPass(run: IndexRun): Promise<StepOutcome> {
  const { marks, clock } = run;
  const asked = await readMark(marks, indexMarks.asked);
  if (isBuilding(run)) {
    // It was asked for once more, or the run that began it was cut off right after.
    if (asked !== null) await saveMark(marks, indexMarks.asked, null);
    return 'idle';
  }
  if (run.pass !== null && asked === null) return 'idle';
  if (run.namesRead === null || run.spending.left() <= 0) return 'idle';
  const beginning = await dueNow(run, asked !== null);
  if (beginning === null) return 'idle';
  const now = clock.now();
  // First what makes good for changes during the reading, then the reading.
  if (run.swept === null) await saveSwept(run, { at: now, triedAt: now });
  if ((await readMark(marks, indexMarks.upTo)) === null) await saveMark(marks, indexMarks.upTo, { at: now });
  await savePass(run, { ...beginning, startedAt: now, ...atTheStart });
  if (asked !== null) await saveMark(marks, indexMarks.asked, null);
  return 'worked';
}

const isBuilding = ({ pass }: IndexRun): boolean => (pass?.then ?? pass)?.kind === 'build';

export async function savePass(run: IndexRun, pass: IndexPass | null): Promise<void> {
  await saveMark(run.marks, indexMarks.pass, pass);
  run.pass = pass;
}

async function dueNow(run: IndexRun, isAsked: boolean): Promise<Beginning | null> {
  const { built, clock } = run;
  const wanted = (run.wanted ??= await wantedFields(run));
  if (built === null || isAsked) return { kind: 'build', fields: wanted, having: [], only: null };
  // A field that no plan names any more stays until everything is read anew: dropping it would touch every row.
  const fields = union(built.fields, wanted);
  const added = fields.slice(built.fields.length);
  if (added.length > 0) return { kind: 'fields', fields, having: added.map(({ id }) => id), only: null };
  if (Date.parse(clock.now()) - Date.parse(built.at) > REFRESH_MS) {
    return { kind: 'refresh', fields, having: [], only: null };
  }
  return null;
}

/** The fields that plans name and those that go by the usual names, as long as the site has them. */
async function wantedFields(run: IndexRun): Promise<IndexedField[]> {
  const plans = await run.journal.ofKind('plan');
  const usual = run.namesRead?.usual ?? [];
  const known = union(run.built?.fields ?? [], usual);
  const named = union(
    [],
    plans.flatMap(({ state }) => fieldsNamed(state)),
  );
  const isKnown = ({ id, kind }: IndexedField) => known.some((field) => field.id === id && field.kind === kind);
  if (named.every(isKnown)) return union(usual, named);
  const ofSite = await run.spending.pay(() => run.indexSource.fields());
  const exists = (field: IndexedField) =>
    !field.id.startsWith('customfield_') || ofSite.some(({ id, kind }) => id === field.id && kind === field.kind);
  return union(usual, named.filter(exists));
}

function fieldsNamed(state: State): readonly IndexedField[] {
  const of = (path: string, kind: IndexedField['kind']) => {
    const id = state[path];
    return typeof id === 'string' ? [{ id, kind }] : [];
  };
  return [...of(planPath.pointsField, 'number'), ...of(planPath.startField, 'date'), ...of(planPath.teamField, 'team')];
}

/** Each field once, in the order in which they are first named. */
function union(...lists: readonly (readonly IndexedField[])[]): IndexedField[] {
  const fields = new Map<string, IndexedField>();
  for (const field of lists.flat()) if (!fields.has(field.id)) fields.set(field.id, field);
  return [...fields.values()];
}
