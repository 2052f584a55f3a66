import { planConfig } from '../../../../src/domain/rollup/plan';
import { rollUpPlan } from '../../../../src/domain/rollup/roll-up-plan';
import { healthByParty, readinessByParty } from '../../../../static/src/portfolio-page/charts/by-party';
import { planView } from '../../../../static/src/portfolio-page/plan-view';
import { doneFacts, facts } from '../../../domain/feed/facts';
import { workedView } from '../worked-plan';

test('leaves of all teams by health add up to the plan’s leaves, each once', () => {
  const plan = workedView();
  const { reading } = plan.rollup;
  if (reading.kind === 'partial') throw new Error('The worked plan is whole.');
  const teams = healthByParty(plan);
  expect(teams.reduce((sum, { total }) => sum + total, 0)).toBe(reading.totals.byUnit.count.total);
  for (const { counts, total } of teams) {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
  }
});

const include = (id: string) => ({ typeName: 'Includes', direction: 'outward', otherId: id }) as const;

/** 1 and 2 share 3; 4 lies under 3; cancelled 5 counts for nothing. */
const view = planView(
  rollUpPlan({
    issues: [
      facts('1', { links: [include('3')], team: 'Payments', readiness: 'At risk' }),
      facts('2', { links: [include('3'), include('5')], team: 'Ledger' }),
      facts('3', { team: 'Ledger', readiness: 'Not ready' }),
      facts('4', { parentId: '3', dueOn: '2026-11-01', readiness: 'Not ready' }),
      facts('5', { resolution: 'Duplicate', statusCategory: 'done', readiness: 'Ready', team: 'Ledger' }),
      facts('6', { parentId: '1', team: 'Payments', ...doneFacts }),
    ],
    rootIds: ['1', '2'],
    config: planConfig.parse({ hierarchyLinks: [{ name: 'Includes', direction: 'outward' }] }),
    asOf: '2026-11-23',
    missing: [],
  }),
);

test('a launch counts once, for the team of its own issue, however many issues lie above it', () => {
  expect(readinessByParty(view)).toEqual([
    { party: 'Ledger', counts: { 'Not ready': 1 }, total: 1 },
    // 4 names no team.
    { party: 'Project PAY', counts: { 'Not ready': 1 }, total: 1 },
    { party: 'Payments', counts: { 'At risk': 1 }, total: 1 },
  ]);
});

test('only active leaves count for health, those with most of the worst first', () => {
  expect(healthByParty(view)).toEqual([
    { party: 'Project PAY', counts: { offTrack: 1 }, total: 1 },
    { party: 'Payments', counts: { done: 1 }, total: 1 },
  ]);
});
