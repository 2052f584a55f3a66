import type { PlanGraph } from './plan-graph';

type Members = readonly number[];
const none: Members = [];

/**
 * How many issues all the sets together may have. Where everything has several parents, sets grow with the square of the issues, whatever
 * one does: counting what lies below each issue of such a graph, each once, is that hard. This many take about a second.
 */
const membersAtMost = 20_000_000;

/**
 * Finds which issues with several parents lie below each issue, each once. A figure over distinct descendants is then an issue's
 * tree part (what it reaches without entering such an issue) combined with the tree parts of these.
 *
 * Issues with the same set below them share it: `visit` hears of each set once, in the order of its number, and must not keep
 * the array for long. Returns the number of the set below each issue, -1 for none; or that there is no set at all, or that there is
 * too much in them.
 */
export function sharedWork(graph: PlanGraph, visit: (members: Members) => void): Int32Array | 'none' | 'too much' {
  const { size, childStart, children, parentCount } = graph;
  if (!parentCount.some((count) => count > 1)) return 'none';
  const setOf = new Int32Array(size).fill(-1);
  const below: Members[] = new Array<Members>(size).fill(none);
  const withSelf = new Map<number, Members>();
  const numbers = new WeakMap<Members, number>();
  const parentsLeft = parentCount.slice();
  const stamps = new Int32Array(size).fill(-1);
  let sets = 0;
  let members = 0;

  const broughtBy = (child: number): Members => {
    const underneath = below[child] ?? none;
    if ((parentCount[child] ?? 0) < 2) return underneath;
    const known = withSelf.get(child);
    if (known !== undefined) return known;
    const brought = [child, ...underneath];
    members += brought.length;
    withSelf.set(child, brought);
    return brought;
  };
  const unionOf = (distinct: ReadonlySet<Members>, stamp: number): Members => {
    const [first = none, ...others] = [...distinct].sort((one, other) => other.length - one.length);
    if (others.length === 0) return first;
    const united = first.slice();
    for (const member of first) stamps[member] = stamp;
    for (const some of others) {
      members += some.length;
      for (const member of some) {
        if (stamps[member] === stamp) continue;
        stamps[member] = stamp;
        united.push(member);
      }
    }
    members += united.length;
    return united.length === first.length ? first : united;
  };

  for (let index = 0; index < size; index++) {
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
    const found = unionOf(distinct, index);
    if (members > membersAtMost) return 'too much';
    below[index] = found;
    let number = numbers.get(found);
    if (number === undefined) {
      number = sets++;
      numbers.set(found, number);
      visit(found);
    }
    setOf[index] = number;
  }
  return setOf;
}
