import { scoreTeams, scoreVersions, sumKnown } from '../../../src/domain/governance/scorecard';
import { counts, figures, tallyOf } from '../../../src/domain/governance/figures';
import { items, teams } from './fixture';

const nothing = Object.fromEntries(figures.map((figure) => [figure, 0]));

test('a scorecard by team matches a hand calculation', () => {
  const rows = scoreTeams(teams, items, '2026-03-16');
  expect(rows.map(({ name, tally, daysSinceCustomerInsight }) => ({ name, tally, daysSinceCustomerInsight }))).toEqual([
    { name: 'Mobile', tally: nothing, daysSinceCustomerInsight: null },
    {
      name: 'Payments',
      tally: {
        filled: 12,
        complete: 8,
        incomplete: 4,
        committed: 8,
        stale: 3,
        silent: 1,
        neverReported: 0,
        orphans: 2,
        overrides: 1,
      },
      daysSinceCustomerInsight: 7,
    },
    {
      name: 'Search',
      tally: {
        filled: 2,
        complete: 0,
        incomplete: 2,
        committed: 2,
        stale: 2,
        silent: 0,
        neverReported: 2,
        orphans: 2,
        overrides: 0,
      },
      daysSinceCustomerInsight: 90,
    },
  ]);
});

test('a scorecard by template version matches a hand calculation', () => {
  const filled = [...scoreVersions(items)].map(([key, tally]) => [key, tally.filled, tally.complete, tally.orphans]);
  expect(filled).toEqual([
    ['outcome@1', 12, 7, 3],
    ['delivery@1', 1, 1, 0],
    ['outcome@2', 1, 0, 1],
  ]);
});

test('the list behind a figure has as many items as the figure says', () => {
  const tally = tallyOf(items);
  for (const figure of figures) expect(items.filter((item) => counts(figure, item))).toHaveLength(tally[figure]);
});

test.each([
  [[1, 2, 3], 6],
  [[1, null], null],
  [[], 0],
])('the sum of %j is %j: unknown where any part is', (parts, sum) => expect(sumKnown(parts)).toBe(sum));
