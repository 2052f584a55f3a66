import type { ExportRecord } from '../domain/journal/export-record';

export type EntryRecord = Extract<ExportRecord, { record: 'entry' }>;

/** What became of one record; a problem is a sentence. */
export type Outcome = 'restored' | 'unchanged' | { readonly problem: string };
