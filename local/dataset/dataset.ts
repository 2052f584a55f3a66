import type { Change, Kind, Records } from '../jira/state/model';

/** A whole site as changes to an empty store: what `openStore(…).load` takes. */
export type Dataset = readonly Change[];

/** One record to put in place. */
export function put<K extends Kind>(kind: K, record: Records[K]): Change {
  // A change pairs a kind with its own record; the compiler can't see that a generic pair is one of them.
  return { put: kind, record } as Change;
}

export function putAll<K extends Kind>(kind: K, records: readonly Records[K][]): readonly Change[] {
  return records.map((record) => put(kind, record));
}
