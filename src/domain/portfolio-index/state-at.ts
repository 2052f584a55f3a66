import type { PastState, TrackedState } from './indexed-issue';

/** An issue's row as far as its states go: the current one stands since an instant. */
export interface StatesOfIssue extends TrackedState {
  readonly id: string;
  readonly createdAt: string;
  readonly since: string;
}

/** What was so of an issue at an instant, and since when; `unknown` where it existed but nothing is kept of it then. */
export type StateAt = { readonly state: TrackedState; readonly since: string } | 'not created' | 'unknown';

/**
 * Finds states just before an instant (UTC ISO, milliseconds) among those that ended after it. Instants are compared as text. A state that
 * ended was seen while it stood, so it goes before what was found later, after the issue had been out of the app's sight; of two, the one
 * that ended first.
 */
export function statesBefore(instant: string, past: readonly PastState[]): (issue: StatesOfIssue) => StateAt {
  const standing = new Map<string, PastState>();
  for (const state of past) {
    if (state.fromAt >= instant || instant > state.untilAt) continue;
    const other = standing.get(state.id);
    if (other === undefined || state.untilAt < other.untilAt) standing.set(state.id, state);
  }
  return (issue) => {
    if (issue.createdAt >= instant) return 'not created';
    const state = standing.get(issue.id);
    if (state !== undefined) return { state, since: state.fromAt };
    return issue.since < instant ? { state: issue, since: issue.since } : 'unknown';
  };
}
