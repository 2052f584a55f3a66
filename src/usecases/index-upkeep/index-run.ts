import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import type { IndexNames } from '../../domain/portfolio-index/indexed-issue';
import type { StoredRoles } from '../ports';
import { indexMarks, readMark, type IndexBuilt, type IndexMarks, type IndexPass } from './index-marks';
import type { IndexUpkeepPorts } from './ports';
import { openSpending, type Spending } from './spending';

/** One run of the worker: what stands in the marks that it alone writes, read once and kept up by its steps. */
export interface IndexRun extends IndexUpkeepPorts {
  readonly spending: Spending;
  /** Whether this run's time lasts for another step, or another page of one. */
  mayGoOn(): boolean;
  readonly settings: { roles(): Promise<StoredRoles> };
  built: IndexBuilt | null;
  pass: IndexPass | null;
  namesRead: IndexMarks['namesRead'] | null;
  swept: IndexMarks['swept'] | null;
  lastCheck: IndexMarks['lastCheck'] | null;
  seed: IndexMarks['seed'] | null;
  /** What projects are called, once it was asked for. */
  names: IndexNames | null;
  /** The fields that plans name, once they were asked for. */
  wanted: IndexedField[] | null;
  /** What went wrong on the way without stopping the run; null for nothing. */
  failure: unknown;
  /** Of the project that is being read: what was indexed of it when this run began with it. */
  ofProject: IndexedProject | null;
}

/** A project's indexed issues in the order of their keys. */
export interface IndexedProject {
  readonly projectId: string;
  readonly issues: readonly { readonly id: string; readonly number: number }[];
}

/** What a step of the worker came to: it did something and may have more to do, or there was nothing for it. */
export type StepOutcome = 'worked' | 'idle';

/** `until` is the instant from which on the run begins nothing more. */
export async function openRun(ports: IndexUpkeepPorts, until: string): Promise<IndexRun> {
  const { marks, clock } = ports;
  const roles = await ports.settings.roles();
  const settings = { roles: () => Promise.resolve(roles) };
  const [spending, built, pass, namesRead, swept, lastCheck, seed] = await Promise.all([
    openSpending({ ...ports, settings }, 'points'),
    readMark(marks, indexMarks.built),
    readMark(marks, indexMarks.pass),
    readMark(marks, indexMarks.namesRead),
    readMark(marks, indexMarks.swept),
    readMark(marks, indexMarks.lastCheck),
    readMark(marks, indexMarks.seed),
  ]);
  const known = { built, pass, namesRead, swept, lastCheck, seed };
  const mayGoOn = () => clock.now() < until;
  return { ...ports, settings, spending, mayGoOn, ...known, names: null, wanted: null, failure: null, ofProject: null };
}

/** Names as they were last read; asked for once a run. */
export async function namesOf(run: IndexRun): Promise<IndexNames> {
  return (run.names ??= await run.index.names());
}

/** The fields whose values are read: those of a reading under way go for everything that is read meanwhile. */
export const fieldsOf = ({ built, pass }: Pick<IndexRun, 'built' | 'pass'>): readonly IndexedField[] =>
  pass?.fields ?? built?.fields ?? [];
