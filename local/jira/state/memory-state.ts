import { createIssueIndex, type IssueIndex } from './issue-index';
import type { Change, Kind, Records, StoredLink, StoredProject } from './model';
import type { JiraState } from './store';
import { createTable, type WritableTable } from './table';

const FIRST_ID = 10_000;

/** The state in memory, and how changes are applied to it. Nothing here knows of files. */
export interface MemoryState extends JiraState {
  readonly issues: IssueIndex;
  /** Applies one change and answers the record that was there before. */
  apply(change: Change): Records[Kind] | undefined;
  /** Every record of every kind, as changes that would make this state. */
  everything(): Iterable<Change>;
  takeId(): number;
  readonly lastId: number;
  /** Ids up to this one are taken. */
  reserveIds(upTo: number): void;
}

type Tables = { readonly [K in Exclude<Kind, 'issues'>]: WritableTable<Records[K]> };

function createTables(): Tables {
  return {
    site: createTable(),
    users: createTable(),
    groups: createTable(),
    globalPermissions: createTable(),
    roles: createTable(),
    permissionSchemes: createTable(),
    securitySchemes: createTable(),
    issueTypes: createTable(),
    statuses: createTable(),
    workflows: createTable(),
    priorities: createTable(),
    resolutions: createTable(),
    linkTypes: createTable(),
    customFields: createTable(),
    teams: createTable(),
    filters: createTable(),
    projects: createTable(),
    versions: createTable(),
    components: createTable(),
    boards: createTable(),
    sprints: createTable(),
    links: createTable(),
    notices: createTable(),
  };
}

const KINDS: ReadonlySet<string> = new Set([...Object.keys(createTables()), 'issues']);

export function isKind(name: unknown): name is Kind {
  return typeof name === 'string' && KINDS.has(name);
}

export function createMemoryState(): MemoryState {
  const tables = createTables();
  const projectsByKey = new Map<string, string>();
  const linksByIssue = new Map<number, StoredLink[]>();
  let lastId = FIRST_ID;

  const projectBy = (idOrKey: string): StoredProject | undefined =>
    tables.projects.get(idOrKey) ?? tables.projects.get(projectsByKey.get(idOrKey.toUpperCase()) ?? '');
  const issues = createIssueIndex(projectBy);
  const reserveIds = (upTo: number): void => {
    if (upTo > lastId) lastId = upTo;
  };

  const reindexProject = (before: StoredProject | undefined, after: StoredProject | undefined): void => {
    for (const key of before ? [before.key, ...before.formerKeys] : []) projectsByKey.delete(key.toUpperCase());
    for (const key of after ? [...after.formerKeys, after.key] : [])
      projectsByKey.set(key.toUpperCase(), after?.id ?? '');
  };
  const reindexLink = (before: StoredLink | undefined, after: StoredLink | undefined): void => {
    for (const end of before ? [before.fromIssueId, before.toIssueId] : []) {
      linksByIssue.set(
        end,
        (linksByIssue.get(end) ?? []).filter((link) => link.id !== before?.id),
      );
    }
    if (after === undefined) return;
    for (const end of new Set([after.fromIssueId, after.toIssueId])) {
      const links = linksByIssue.get(end);
      if (links === undefined) linksByIssue.set(end, [after]);
      else links.push(after);
    }
  };
  const reserve = (change: Change): void => {
    if (!('put' in change)) return;
    reserveIds(Number(change.record.id) || 0);
    if (change.put !== 'issues') return;
    for (const comment of change.record.comments) reserveIds(Number(comment.id) || 0);
    for (const group of change.record.changelog) reserveIds(Number(group.id) || 0);
  };

  return {
    ...tables,
    issues,
    projectBy,
    keyOf: (issue) => `${tables.projects.get(issue.projectId)?.key ?? '?'}-${issue.number}`,
    linksOf: (issueId) => linksByIssue.get(issueId) ?? [],
    apply(change) {
      reserve(change);
      if ('put' in change) {
        if (change.put === 'issues') return issues.put(change.record);
        if (change.put === 'projects') reindexProject(tables.projects.get(change.record.id), change.record);
        if (change.put === 'links') reindexLink(tables.links.get(change.record.id), change.record);
        return putInto(tables, change);
      }
      if (change.drop === 'issues') return issues.drop(change.id);
      if (change.drop === 'projects') reindexProject(tables.projects.get(change.id), undefined);
      if (change.drop === 'links') reindexLink(tables.links.get(change.id), undefined);
      return tables[change.drop].drop(change.id);
    },
    *everything() {
      for (const kind of KINDS) if (isKind(kind)) yield* puts(kind, kind === 'issues' ? issues : tables[kind]);
    },
    takeId: () => (lastId += 1),
    get lastId() {
      return lastId;
    },
    reserveIds,
  };
}

function putInto(
  tables: Tables,
  change: Exclude<Extract<Change, { put: Kind }>, { put: 'issues' }>,
): Records[Kind] | undefined {
  // The pairing of table and record is by the change's own discriminant, which the compiler can't follow through an index.
  const table = tables[change.put] as WritableTable<Records[Kind]>;
  return table.put(change.record);
}

function* puts(kind: Kind, from: { values(): Iterable<Records[Kind]> }): Generator<Change> {
  // As above: `kind` names the table that the record comes from.
  for (const record of from.values()) yield { put: kind, record } as Change;
}
