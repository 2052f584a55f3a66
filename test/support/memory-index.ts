import type { IndexedIssue, IndexNames, PastState, TrackedState } from '../../src/domain/portfolio-index/indexed-issue';
import type {
  DownwardLink,
  IndexReader,
  IndexReading,
  IndexWriter,
  StandingIssue,
} from '../../src/usecases/portfolio/ports';

export const noNames: IndexNames = {
  types: {},
  statuses: {},
  resolutions: {},
  priorities: {},
  linkTypes: {},
  projects: {},
};

/** The portfolio's index in memory, by the same rules as the stored one; `rows` and `past` show what it holds. */
export interface MemoryIndex extends IndexReader, IndexWriter {
  readonly rows: ReadonlyMap<string, StandingIssue>;
  readonly past: readonly PastState[];
}

export function memoryIndex(): MemoryIndex {
  const rows = new Map<string, StandingIssue>();
  const past: PastState[] = [];
  const dirty = new Map<string, { readonly since: string; readonly at: string }>();
  let names = noNames;
  const ofProject = (projectId: string) => [...rows.values()].filter((row) => row.projectId === projectId);
  const firstKept = (id: string): string | undefined =>
    [...past.filter((state) => state.id === id).map(({ fromAt }) => fromAt), rows.get(id)?.since ?? '~'].toSorted()[0];

  return {
    rows,
    past,
    async below({ rootIds, links, most, past: asOf }) {
      const kept = asOf === undefined ? [] : past.filter(({ untilAt }) => untilAt > asOf.from);
      const found = new Set<string>();
      let generation: readonly string[] = rootIds;
      while (generation.length > 0) {
        const fresh = generation.filter((id) => rows.has(id) && !found.has(id));
        for (const id of fresh) found.add(id);
        const parents = new Set(fresh);
        generation = [...rows.values(), ...kept].flatMap((state) => [
          ...(state.parentId !== null && parents.has(state.parentId) ? [state.id] : []),
          ...(parents.has(state.id) ? linkedBelow(state, links) : []),
        ]);
      }
      const issues = [...found].flatMap((id) => rows.get(id) ?? []).slice(0, most);
      return {
        issues,
        past: kept.filter(({ id }) => found.has(id)),
        isComplete: found.size <= most,
      };
    },
    find: async (issueIds) => issueIds.flatMap((id) => rows.get(id) ?? []),
    names: async () => names,
    counts: async (projectIds) =>
      projectIds.map((projectId) => {
        const secured = ofProject(projectId).filter(({ securityLevelId }) => securityLevelId !== null).length;
        return { projectId, open: ofProject(projectId).length - secured, secured };
      }),

    async put(issues, reading) {
      const later: string[] = [];
      for (const issue of issues) {
        const stored = rows.get(issue.id);
        if (stored !== undefined && stored.updatedAt > issue.updatedAt) later.push(issue.id);
        else rows.set(issue.id, { ...issue, since: sinceOf(issue, stored, past, reading) });
      }
      return later;
    },
    async remove(issueIds) {
      for (const id of issueIds) rows.delete(id);
      past.splice(0, past.length, ...past.filter(({ id }) => !issueIds.includes(id)));
    },
    async hide(gone) {
      for (const { issueId, at } of gone) {
        const row = rows.get(issueId);
        if (row !== undefined && row.since < at)
          past.push({ ...trackedOf(row), id: issueId, fromAt: row.since, untilAt: at });
        rows.delete(issueId);
      }
    },
    async putPast(states) {
      for (const state of states) {
        const first = firstKept(state.id) ?? '';
        if (state.fromAt < first) past.push({ ...state, untilAt: state.untilAt < first ? state.untilAt : first });
      }
    },
    saveNames: async (now) => void (names = now),
    idsAfter: async (projectId, issueId, limit) =>
      ofProject(projectId)
        .map(({ id }) => id)
        .filter((id) => issueId === '' || Number(id) > Number(issueId))
        .sort((a, b) => Number(a) - Number(b))
        .slice(0, limit),
    projectIds: async () => [...new Set([...rows.values()].map(({ projectId }) => projectId))],
    async markDirty(issueIds, at) {
      for (const id of issueIds) {
        const asked = dirty.get(id);
        // Also within a millisecond, an asking is told from the one before.
        const again = asked === undefined ? at : new Date(Date.parse(asked.at) + 1).toISOString();
        dirty.set(id, { since: asked?.since ?? at, at: again > at ? again : at });
      }
    },
    dirty: async (limit) =>
      [...dirty]
        .sort(([, a], [, b]) => a.since.localeCompare(b.since))
        .slice(0, limit)
        .map(([issueId, { at }]) => ({ issueId, at })),
    async clearDirty(seen) {
      for (const { issueId, at } of seen) if (dirty.get(issueId)?.at === at) dirty.delete(issueId);
    },
    countDirty: async () => dirty.size,
    async purgePast(before) {
      past.splice(0, past.length, ...past.filter(({ untilAt }) => untilAt >= before));
      return false;
    },
    async clear() {
      rows.clear();
      past.splice(0);
      dirty.clear();
      names = noNames;
    },
    size: async () => [
      { table: 'indexed_issue', rows: rows.size, bytes: rows.size * 400 },
      { table: 'issue_past', rows: past.length, bytes: past.length * 250 },
    ],
  };
}

function linkedBelow({ links: own }: TrackedState, downward: readonly DownwardLink[]): readonly string[] {
  return own
    .filter(({ typeId, direction }) => downward.some((one) => one.typeId === typeId && one.direction === direction))
    .map(({ otherId }) => otherId);
}

/** Since when the issue's tracked state stands; the former one, where it differs, is added to those that are past. */
function sinceOf(
  issue: IndexedIssue,
  stored: StandingIssue | undefined,
  past: PastState[],
  reading?: IndexReading,
): string {
  const newSince = reading?.newSince ?? null;
  if (stored === undefined) return newSince !== null && issue.createdAt >= newSince ? issue.createdAt : issue.updatedAt;
  const former = trackedOf(stored);
  if (JSON.stringify(former) === JSON.stringify(trackedOf(issue))) return stored.since;
  const isTouched = stored.updatedAt < issue.updatedAt;
  const withoutFields = (state: TrackedState) => JSON.stringify({ ...trackedOf(state), fields: {} });
  if (!isTouched && withoutFields(stored) === withoutFields(issue)) return stored.since;
  const at = isTouched ? issue.updatedAt : (reading?.at ?? issue.updatedAt);
  if (stored.since >= at) return stored.since;
  past.push({ ...former, id: issue.id, fromAt: stored.since, untilAt: at });
  return at;
}

/** Only what is tracked, links and fields in one order whatever order they came in. */
export function trackedOf(state: TrackedState): TrackedState {
  const { statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId, parentId } = state;
  const { projectId, securityLevelId } = state;
  const links = state.links.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
  const fields = Object.fromEntries(Object.entries(state.fields).sort(([a], [b]) => a.localeCompare(b)));
  return {
    ...{ statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId, parentId },
    ...{ projectId, securityLevelId, links, fields },
  };
}
