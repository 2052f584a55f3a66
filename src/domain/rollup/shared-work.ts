import type { PlanGraph } from './plan-graph';

type Members = readonly number[];
const none: Members = [];

/**
 * Finds which issues with several parents lie below each issue, each once. A figure over distinct descendants is then an issue's
 * tree part (what it reaches without entering such an issue) combined with the tree parts of these.
 *
 * Issues with the same set below them share it: `visit` hears of each set once, in the order of its number, and must not keep
 * the array for long. Returns the number of the set below each issue, -1 for none. Linear where shared work is sparse, as plans
 * are; where everything has several parents, the sets themselves grow with the square of the issues.
 */
export function sharedWork(graph: PlanGraph, visit: (members: Members) => void): Int32Array {
  const { order, childStart, children, parentCount } = graph;
  const setOf = new Int32Array(order.length).fill(-1);
  if (!parentCount.some((count) => count > 1)) return setOf;
  const below: Members[] = new Array<Members>(order.length).fill(none);
  const withSelf = new Map<number, Members>();
  const numbers = new WeakMap<Members, number>();
  const parentsLeft = parentCount.slice();
  const stamps = new Int32Array(order.length).fill(-1);
  let sets = 0;

  const broughtBy = (child: number): Members => {
    const underneath = below[child] ?? none;
    if ((parentCount[child] ?? 0) < 2) return underneath;
    const brought = withSelf.get(child) ?? [child, ...underneath];
    withSelf.set(child, brought);
    return brought;
  };
  const unionOf = (distinct: ReadonlySet<Members>, stamp: number): Members => {
    const [first = none, ...others] = [...distinct].sort((one, other) => other.length - one.length);
    if (others.length === 0) return first;
    const united = first.slice();
    for (const member of first) stamps[member] = stamp;
    for (const members of others) {
      for (const member of members) {
        if (stamps[member] === stamp) continue;
        stamps[member] = stamp;
        united.push(member);
      }
    }
    return united.length === first.length ? first : united;
  };

  for (const index of order) {
    const end = childStart[index + 1] ?? 0;
    let distinct: Set<Members> | null = null;
    for (let edge = childStart[index] ?? 0; edge < end; edge++) {
      const child = children[edge] ?? 0;
      const brought = broughtBy(child);
      if (brought.length > 0) distinct = (distinct ?? new Set()).add(brought);
      parentsLeft[child] = (parentsLeft[child] ?? 0) - 1;
      if (parentsLeft[child] !== 0) continue;
      // Nobody above asks again: in a tall plan the sets of all levels together would not fit into memory.
      below[child] = none;
      withSelf.delete(child);
    }
    if (distinct === null) continue;
    const members = unionOf(distinct, index);
    below[index] = members;
    let number = numbers.get(members);
    if (number === undefined) {
      number = sets++;
      numbers.set(members, number);
      visit(members);
    }
    setOf[index] = number;
  }
  return setOf;
}
