import type { PastState, TrackedState } from './indexed-issue';

/** An issue's row as far as its states go: the current one stands since an instant. */
export interface StatesOfIssue extends TrackedState {
  readonly id: string;
  readonly createdAt: string;
  readonly since: string;
}

/** What was so of an issue at an instant, and since when; `unknown` where it existed but nothing is kept of it then. */
export type StateAt = { readonly state: TrackedState; readonly since: string } | 'not created' | 'unknown';

/** Finds states just before an instant (UTC ISO, milliseconds) among those that ended after it. Instants are compared as text. */
export function statesBefore(instant: string, past: readonly PastState[]): (issue: StatesOfIssue) => StateAt {
  const standing = new Map<string, PastState>();
  for (const state of past) if (state.fromAt < instant && instant <= state.untilAt) standing.set(state.id, state);
  return (issue) => {
    if (issue.createdAt >= instant) return 'not created';
    if (issue.since < instant) return { state: issue, since: issue.since };
    const state = standing.get(issue.id);
    return state === undefined ? 'unknown' : { state, since: state.fromAt };
  };
}
