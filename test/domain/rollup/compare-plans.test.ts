import { columnReader, recordReader } from '../../../src/domain/rollup/column';
import { comparePlans } from '../../../src/domain/rollup/compare-plans';
import { foldPlan, type FoldedPlan } from '../../../src/domain/rollup/fold-plan';
import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import { planConfig } from '../../../src/domain/rollup/plan';
import { randomPlan } from './random-plan';
import { someIssue } from './some-issue';

function folded(asOf: string, issues: readonly IssueFacts[], missing: readonly string[] = []): FoldedPlan {
  return foldPlan({ issues, rootIds: ['1'], config: planConfig.parse({}), asOf, missing });
}

function compared(then: readonly IssueFacts[], now: readonly IssueFacts[]) {
  const { reading } = comparePlans(folded('2026-03-09', then), folded('2026-03-16', now));
  if (reading.kind === 'partial') throw new Error('Nothing is missing.');
  return {
    ...reading,
    changes: reading.moves.map(({ issue, change }) => ({ key: issue.key, ...change })),
    deltaAt: recordReader(reading.deltas),
  };
}

const root = someIssue('1', { roadmap: { ownerId: 'ada' } });
const story = (id: string, facts: Partial<IssueFacts> = {}): IssueFacts => someIssue(id, { parentId: '1', ...facts });
const done = { statusCategory: 'done' } as const;

describe('a comparison of two readings', () => {
  it.each([
    ['is done', {}, done, { kind: 'done' }],
    ['is open again', done, {}, { kind: 'reopened' }],
    ['is cancelled', {}, { resolution: "Won't Do" }, { kind: 'cancelled' }],
    ['counts again', { resolution: "Won't Do" }, {}, { kind: 'restored' }],
    [
      'is due later',
      { dueOn: '2026-04-01' },
      { dueOn: '2026-04-11' },
      { kind: 'due', from: '2026-04-01', to: '2026-04-11', days: 10 },
    ],
    ['is due at last', {}, { dueOn: '2026-04-11' }, { kind: 'due', from: null, to: '2026-04-11', days: null }],
    ['has other points', { points: 2 }, { points: 3.5 }, { kind: 'estimate', unit: 'points', from: 2, to: 3.5 }],
    [
      'has lost its estimate',
      { originalEstimateSeconds: 3600 },
      {},
      { kind: 'estimate', unit: 'time', from: 3600, to: null },
    ],
    [
      'is said to be at risk',
      {},
      { roadmap: { health: { state: 'atRisk', sentence: 'So it is.', reportedAt: '2026-03-15T00:00:00.000Z' } } },
      { kind: 'reported', from: null, to: 'atRisk' },
    ],
  ] as const)('tells that an issue %s', (_, then, now, change) => {
    const open = story('11');
    const { changes } = compared([root, story('10', then), open], [root, story('10', now), open]);
    expect(changes.filter(({ key }) => key === 'K-10')).toEqual([{ key: 'K-10', ...change }]);
  });

  it('tells what entered and left, whether it is new, and whose it is', () => {
    const outside = someIssue('12');
    const { moves, counts } = compared(
      [root, story('10'), outside],
      [root, someIssue('10'), story('11', { team: 'North' }), story('12')],
    );
    expect(counts).toMatchObject({ entered: 2, left: 1 });
    expect(moves).toEqual([
      expect.objectContaining({ change: { kind: 'entered', isNew: true }, index: 1, ownerId: 'ada', team: 'North' }),
      expect.objectContaining({ change: { kind: 'entered', isNew: false }, index: 2, ownerId: 'ada', team: null }),
      expect.objectContaining({ change: { kind: 'left' }, index: null, ownerId: 'ada', projectKey: 'K' }),
    ]);
  });

  it('says nothing of work that is cancelled on both days', () => {
    const cancelled = { resolution: 'Duplicate' };
    const { changes } = compared(
      [root, story('10', { ...cancelled, points: 1 })],
      [root, story('10', { ...cancelled, points: 2 }), story('11', cancelled)],
    );
    expect(changes).toEqual([]);
  });

  it('tells of the work below an issue how health and end moved, and puts that first', () => {
    const { changes, deltaAt } = compared(
      [root, story('10', { dueOn: '2026-03-20' }), story('11', { dueOn: '2026-03-18' })],
      [root, story('10', { dueOn: '2026-03-30' }), story('11', { dueOn: '2026-03-12' })],
    );
    expect(changes.slice(0, 2)).toEqual([
      { key: 'K-1', kind: 'health', from: 'onTrack', to: 'offTrack' },
      { key: 'K-1', kind: 'end', from: '2026-03-20', to: '2026-03-30', days: 10 },
    ]);
    expect(deltaAt(0)).toMatchObject({ healthThen: 'onTrack', endThen: '2026-03-20', slipDays: 10 });
    expect(deltaAt(2)).toMatchObject({ dueThen: '2026-03-18', dueSlipDays: -6 });
  });

  it('gives nodes what they gained and lost, and a new one nothing', () => {
    const { deltaAt } = compared(
      [root, story('10', { points: 0.1 }), story('11', { points: 1 })],
      [root, story('10', { points: 0.3 }), story('11', { points: 1, ...done }), story('12', { points: 2 })],
    );
    expect(deltaAt(0)).toMatchObject({ count: { done: 1, total: 1 }, points: { done: 1, total: 2.2 } });
    expect(deltaAt(3)).toMatchObject({ isNew: true, count: null });
  });

  it('adds up in all of many random plans: total now is total then, and what was added, without what was removed', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { issues, ...plan } = randomPlan(seed, 40);
      const change = randomPlan(seed + 1000, 40).issues;
      const then = foldPlan({ ...plan, issues });
      const now = foldPlan({ ...plan, issues: issues.map((issue, at) => ({ ...issue, ...facts(change[at]) })) });
      const { reading } = comparePlans(then, now);
      if (reading.kind === 'partial') throw new Error('Nothing is missing.');
      for (const total of Object.values(reading.totals))
        expect(total.now.total).toBeCloseTo(total.then.total + total.added - total.removed, 6);
      const isNew = columnReader(reading.deltas.isNew);
      const fresh = now.graph.byId.filter((_, place) => isNew(place)).length;
      expect(reading.counts.entered).toBeLessThanOrEqual(fresh);
    }
  });

  it('is partial where either reading is, and says of what', () => {
    const whole = folded('2026-03-16', [root]);
    const partial = folded('2026-03-09', [root], ['The index begins later.']);
    expect(comparePlans(partial, whole)).toEqual({
      thenOn: '2026-03-09',
      nowOn: '2026-03-16',
      reading: { kind: 'partial', missing: ['The index begins later.'] },
    });
  });
});

/** What of an issue another day may tell otherwise. */
function facts(other: IssueFacts | undefined): Partial<IssueFacts> {
  if (other === undefined) return {};
  const { statusCategory, resolution, dueOn, points, originalEstimateSeconds } = other;
  return { statusCategory, resolution, dueOn, points, originalEstimateSeconds };
}
