import { foldPlan } from '../../../src/domain/rollup/fold-plan';
import { issueNames } from '../../../src/domain/rollup/issue-names';
import { packRollup } from '../../../src/domain/rollup/pack-rollup';
import { planConfig } from '../../../src/domain/rollup/plan';
import type { PlanRollup } from '../../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { rollupReader } from '../../../src/domain/rollup/rollup-reader';
import { randomPlan } from './random-plan';
import { someIssue } from './some-issue';

/** Two roots, three children of the first, two below the first of these; low confidence far down. */
const issues = [
  someIssue('1'),
  someIssue('2'),
  ...['10', '11', '12'].map((id) => someIssue(id, { parentId: '1' })),
  someIssue('100', { parentId: '10', dueOn: '2026-03-01' }),
  someIssue('101', { parentId: '10', roadmap: { confidence: 'low' } }),
];
const input = { issues, rootIds: ['1', '2'], config: planConfig.parse({}), asOf: '2026-03-16', missing: [] };

function nodes(rollup: PlanRollup) {
  const read = rollupReader(rollup);
  return Array.from({ length: rollup.sent }, (_, index) => read(index));
}

function figuresOf(rollup: PlanRollup, key: string): unknown {
  const { figures } = nodes(rollup).find((node) => node.key === key) ?? {};
  // Which issue an index stands for depends on what is sent.
  return { ...figures, health: figures?.health.state, confidence: figures?.confidence.least };
}

describe('a plan of which only part is sent', () => {
  const part = rollUpPlan(input, { from: null, most: 4 });

  it('holds the upper levels, and says how many children it leaves out', () => {
    expect(nodes(part).map(({ key, children, unsent }) => [key, children, unsent])).toEqual([
      ['K-1', [2, 3], 1],
      ['K-2', null, 0],
      ['K-10', null, 2],
      ['K-11', null, 0],
    ]);
    expect([part.sent, part.issuesYouCanSee, part.roots, part.unsentRoots]).toEqual([4, 7, [0, 1], 0]);
  });

  it('has the whole plan’s totals and figures all the same', () => {
    const whole = rollUpPlan(input);
    expect(part.reading).toMatchObject({ totals: whole.reading.kind === 'whole' ? whole.reading.totals : null });
    expect(figuresOf(part, 'K-10')).toEqual(figuresOf(whole, 'K-10'));
  });

  it('names issues that it doesn’t send', () => {
    const [first] = nodes(part);
    const nameOf = issueNames(part);
    expect(nameOf(first?.figures?.confidence.issue ?? -1).key).toBe('K-101');
    expect(first?.figures?.health.reasons[0]?.issues.first.map((index) => nameOf(index).key)).toEqual(['K-100']);
    expect(nameOf(2).key).toBe('K-10');
  });

  it('can be read from one issue down, with the figures that it has in the plan', () => {
    const below = packRollup(foldPlan(input), { from: '10', most: 10 });
    expect(nodes(below).map(({ key }) => key)).toEqual(['K-10', 'K-100', 'K-101']);
    expect(below.roots).toEqual([0]);
    expect(figuresOf(below, 'K-10')).toEqual(figuresOf(rollUpPlan(input), 'K-10'));
  });

  it('counts the roots for which there was no room', () => {
    const first = rollUpPlan(input, { from: null, most: 1 });
    expect([first.roots, first.unsentRoots, first.sent]).toEqual([[0], 1, 1]);
  });

  it('is empty from an issue that the plan doesn’t have', () => {
    expect(rollUpPlan(input, { from: '999', most: 10 })).toMatchObject({ sent: 0, roots: [], issuesYouCanSee: 7 });
  });

  it('never names an index that nothing stands for, in many random plans', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const rollup = rollUpPlan(randomPlan(seed, 60), { from: null, most: 5 });
      const nameOf = issueNames(rollup);
      for (const { figures, children } of nodes(rollup)) {
        const { issue } = figures?.confidence ?? { issue: null };
        const named = [...(figures?.health.reasons ?? []).flatMap(({ issues: { first } }) => first)];
        for (const index of issue === null ? named : [...named, issue]) expect(nameOf(index).key).toMatch(/^K-/);
        for (const child of children ?? []) expect(child).toBeLessThan(rollup.sent);
      }
    }
  });
});
