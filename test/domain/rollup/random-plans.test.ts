import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { wordedByRules } from './oracle';
import { randomPlan } from './random-plan';
import { wordedRollup, type Worded } from './worded';

const plans = 800;
const namedAtMost = 10;

interface WordedHealth {
  readonly state: string;
  readonly because: readonly (readonly string[])[];
}

/** The issues that a reason or warning names are the first few of all that it means, and of ends after the due date the last one. */
function isShortened(shown: readonly string[], all: readonly string[]): boolean {
  const [rule, ...names] = all;
  const expected = rule === 'ends after own due date' ? Math.min(1, names.length) : Math.min(namedAtMost, names.length);
  return shown[0] === rule && shown.length - 1 === expected && shown.slice(1).every((name) => names.includes(name));
}

function withoutNames(plan: Worded & { readonly nodes: Worded }): unknown {
  const strip = (key: string, value: unknown): unknown =>
    (key === 'because' || key === 'below') && Array.isArray(value) ? undefined : value;
  return JSON.parse(JSON.stringify(plan, strip));
}

function healthOf(plan: { readonly nodes: Worded }): readonly (readonly [string, WordedHealth])[] {
  const nodes = Object.entries(plan.nodes as Readonly<Record<string, { readonly health: WordedHealth }>>);
  return nodes.map(([key, { health }]) => [key, health]);
}

describe('a random plan with shared work and cycles', () => {
  it(`has at every node the figures that the rules give when read plainly, in ${plans} plans`, () => {
    let nodes = 0;
    let shared = 0;
    let cycles = 0;
    let waits = 0;
    for (let seed = 1; seed <= plans; seed++) {
      const plan = randomPlan(seed);
      // What the page reads has gone over the wire.
      const rollup = JSON.parse(JSON.stringify(rollUpPlan(plan))) as PlanRollup;
      const folded = wordedRollup(rollup);
      const plain = wordedByRules(plan);
      try {
        expect(withoutNames(folded)).toEqual(withoutNames(plain));
        const plainHealth = new Map(healthOf(plain));
        for (const [key, { because }] of healthOf(folded)) {
          const all = plainHealth.get(key)?.because ?? [];
          expect(because.length).toBe(all.length);
          expect(because.every((shown, at) => isShortened(shown, all[at] ?? []))).toBe(true);
        }
      } catch (error) {
        throw new Error(`Plan of seed ${seed} differs.`, { cause: error });
      }
      nodes += rollup.issuesYouCanSee;
      shared += JSON.stringify(folded.nodes).split('"shared":true').length - 1;
      waits += JSON.stringify(folded.nodes).split('"waits"').length - 1;
      cycles += (JSON.stringify(folded['warnings']).match(/"cycle"/g) ?? []).length;
    }
    // The plans must be worth the comparison.
    expect(nodes).toBeGreaterThan(5 * plans);
    expect(shared).toBeGreaterThan(plans);
    expect(cycles).toBeGreaterThan(plans / 2);
    expect(waits).toBeGreaterThan(plans / 4);
  });
});
