import { findExceptions } from '../../../src/domain/governance/find-exceptions';
import { scoreTeams } from '../../../src/domain/governance/scorecard';
import { item, items, teams } from './fixture';

const said = (...of: Parameters<typeof scoreTeams>) =>
  findExceptions(scoreTeams(...of)).flatMap(({ exceptions }) =>
    exceptions.map(
      ({ projectId, sentence }) => `${teams.find((team) => team.projectId === projectId)?.name}: ${sentence}`,
    ),
  );

test('exceptions are sentences about teams, the most pressing kind first', () => {
  expect(said(teams, items, '2026-03-16')).toEqual([
    'Payments: an administrator decided in the owner’s place on 1 item, and the owner hasn’t decided anew since.',
    'Payments: 1 of 8 committed items has no update for 14 days.',
    'Search: 2 of 2 committed items never had a weekly update.',
    'Payments: 2 of 8 committed items name no objective.',
    'Search: 2 of 2 committed items name no objective.',
    'Search: 2 of 2 filled items lack answers that their stage asks for.',
    'Search: the last customer insight was heard 90 days ago.',
    'Mobile: no template is filled on any of about 340 issues that could have one.',
  ]);
});

test('a customer insight is missed from 90 days on, and where there is none, only by teams that committed to something', () => {
  const of = (days: string | null) =>
    said(
      [{ projectId: '1', key: 'PAY', name: 'Payments', offeredOn: 1, lastCustomerInsightOn: days }],
      [item({ stage: 'committed', update: 'fresh', updateAgeDays: 0, hasObjective: true })],
      '2026-03-16',
    );
  expect(of('2025-12-17')).toEqual([]);
  expect(of('2025-12-16')).toEqual(['Payments: the last customer insight was heard 90 days ago.']);
  expect(of(null)).toEqual(['Payments: no customer insight is recorded, and 1 item is committed.']);
  expect(said(teams.slice(1, 2), [item()], '2027-03-16')).toEqual([]);
});

test('half of the items complete is enough not to be spoken of', () => {
  const gaps = ['problem'];
  expect(said(teams.slice(1, 2), [item(), item({ gaps })], '2026-03-16')).toEqual([]);
  expect(said(teams.slice(1, 2), [item(), item({ gaps }), item({ gaps })], '2026-03-16')).toEqual([
    'Payments: 2 of 3 filled items lack answers that their stage asks for.',
  ]);
});

test('a count that Jira didn’t give says nothing', () => {
  const uncounted = teams.map((team) => ({ ...team, offeredOn: null }));
  expect(said(uncounted, [], '2026-03-16')).toEqual([]);
});
