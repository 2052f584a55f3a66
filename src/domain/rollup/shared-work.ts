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
 * the array for long. Returns, for each issue with a set below it, the number of the set; or that there is no set at all, or
 * too much in them.
 */
export function sharedWork(
  graph: PlanGraph,
  visit: (members: Members) => void,
): ReadonlyMap<number, number> | 'none' | 'too much' {
  const { size, childStart, children, parentCount } = graph;
  const setOf = new Map<number, number>();
  const below = new Map<number, Members>();
  const withSelf = new Map<number, Members>();
  const numbers = new WeakMap<Members, number>();
  /** Marks what is shared or has shared work below it: most of a plan isn't, and costs nothing here. */
  const hasShared = new Uint8Array(size);
  let shared = 0;
  for (let index = 0; index < size; index++) {
    if ((parentCount[index] ?? 0) < 2) continue;
    hasShared[index] = 1;
    shared++;
  }
  if (shared === 0) return 'none';
  const parentsLeft = parentCount.slice();
  const stamps = new Int32Array(size).fill(-1);
  let sets = 0;
  let members = 0;

  const broughtBy = (child: number): Members => {
    const underneath = below.get(child) ?? none;
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
      if (hasShared[child] === 0) continue;
      const brought = broughtBy(child);
      distinct = (distinct ?? new Set()).add(brought);
      parentsLeft[child] = (parentsLeft[child] ?? 0) - 1;
      if (parentsLeft[child] !== 0) continue;
      // Nobody above asks again: in a tall plan the sets of all levels together would not fit into memory.
      below.delete(child);
      withSelf.delete(child);
    }
    if (distinct === null) continue;
    const found = unionOf(distinct, index);
    if (members > membersAtMost) return 'too much';
    below.set(index, found);
    hasShared[index] = 1;
    let number = numbers.get(found);
    if (number === undefined) {
      number = sets++;
      numbers.set(found, number);
      visit(found);
    }
    setOf.set(index, number);
  }
  return setOf;
}
