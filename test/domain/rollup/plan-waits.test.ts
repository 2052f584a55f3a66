import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import { issueNames } from '../../../src/domain/rollup/issue-names';
import { planConfig } from '../../../src/domain/rollup/plan';
import { rollUpPlan } from '../../../src/domain/rollup/roll-up-plan';
import { someIssue } from './some-issue';

const north = { team: 'North' } as const;
const south = { team: 'South' } as const;

function waiting(forId: string): Pick<IssueFacts, 'links'> {
  return { links: [{ typeName: 'blocks', direction: 'inward', otherId: forId }] };
}

/** "Who waits for whom: which issues", of what lies below issue 1. */
function waitsOf(facts: readonly IssueFacts[]): readonly string[] {
  const issues = [someIssue('1'), ...facts.map((issue) => ({ ...issue, parentId: issue.parentId ?? '1' }))];
  const rollup = rollUpPlan({ issues, rootIds: ['1'], config: planConfig.parse({}), asOf: '2026-03-16', missing: [] });
  if (rollup.reading.kind === 'partial') throw new Error('Nothing is missing.');
  const { parties, waits } = rollup.reading.waits;
  const nameOf = issueNames(rollup);
  return waits.map(({ waiting: one, for: other, count, tooLate, pairs }) => {
    const told = pairs.map(([a, b, late]) => `${nameOf(a).key} ${nameOf(b).key} ${String(late)}`);
    return `${parties[one]?.name ?? ''} > ${parties[other]?.name ?? ''}: ${count}, ${tooLate} too late: ${told.join('; ')}`;
  });
}

describe('who waits for whom across teams', () => {
  it('is told by team, once for a link that both issues list', () => {
    const facts = [
      someIssue('10', { ...north, ...waiting('11') }),
      someIssue('11', { ...south, links: [{ typeName: 'Blocks', direction: 'outward', otherId: '10' }] }),
    ];
    expect(waitsOf(facts)).toEqual(['North > South: 1, 0 too late: K-10 K-11 null']);
  });

  it('is told by project where no team is named', () => {
    expect(waitsOf([someIssue('10', { ...north, ...waiting('11') }), someIssue('11', { projectKey: 'OPS' })])).toEqual([
      'North > OPS: 1, 0 too late: K-10 K-11 null',
    ]);
  });

  it.each([
    ['within a team', north, {}],
    ['for what is done', south, { statusCategory: 'done' } as const],
    ['for what is cancelled', south, { resolution: 'Duplicate' }],
  ])('leaves out what waits %s', (_, team, facts) => {
    expect(waitsOf([someIssue('10', { ...north, ...waiting('11') }), someIssue('11', { ...team, ...facts })])).toEqual(
      [],
    );
  });

  it('leaves out an end that isn’t in the plan', () => {
    expect(waitsOf([someIssue('10', { ...north, ...waiting('99') })])).toEqual([]);
  });

  it('counts as too late what ends after the waiting issue is to start, by the work below it, the worst first', () => {
    const facts = [
      someIssue('10', { ...north, ...waiting('12'), startOn: '2026-04-01', dueOn: '2026-04-20' }),
      someIssue('11', { ...north, ...waiting('12'), dueOn: '2026-04-02' }),
      someIssue('12', { ...south, dueOn: '2026-03-20' }),
      someIssue('20', { ...south, parentId: '12', dueOn: '2026-04-05' }),
    ];
    expect(waitsOf(facts)).toEqual(['North > South: 2, 2 too late: K-10 K-12 4; K-11 K-12 3']);
  });
});
