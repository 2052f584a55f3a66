import { dayNumberOf } from '../../../src/domain/rollup/day-number';
import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import { issueTable } from '../../../src/domain/rollup/issue-table';
import type { Measure } from '../../../src/domain/rollup/measure';
import { measures } from '../../../src/domain/rollup/measures';
import { planColumns } from '../../../src/domain/rollup/plan-columns';
import { planGraph } from '../../../src/domain/rollup/plan-graph';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import type { Slot, Slots } from '../../../src/domain/rollup/slot';
import { randomPlan } from './random-plan';

type Values = Readonly<Record<string, number>>;
const registered = Object.entries<Measure<Slots, object>>(measures);

function columnsOf(seed: number) {
  const { issues, rootIds, config, asOf } = randomPlan(seed);
  const graph = planGraph(issueTable(issues), rootIds, config.hierarchyLinks);
  return planColumns(graph, config, dayNumberOf(asOf));
}

/** What the measure takes of each issue of some random plans. */
function valuesOf({ slots }: Measure<Slots, object>): readonly Values[] {
  return Array.from({ length: 20 }, (_, at) => columnsOf(at + 1)).flatMap((plan) =>
    Array.from({ length: plan.size }, (_, index) =>
      Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, slot.of(plan, index)])),
    ),
  );
}

/** The measure's finished figures in a random plan, after a change of every issue, as they go over the wire. */
function figuresOf(key: string, seed: number, change: Partial<IssueFacts>): string {
  const { issues, ...plan } = randomPlan(seed, 100);
  const { reading } = rollUpPlan({ ...plan, issues: issues.map((issue) => ({ ...issue, ...change })) });
  if (reading.kind === 'partial') throw new Error('Nothing is missing.');
  return JSON.stringify(Object.entries(reading.figures).find(([name]) => name === key));
}

/** The first of many random plans in which the change changes a figure of the measure; null where there is none. */
function firstChanged(key: string, plans: number, change: Partial<IssueFacts>): number | null {
  for (let seed = 1; seed <= plans; seed++) {
    if (figuresOf(key, seed, change) !== figuresOf(key, seed, {})) return seed;
  }
  return null;
}

function zeroOf(slots: Slots): Values {
  return Object.fromEntries(Object.entries(slots).map(([name, { monoid }]) => [name, monoid.zero]));
}

function combine(slots: Slots, one: Values, other: Values): Values {
  const both = ([name, { monoid }]: readonly [string, Slot]) => [
    name,
    monoid.combine(one[name] ?? NaN, other[name] ?? NaN),
  ];
  return Object.fromEntries(Object.entries(slots).map(both));
}

describe.each(registered)('the measure %s', (key, measure) => {
  const { slots } = measure;
  const values = valuesOf(measure);
  const triples = values.slice(0, -2).map((one, at) => [one, values[at + 1] ?? one, values[at + 2] ?? one] as const);

  it('takes something of some issue, so that its laws are not about zeros', () => {
    for (const [name, { monoid }] of Object.entries(slots)) {
      expect([name, values.some((value) => value[name] !== monoid.zero)]).toEqual([name, true]);
    }
  });

  it('combines in any grouping and any order to the same', () => {
    for (const [one, two, three] of triples) {
      const left = combine(slots, combine(slots, one, two), three);
      expect(combine(slots, one, combine(slots, two, three))).toEqual(left);
      expect(combine(slots, three, combine(slots, two, one))).toEqual(left);
    }
  });

  it('is left as it is by its zero', () => {
    for (const value of values) {
      expect(combine(slots, value, zeroOf(slots))).toEqual(value);
      expect(combine(slots, zeroOf(slots), value)).toEqual(value);
    }
  });

  it('needs the facts that it says and no others', () => {
    const blank: Partial<IssueFacts> = {
      summary: '',
      startOn: null,
      dueOn: null,
      resolvedAt: null,
      points: null,
      originalEstimateSeconds: null,
      priority: null,
      team: null,
      projectKey: 'K',
      updatedAt: '',
      readiness: null,
      roadmap: {},
    };
    const kept: ReadonlySet<string> = new Set(measure.needs);
    const others = Object.fromEntries(Object.entries(blank).filter(([fact]) => !kept.has(fact)));
    expect(firstChanged(key, 30, others)).toBeNull();
    // Late resolutions, for few issues end when they were resolved.
    const other: Partial<IssueFacts> = { ...blank, resolvedAt: '2027-01-01T12:00:00.000Z' };
    for (const need of measure.needs) {
      expect([need, firstChanged(key, 500, { [need]: other[need] })]).not.toEqual([need, null]);
    }
  });
});
