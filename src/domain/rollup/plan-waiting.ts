import { linkedPairs } from './linked-pairs';
import type { HierarchyLinkType } from './plan';
import { planFlag } from './plan-flags';
import type { PlanGraph } from './plan-graph';
import type { WorkParty } from './plan-waits';

/** Who in a plan waits for whom: pairs of open issues of two parties, each pair once. */
export interface PlanWaiting {
  /** The issues that wait and, at the same place, what they wait for. */
  readonly waiting: readonly number[];
  readonly needed: readonly number[];
  /** Issues that are an end of some pair. */
  readonly involved: Int32Array;
  /** How many of the pairs an issue waits in, and is waited for in. */
  readonly waits: ReadonlyMap<number, number>;
  readonly isNeeded: ReadonlyMap<number, number>;
  readonly partyOf: (index: number) => WorkParty;
}

/** Reads the plan's dependency links. What is done or cancelled holds nobody up, and within a party it is their own affair. */
export function planWaiting(
  graph: PlanGraph,
  dependencyLinks: readonly HierarchyLinkType[],
  flags: Int32Array,
): PlanWaiting {
  const { size, table, rows, ids, indexOfRow } = graph;
  const pairs = linkedPairs(table, ids, dependencyLinks);
  const waiting: number[] = [];
  const needed: number[] = [];
  const [waits, isNeeded] = [new Map<number, number>(), new Map<number, number>()];
  const seen = new Set<number>();
  const isOpen = (index: number): boolean => ((flags[index] ?? 0) & planFlag.open) !== 0;
  /** Teams and projects have numbers of their own. */
  const partyCode = (index: number): number => {
    const row = rows[index] ?? 0;
    const team = table.teams.codes[row] ?? 0;
    const isTeam = (table.teams.names[team] ?? '') !== '';
    return isTeam ? team : table.teams.names.length + (table.projects.codes[row] ?? 0);
  };
  for (let at = 0; at < pairs.from.length; at++) {
    const one = indexOfRow[pairs.from[at] ?? 0] ?? -1;
    const other = indexOfRow[pairs.to[at] ?? 0] ?? -1;
    if (one === -1 || other === -1 || !isOpen(one) || !isOpen(other)) continue;
    if (partyCode(one) === partyCode(other) || seen.has(one * size + other)) continue;
    seen.add(one * size + other);
    waiting.push(one);
    needed.push(other);
    waits.set(one, (waits.get(one) ?? 0) + 1);
    isNeeded.set(other, (isNeeded.get(other) ?? 0) + 1);
  }
  return {
    waiting,
    needed,
    involved: Int32Array.from(new Set([...waits.keys(), ...isNeeded.keys()])),
    waits,
    isNeeded,
    partyOf: (index) => {
      const row = rows[index] ?? 0;
      const team = table.teams.names[table.teams.codes[row] ?? 0] ?? '';
      return team === ''
        ? { kind: 'project', name: table.projects.names[table.projects.codes[row] ?? 0] ?? '' }
        : { kind: 'team', name: team };
    },
  };
}
