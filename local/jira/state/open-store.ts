import { createSearchLag } from './lagging-view';
import { createMemoryState, type MemoryState } from './memory-state';
import { issueRecord, type Change, type StoredIssue } from './model';
import { openStateFiles } from './state-files';
import type { JiraStore } from './store';

export interface StoreOptions {
  /** Where the state is kept; without it, in memory only. */
  readonly dataDir?: string;
  readonly searchLagMs?: number;
}

export interface WritableStore extends JiraStore {
  /** How long search goes on seeing what was before a write. */
  searchLagMs: number;
  /** Applies changes of any number, seen by search at once, and keeps them in one snapshot. */
  load(changes: Iterable<Change>): void;
}

/** A log larger than this is folded into a snapshot. */
const SNAPSHOT_AFTER_BYTES = 64 * 1024 * 1024;

/** Opens the state in `dataDir`, or an empty one. Throws CorruptStateError where what is there can't be read. */
export function openStore(options: StoreOptions): WritableStore {
  const state = createMemoryState();
  const files = options.dataDir === undefined ? null : openStateFiles(options.dataDir);
  files?.replay(
    ({ lastId, changes }) => {
      state.reserveIds(lastId);
      for (const change of changes) state.apply(interned(state, change));
    },
    (numbers) => reserveNumbers(state, numbers),
  );
  const lag = createSearchLag(state.issues, state.keyOf, options.searchLagMs ?? 0);
  const snapshot = (): void => files?.snapshot(state.everything(), state.lastId, state.issues.lastNumbers());

  let version = 0;
  return {
    ...state,
    get version() {
      return version;
    },
    get searchLagMs() {
      return lag.lagMs;
    },
    set searchLagMs(lagMs) {
      lag.lagMs = lagMs;
    },
    searchable: (fresh) => lag.view(fresh),
    write(changes) {
      version += 1;
      files?.append({ lastId: state.lastId, changes });
      for (const change of changes) {
        const before = state.apply(change);
        const id = 'put' in change ? change.record.id : change.id;
        // The table named by the change says that what was there before is an issue.
        if (('put' in change ? change.put : change.drop) === 'issues')
          lag.wrote(Number(id), before as StoredIssue | undefined);
      }
      if ((files?.logBytes ?? 0) > SNAPSHOT_AFTER_BYTES) snapshot();
    },
    load(changes) {
      version += 1;
      for (const change of changes) state.apply(interned(state, change));
      snapshot();
    },
    nextId: state.takeId,
    nextIssueNumber: (projectId) => {
      const number = state.issues.lastNumber(projectId) + 1;
      state.issues.reserveNumbers(projectId, number);
      return number;
    },
    close: () => {
      files?.close();
      return Promise.resolve();
    },
  };
}

function reserveNumbers(state: MemoryState, numbers: Readonly<Record<string, number>>): void {
  for (const [projectId, upTo] of Object.entries(numbers)) state.issues.reserveNumbers(projectId, upTo);
}

/** Account ids are long, and every issue names three: all share the string of the user's own record. */
function interned(state: MemoryState, change: Change): Change {
  if (!('put' in change) || change.put !== 'issues') return change;
  const shared = (id: string | null) => (id === null ? null : (state.users.get(id)?.id ?? id));
  const { assigneeId, reporterId, creatorId } = change.record;
  const people = { assigneeId: shared(assigneeId), reporterId: shared(reporterId), creatorId: shared(creatorId) };
  return { put: 'issues', record: issueRecord({ ...change.record, ...people }) };
}
