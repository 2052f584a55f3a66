import { planConfig } from '../../../src/domain/rollup/plan';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { factsFor, readFixture, type PlanFixture } from './fixture';
import { wordedByRules } from './oracle';
import { wordedRollup, type Worded } from './worded';

interface ExpectedViewer extends Worded {
  readonly viewer: string;
  readonly nodes: Readonly<Record<string, Worded>>;
}

const fixture = readFixture<PlanFixture>('plan.json');
const expected = readFixture<{ readonly viewers: readonly ExpectedViewer[] }>('expected.json').viewers;

function inputFor(viewer: string) {
  const cannotSee = fixture.viewers.find(({ name }) => name === viewer)?.cannotSee;
  if (cannotSee === undefined) throw new Error(`The fixture has no viewer ${viewer}.`);
  return {
    issues: factsFor(fixture, cannotSee),
    rootIds: fixture.roots.map((key) => fixture.issues.find((issue) => issue.key === key)?.id ?? ''),
    config: planConfig.parse(fixture.config),
    asOf: fixture.asOf,
    missing: [],
  };
}

describe.each(expected)('the worked plan as $viewer reads it', ({ viewer, nodes, ...plan }) => {
  const { nodes: foldedNodes, ...folded } = wordedRollup(rollUpPlan(inputFor(viewer)));

  it('adds up, reconciles and warns as the hand calculation does', () => {
    expect(folded).toEqual(plan);
  });

  it('reaches exactly the issues that it should', () => {
    expect(Object.keys(foldedNodes).sort()).toEqual(Object.keys(nodes).sort());
  });

  it.each(Object.entries(nodes))('gives %s every figure of the hand calculation', (key, figures) => {
    expect(foldedNodes[key]).toEqual(figures);
  });

  it('is what the plain reading of the rules gives, on which the random plans are checked', () => {
    expect(wordedByRules(inputFor(viewer))).toEqual({ ...plan, nodes });
  });
});
