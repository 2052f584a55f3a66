import type { PastRow } from './past-state';

/**
 * States that an issue has left and that history doesn't have yet wait in the issue's own row, since one statement can't write two
 * tables: `from:until:state`, a line each, the oldest first. Whoever puts the issue next moves them on; until then they are read here.
 *
 * @param state the one that the issue is in now
 */
export function closedStates(issueId: number, closed: string, state: string): readonly PastRow[] {
  const lines = closed.split('\n').slice(0, -1);
  const states = lines.map((line) => {
    const [from = '', until = ''] = line.split(':', 2);
    return { fromMs: Number(from), untilMs: Number(until), state: line.slice(from.length + until.length + 2) };
  });
  return states.map((each, index) => ({
    issueId,
    ...each,
    leftParentId: leftParent(each.state, states[index + 1]?.state ?? state),
  }));
}

const PARENT = 6;
const parentIn = (state: string): string => state.split('|', PARENT + 1)[PARENT] ?? '';

/** The parent in a state, unless it is the same in the one that followed; null follows where that isn't known. */
export function leftParent(state: string, next: string | null): number | null {
  const parent = parentIn(state);
  return parent === '' || (next !== null && parentIn(next) === parent) ? null : Number(parent);
}
