import type { StoredIssue } from './model';
import type { IssueView } from './store';

/** Remembers what search still sees of the issues that were written lately. */
export interface SearchLag {
  lagMs: number;
  /** Tells of a write: `before` is what search goes on seeing for `lagMs`; undefined where there was nothing. */
  wrote(id: number, before: StoredIssue | undefined): void;
  /** What search sees; the issues in `fresh` as they are now. */
  view(fresh?: ReadonlySet<number>): IssueView;
}

interface Write {
  readonly atMs: number;
  readonly before: StoredIssue | undefined;
}

/** `nowMs` must not jump with the host's clock: setting that back would hide writes for as long. */
export function createSearchLag(
  current: IssueView,
  keyOf: (issue: StoredIssue) => string,
  lagMs: number,
  nowMs: () => number = () => performance.now(),
): SearchLag {
  const writes = new Map<number, Write[]>();
  const lag: SearchLag = {
    lagMs,
    wrote(id, before) {
      if (lag.lagMs <= 0) return;
      const of = writes.get(id);
      if (of === undefined) writes.set(id, [{ atMs: nowMs(), before }]);
      else of.push({ atMs: nowMs(), before });
    },
    view(fresh) {
      const older = new Map<number, StoredIssue | undefined>();
      for (const [id, of] of writes) {
        const unseen = of.filter((write) => write.atMs + lag.lagMs > nowMs());
        if (unseen.length === 0) writes.delete(id);
        else {
          writes.set(id, unseen);
          if (!fresh?.has(id)) older.set(id, unseen[0]?.before);
        }
      }
      return older.size === 0 ? current : overlaid(current, older, keyOf);
    },
  };
  return lag;
}

/** The current issues, save that those in `older` are as they were then (undefined: not there yet). */
function overlaid(
  current: IssueView,
  older: ReadonlyMap<number, StoredIssue | undefined>,
  keyOf: (issue: StoredIssue) => string,
): IssueView {
  function* merged(now: Iterable<StoredIssue>, belongs: (issue: StoredIssue) => boolean): Generator<StoredIssue> {
    for (const issue of now) if (!older.has(issue.id)) yield issue;
    for (const issue of older.values()) if (issue !== undefined && belongs(issue)) yield issue;
  }
  return {
    get size() {
      let size = current.size;
      for (const [id, issue] of older) size += Number(issue !== undefined) - Number(current.get(id) !== undefined);
      return size;
    },
    get: (id) => (older.has(id) ? older.get(id) : current.get(id)),
    values: () => merged(current.values(), () => true),
    ofProject: (projectId) => merged(current.ofProject(projectId), (issue) => issue.projectId === projectId),
    childrenOf: (id) => merged(current.childrenOf(id), (issue) => issue.parentId === id),
    byKey(key) {
      const wanted = key.toUpperCase();
      for (const issue of older.values())
        if (issue !== undefined && keyOf(issue).toUpperCase() === wanted) return issue;
      const now = current.byKey(key);
      return now === undefined || older.has(now.id) ? undefined : now;
    },
  };
}
