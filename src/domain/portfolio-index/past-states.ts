import type { IndexedIssue, PastState, TrackedState } from './indexed-issue';

/** What a change found before it, of what the index tracks. */
export type Former = Partial<Omit<TrackedState, 'fields' | 'links' | 'resolvedAt'>> & {
  readonly fields?: Readonly<Record<string, number | string | null>>;
};

export interface PastChange {
  readonly issueId: string;
  /** Instant, UTC ISO. */
  readonly at: string;
  readonly before: Former;
}

/**
 * The states that an issue was in from `from` until its row's `since`, without a gap, told backwards from how it is now by all its changes,
 * in any order: the row stands only since Jira last called the issue updated, which most often was for nothing that is tracked. Links stand
 * in all of them as they are now: no changelog tells their ends by id.
 */
export function pastStates(
  issue: IndexedIssue & { readonly since: string },
  changes: readonly PastChange[],
  from: string,
): readonly PastState[] {
  const states: PastState[] = [];
  let later: TrackedState = trackedState(issue);
  let untilAt = issue.since;
  const backwards = [...changes].sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const [index, { at, before }] of backwards.entries()) {
    if (at < untilAt) {
      states.push({ ...later, id: issue.id, fromAt: at, untilAt });
      untilAt = at;
    }
    if (at <= from) break;
    const resolved =
      before.resolutionId === undefined
        ? {}
        : { resolvedAt: before.resolutionId === null ? null : resolvedBefore(backwards.slice(index + 1), issue) };
    later = { ...later, ...before, ...resolved, fields: fieldsBefore(later.fields, before.fields ?? {}) };
  }
  if (untilAt > from && issue.createdAt < untilAt) {
    states.push({ ...later, id: issue.id, fromAt: issue.createdAt, untilAt });
  }
  return states.map((state) => clipped(state, from)).filter((state) => state.untilAt > from);
}

/** No change tells of the date, but it is that of the change that gave the resolution. */
function resolvedBefore(earlier: readonly PastChange[], { createdAt }: IndexedIssue): string {
  return earlier.find(({ before }) => before.resolutionId !== undefined)?.at ?? createdAt;
}

const clipped = (state: PastState, from: string): PastState =>
  state.fromAt < from ? { ...state, fromAt: from } : state;

function fieldsBefore(
  now: TrackedState['fields'],
  before: Readonly<Record<string, number | string | null>>,
): TrackedState['fields'] {
  const values = Object.entries({ ...now, ...before });
  return Object.fromEntries(values.flatMap(([id, value]) => (value === null ? [] : [[id, value] as const])));
}

/** What of an issue is tracked. */
export function trackedState(issue: TrackedState): TrackedState {
  const { statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId, parentId } = issue;
  const { links, projectId, securityLevelId, fields } = issue;
  return {
    ...{ statusId, resolutionId, resolvedAt, dueOn, originalEstimateSeconds, priorityId, parentId },
    ...{ links, projectId, securityLevelId, fields },
  };
}
