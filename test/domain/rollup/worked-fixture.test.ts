import { planConfig } from '../../../src/domain/rollup/plan';
import type { PlanRollup, PlanTotals, RollupNode } from '../../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';
import { factsFor, readFixture, type PlanFixture } from './fixture';

type Expected = Readonly<Record<string, unknown>>;
interface ExpectedViewer extends Expected {
  readonly viewer: string;
  readonly nodes: Readonly<Record<string, Expected>>;
}

const fixture = readFixture<PlanFixture>('plan.json');
const expected = readFixture<{ readonly viewers: readonly ExpectedViewer[] }>('expected.json').viewers;

/** Which rule a reason's sentence states, in the words of the hand calculation. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/^Its due date, /, 'own due date is past'],
  [/off track from 20 %/, 'late finishes 20 % or more'],
  [/of top priority/, 'late finish of top priority'],
  [/past the end date\.$/, 'late finish'],
  [/should have started/, 'late start'],
  [/^The work ends on /, 'ends after own due date'],
  [/no end date/, 'no end'],
];

function readAs(viewer: string): { readonly rollup: PlanRollup; readonly nodes: readonly RollupNode[] } {
  const cannotSee = fixture.viewers.find(({ name }) => name === viewer)?.cannotSee;
  if (cannotSee === undefined) throw new Error(`The fixture has no viewer ${viewer}.`);
  const idOf = (key: string): string => fixture.issues.find((issue) => issue.key === key)?.id ?? '';
  const rollup = rollUpPlan({
    issues: factsFor(fixture, cannotSee),
    rootIds: fixture.roots.map(idOf),
    config: planConfig.parse(fixture.config),
    asOf: fixture.asOf,
    missing: [],
  });
  const read = rollupReader(rollup);
  return { rollup, nodes: Array.from({ length: rollup.issuesYouCanSee }, (_, index) => read(index)) };
}

/** A node in the hand calculation's words. */
function worded(node: RollupNode, keys: (indices: readonly number[]) => readonly string[]): Expected {
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
  };
}

function wordedTotals({ byUnit }: PlanTotals): Expected {
  return Object.fromEntries(
    Object.entries(byUnit).map(([unit, { done, total, percent, reconciliation }]) => [
      unit,
      { done, total, percent, ...reconciliation },
    ]),
  );
}

describe.each(expected)('the worked plan as $viewer reads it', (viewer) => {
  const { rollup, nodes } = readAs(viewer.viewer);
  const keys = (indices: readonly number[]): readonly string[] => indices.map((index) => nodes[index]?.key ?? '');
  const { reading } = rollup;
  if (reading.kind !== 'whole') throw new Error('Nothing is missing, so the reading is whole.');

  it('reaches exactly the issues that it should', () => {
    expect(nodes.map(({ key }) => key).sort()).toEqual(Object.keys(viewer.nodes).sort());
    expect(rollup.issuesYouCanSee).toBe(viewer['issuesYouCanSee']);
    expect(keys(rollup.roots)).toEqual(viewer['roots']);
  });

  it.each(Object.keys(viewer.nodes))('gives %s every figure of the hand calculation', (key) => {
    const node = nodes.find((candidate) => candidate.key === key);
    expect(node === undefined ? null : worded(node, keys)).toEqual(viewer.nodes[key]);
  });

  it('adds up and reconciles as calculated, in every unit', () => {
    expect(wordedTotals(reading.totals)).toEqual(viewer['totals']);
    expect(reading.totals.coverage).toEqual(viewer['coverage']);
    expect(rollup.unit.used).toBe(viewer['unit']);
    expect(rollup.unit.why === null).toBe(viewer['unit'] === 'points');
    const { issues, because } = reading.totals.excluded;
    expect({ issues, because: Object.fromEntries(because) }).toEqual(viewer['excluded']);
  });

  it('warns of what the calculation found, and of nothing else', () => {
    const warnings = reading.warnings.map((warning) =>
      warning.kind === 'cycle'
        ? { kind: warning.kind, path: keys(warning.path) }
        : {
            kind: warning.kind,
            issue: keys([warning.issue])[0],
            below: keys([...warning.below.first].sort((a, b) => a - b)),
          },
    );
    expect(warnings).toEqual(viewer['warnings']);
  });
});
