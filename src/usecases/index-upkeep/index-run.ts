import type { IndexedField } from '../../domain/portfolio-index/indexed-field';
import { indexMarks, readMark, type IndexBuilt, type IndexPass } from './index-marks';
import type { IndexUpkeepPorts } from './ports';
import { openSpending, type Spending } from './spending';

/** One run of the worker: what stands in the marks that it alone writes, read once and kept up by its steps. */
export interface IndexRun extends IndexUpkeepPorts {
  readonly spending: Spending;
  built: IndexBuilt | null;
  pass: IndexPass | null;
  /** The fields that plans name, once they were asked for. */
  wanted: IndexedField[] | null;
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

export async function openRun(ports: IndexUpkeepPorts): Promise<IndexRun> {
  const [spending, built, pass] = await Promise.all([
    openSpending(ports, 'points'),
    readMark(ports.marks, indexMarks.built),
    readMark(ports.marks, indexMarks.pass),
  ]);
  return { ...ports, spending, built, pass, wanted: null, ofProject: null };
}

/** The fields whose values are read: those of a reading under way go for everything that is read meanwhile. */
export const fieldsOf = ({ built, pass }: Pick<IndexRun, 'built' | 'pass'>): readonly IndexedField[] =>
  pass?.fields ?? built?.fields ?? [];
