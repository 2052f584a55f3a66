import { VERDICTS_WORST_FIRST, type Verdict } from '../../../../src/domain/readiness/verdict';
import type { ComputedHealth } from '../../../../src/domain/rollup/measures/health-conditions';
import type { RollupNode } from '../../../../src/domain/rollup/plan-rollup';
import type { PlanView } from '../plan-view';

/** What a team has of each of some states; where an issue names no team, its project's. */
export interface PartyCounts<State extends string> {
  readonly party: string;
  readonly counts: Readonly<Partial<Record<State, number>>>;
  readonly total: number;
}

export const healthWorstFirst: readonly ComputedHealth[] = [
  'offTrack',
  'atRisk',
  'unknown',
  'onTrack',
  'done',
  'noActiveScope',
];

/** Active leaves of each team by their computed health, each issue once: all of them add up to the plan's leaves. */
export function healthByParty(plan: PlanView): readonly PartyCounts<ComputedHealth>[] {
  return byParty(plan, healthWorstFirst, (node) => {
    const { figures } = node;
    // Alone among what is active at and below it: the rule of a leaf.
    const isLeaf = figures !== null && node.active && figures.scope.issues - figures.scope.excluded === 1;
    return isLeaf ? { [figures.health.state]: 1 } : {};
  });
}

/** Running launches of each team's issues by verdict, each launch once. */
export function readinessByParty(plan: PlanView): readonly PartyCounts<Verdict>[] {
  const own = ownReadiness(plan);
  return byParty(plan, VERDICTS_WORST_FIRST, ({ index }) => own.get(index) ?? {});
}

function byParty<State extends string>(
  plan: PlanView,
  worstFirst: readonly State[],
  of: (node: RollupNode) => Partial<Record<State, number>>,
): readonly PartyCounts<State>[] {
  interface Found {
    readonly counts: Partial<Record<State, number>>;
    total: number;
  }
  const found = new Map<string, Found>();
  for (let index = 0; index < plan.size; index += 1) {
    const node = plan.node(index);
    const counts = of(node);
    for (const state of worstFirst) {
      const count = counts[state] ?? 0;
      if (count === 0) continue;
      const party = node.team ?? `Project ${node.projectKey}`;
      const known: Found = found.get(party) ?? { counts: {}, total: 0 };
      known.counts[state] = (known.counts[state] ?? 0) + count;
      known.total += count;
      found.set(party, known);
    }
  }
  // Those with most of the worst first.
  return [...found]
    .map(([party, { counts, total }]) => ({ party, counts, total }))
    .sort((one, other) => {
      for (const state of worstFirst) {
        const more = (other.counts[state] ?? 0) - (one.counts[state] ?? 0);
        if (more !== 0) return more;
      }
      return one.party.localeCompare(other.party);
    });
}

/** Each issue's own launches: what its figure counts, without what the issues below it have themselves. */
function ownReadiness(plan: PlanView): ReadonlyMap<number, Partial<Record<Verdict, number>>> {
  const own = new Map<number, Partial<Record<Verdict, number>>>();
  for (const index of plan.childrenFirst) {
    const figure = plan.node(index).figures?.readiness;
    if (figure === undefined || VERDICTS_WORST_FIRST.every((verdict) => figure[verdict] === 0)) continue;
    const below = belowWith(plan, index, own);
    const mine = Object.fromEntries(
      VERDICTS_WORST_FIRST.map((verdict) => [
        verdict,
        below.reduce((rest, at) => rest - (own.get(at)?.[verdict] ?? 0), figure[verdict]),
      ]),
    );
    own.set(index, mine);
  }
  return own;
}

/** The issues below one that have launches in their figures, each once. */
function belowWith(plan: PlanView, index: number, known: ReadonlyMap<number, unknown>): readonly number[] {
  const seen = new Set<number>();
  const open = [...plan.childrenOf(index)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at) || !known.has(at)) continue;
    seen.add(at);
    open.push(...plan.childrenOf(at));
  }
  return [...seen];
}
