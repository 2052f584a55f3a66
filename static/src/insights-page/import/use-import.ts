import { useState } from 'react';
import type { ImportedRow } from '../../../../src/contract/insight';
import type { ImportRow } from '../../../../src/domain/insight/import-row';
import { call } from '../../api';
import { toCallError, type CallError } from '../../call-error';
import { chunkRows } from './chunk-rows';

export interface ImportTarget {
  readonly system: string;
  readonly projectId: string;
}

export interface ImportRun {
  readonly isPreview: boolean;
  /** Rows looked at, or imported, so far. */
  readonly done: readonly ImportedRow[];
  readonly total: number;
  readonly isRunning: boolean;
  /** What stopped it; what was imported before stays, and importing again goes on. */
  readonly failure: CallError | null;
}

/** Sends the rows chunk by chunk, telling after each how far it came. */
export function useImport(): {
  readonly run: ImportRun | null;
  readonly start: (rows: readonly ImportRow[], target: ImportTarget, isPreview: boolean) => Promise<boolean>;
  readonly reset: () => void;
} {
  const [run, setRun] = useState<ImportRun | null>(null);
  const start = async (rows: readonly ImportRow[], target: ImportTarget, isPreview: boolean) => {
    let state: ImportRun = { isPreview, done: [], total: rows.length, isRunning: true, failure: null };
    setRun(state);
    try {
      for (const chunk of chunkRows(rows)) {
        const answer = await call('insight.import', { ...target, rows: [...chunk], isPreview });
        state = { ...state, done: [...state.done, ...answer.rows] };
        setRun(state);
      }
      setRun({ ...state, isRunning: false });
      return true;
    } catch (thrown) {
      setRun({ ...state, isRunning: false, failure: toCallError(thrown) });
      return false;
    }
  };
  return { run, start, reset: () => setRun(null) };
}
