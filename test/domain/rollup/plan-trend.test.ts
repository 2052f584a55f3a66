import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import type { PlanInput } from '../../../src/domain/rollup/fold-plan';
import { planConfig } from '../../../src/domain/rollup/plan';
import { planTrend } from '../../../src/domain/rollup/plan-trend';
import { someIssue } from './some-issue';

const root = someIssue('1');
const story = (id: string, facts: Partial<IssueFacts> = {}): IssueFacts => someIssue(id, { parentId: '1', ...facts });
const reading = (asOf: string, issues: readonly IssueFacts[], missing: readonly string[] = []): PlanInput => ({
  issues,
  rootIds: ['1'],
  config: planConfig.parse({}),
  asOf,
  missing,
});
const done = { statusCategory: 'done' } as const;

describe('a series of readings', () => {
  const { points } = planTrend([
    reading('2026-03-02', [root, story('10', { points: 3 }), story('11', { points: 2 })]),
    reading('2026-03-09', [root, story('10', { points: 5, ...done }), story('12', { points: 1, dueOn: '2026-03-08' })]),
    reading('2026-03-16', [root, story('10', { points: 5, ...done }), story('12', { points: 1, ...done })]),
  ]);

  it('tells day by day what was done of how much', () => {
    expect(points.map(({ on, issues, byUnit }) => [on, issues, byUnit.count.done, byUnit.count.total])).toEqual([
      ['2026-03-02', 3, 0, 2],
      ['2026-03-09', 3, 1, 2],
      ['2026-03-16', 3, 2, 2],
    ]);
  });

  it('tells scope that came and scope that went apart, and none at its beginning', () => {
    expect(points.map(({ byUnit }) => [byUnit.points.added, byUnit.points.removed])).toEqual([
      [0, 0],
      [3, 2],
      [0, 0],
    ]);
    expect(points[1]?.byUnit.count).toEqual({ done: 1, total: 2, added: 1, removed: 1 });
  });

  it('counts the roots by health and the leaves that are late', () => {
    expect(points.map(({ health, lateLeaves }) => [health.unknown, health.offTrack, health.done, lateLeaves])).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 1],
      [0, 0, 1, 0],
    ]);
  });

  it('has no point at all where one reading is incomplete', () => {
    const series = [reading('2026-03-02', [root]), reading('2026-03-09', [root], ['K can’t be read.'])];
    expect(planTrend(series)).toEqual({ points: [], missing: ['K can’t be read.'] });
  });

  it('makes readings as it goes, never two ahead', () => {
    const made: string[] = [];
    function* days() {
      for (const day of ['2026-03-02', '2026-03-03']) {
        made.push(day);
        yield reading(day, [root]);
      }
    }
    expect(planTrend(days()).points.map(({ on }) => on)).toEqual(made);
  });
});
