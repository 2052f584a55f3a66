import type { StoredIssue } from './model';
import type { IssueView, JiraState } from './store';

/** All issues with the indexes that make a key, a project and a parent quick to follow. */
export interface IssueIndex extends IssueView {
  put(issue: StoredIssue): StoredIssue | undefined;
  drop(id: number): StoredIssue | undefined;
  /** The greatest number that an issue of the project has or had. */
  lastNumber(projectId: string): number;
  /** Numbers up to this one are taken: they belonged to issues that are gone. */
  reserveNumbers(projectId: string, upTo: number): void;
  /** For the snapshot. */
  lastNumbers(): Readonly<Record<string, number>>;
}

const KEY = /^(.+)-(\d+)$/;

export function createIssueIndex(projectBy: JiraState['projectBy']): IssueIndex {
  const records = new Map<number, StoredIssue>();
  /** Issue ids by number, by project: the key index and the list of a project's issues in one. */
  const numbered = new Map<string, Map<number, number>>();
  const children = new Map<number, Set<number>>();
  const formerKeys = new Map<string, number>();
  const last = new Map<string, number>();

  const reserveNumbers = (projectId: string, upTo: number): void => {
    if (upTo > (last.get(projectId) ?? 0)) last.set(projectId, upTo);
  };
  const unlink = (issue: StoredIssue): void => {
    const numbers = numbered.get(issue.projectId);
    if (numbers?.get(issue.number) === issue.id) numbers.delete(issue.number);
    if (issue.parentId !== null) children.get(issue.parentId)?.delete(issue.id);
    for (const key of issue.formerKeys) formerKeys.delete(key.toUpperCase());
  };
  const link = (issue: StoredIssue): void => {
    entry(numbered, issue.projectId, () => new Map<number, number>()).set(issue.number, issue.id);
    if (issue.parentId !== null) entry(children, issue.parentId, () => new Set<number>()).add(issue.id);
    for (const key of issue.formerKeys) formerKeys.set(key.toUpperCase(), issue.id);
    reserveNumbers(issue.projectId, issue.number);
  };
  function* named(ids: Iterable<number> | undefined): Generator<StoredIssue> {
    for (const id of ids ?? []) {
      const issue = records.get(id);
      if (issue !== undefined) yield issue;
    }
  }

  return {
    get size() {
      return records.size;
    },
    get: (id) => records.get(id),
    values: () => records.values(),
    ofProject: (projectId) => named(numbered.get(projectId)?.values()),
    childrenOf: (id) => named(children.get(id)),
    byKey(key) {
      const [, projectKey, number] = KEY.exec(key) ?? [];
      if (projectKey === undefined) return undefined;
      const project = projectBy(projectKey);
      const id = project && numbered.get(project.id)?.get(Number(number));
      return records.get(id ?? formerKeys.get(key.toUpperCase()) ?? -1);
    },
    put(issue) {
      const before = records.get(issue.id);
      if (before !== undefined) unlink(before);
      records.set(issue.id, issue);
      link(issue);
      return before;
    },
    drop(id) {
      const before = records.get(id);
      if (before !== undefined) unlink(before);
      records.delete(id);
      return before;
    },
    lastNumber: (projectId) => last.get(projectId) ?? 0,
    reserveNumbers,
    lastNumbers: () => Object.fromEntries(last),
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
