import type { PlanRollup, RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';

export type Worded = Readonly<Record<string, unknown>>;

/** Which rule a reason's sentence states, in the words of the hand calculation. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^Its due date, /, 'own due date is past'],
  [/off track from 20 %/, 'late finishes 20 % or more'],
  [/of top priority/, 'late finish of top priority'],
  [/past (its end date|their end dates)\.$/, 'late finish'],
  [/should have started/, 'late start'],
  [/^The work ends on /, 'ends after own due date'],
  [/no end date/, 'no end'],
];

/** A whole rollup in the words of the hand calculation, issues by key, so that it compares with one. */
export function wordedRollup(rollup: PlanRollup): Worded & { readonly nodes: Readonly<Record<string, Worded>> } {
  const read = rollupReader(rollup);
  const nodes = Array.from({ length: rollup.issuesYouCanSee }, (_, index) => read(index));
  const keys = (indices: readonly number[]): readonly string[] => indices.map((index) => nodes[index]?.key ?? '');
  const named = (indices: readonly number[]): readonly string[] => keys([...indices].sort((a, b) => a - b));
  const { reading } = rollup;
  if (reading.kind !== 'whole') throw new Error('A partial reading has no figures to compare.');
  const { byUnit, coverage, excluded } = reading.totals;
  return {
    roots: keys(rollup.roots),
    issuesYouCanSee: rollup.issuesYouCanSee,
    unit: rollup.unit.used,
    totals: Object.fromEntries(
      Object.entries(byUnit).map(([unit, { reconciliation, ...total }]) => [unit, { ...total, ...reconciliation }]),
    ),
    coverage,
    excluded: { issues: excluded.issues, because: Object.fromEntries(excluded.because) },
    warnings: reading.warnings.map((warning) =>
      warning.kind === 'cycle'
        ? { kind: warning.kind, path: keys(warning.path) }
        : { kind: warning.kind, issue: keys([warning.issue])[0], below: named(warning.below.first) },
    ),
    nodes: Object.fromEntries(nodes.map((node) => [node.key, wordedNode(node, keys)])),
  };
}

function wordedNode(node: RollupNode, keys: (indices: readonly number[]) => readonly string[]): Worded {
  const { figures } = node;
  if (figures === null) throw new Error('A whole reading has figures.');
  const { state, reasons } = figures.health;
  const because = reasons.flatMap(({ sentence, issues }) => {
    const rule = rules.find(([pattern]) => pattern.test(sentence));
    return rule === undefined ? [] : [[rule[1], ...keys([...issues.first].sort((a, b) => a - b))]];
  });
  const { reported, confidence } = figures;
  return {
    children: keys(node.children ?? []),
    shared: node.shared,
    cycleCut: node.cycleCut,
    active: node.active,
    scope: figures.scope,
    count: figures.count,
    points: figures.points,
    time: figures.time,
    coverage: figures.coverage,
    dates: figures.dates,
    lateness: figures.lateness,
    health: { state, because },
    ...(reported.state === null
      ? {}
      : { reported: { state: reported.state, ageDays: reported.ageDays, disagrees: reported.disagrees } }),
    risk: figures.risk,
    confidence: { ...confidence, issue: confidence.issue === null ? null : keys([confidence.issue])[0] },
    readiness: Object.fromEntries(Object.entries(figures.readiness).filter(([, count]) => count > 0)),
    stale: figures.stale.count,
    ...waitsWorded(figures.waits.waiting, figures.waits.waitedFor),
  };
}

/** Said only where something waits. */
export function waitsWorded(waiting: number, waitedFor: number): Worded {
  return waiting + waitedFor === 0 ? {} : { waits: { waiting, waitedFor } };
}
