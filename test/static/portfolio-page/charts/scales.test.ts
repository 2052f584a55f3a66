import { daysBetween } from '../../../../src/domain/calendar/calendar-date';
import { niceTicks } from '../../../../static/src/portfolio-page/charts/nice-ticks';
import { trendRange } from '../../../../static/src/portfolio-page/charts/trend-range';

test.each([
  [0, [0, 1]],
  [Number.NaN, [0, 1]],
  [4, [0, 1, 2, 3, 4]],
  [7, [0, 2, 4, 6, 8]],
  [83.5, [0, 50, 100]],
  [110, [0, 50, 100, 150]],
  [0.3, [0, 0.1, 0.2, 0.3]],
  [200_000, [0, 50_000, 100_000, 150_000, 200_000]],
])('of %d the ticks are round and reach it: %j', (greatest, ticks) => {
  expect(niceTicks(greatest)).toEqual(ticks);
});

describe('trendRange', () => {
  test.each([
    ['28', '2026-01-01', { fromOn: '2026-10-26', days: 1 }],
    ['91', '2026-01-01', { fromOn: '2026-08-24', days: 7 }],
    // 20 days are kept: a point for each of them.
    ['364', '2026-11-03', { fromOn: '2026-11-03', days: 1 }],
    // 50 days are kept: seven whole weeks back from the last day.
    ['364', '2026-10-04', { fromOn: '2026-10-05', days: 7 }],
  ] as const)('%s days back, kept since %s', (span, since, expected) => {
    expect(trendRange(span, '2026-11-23', since)).toEqual({ ...expected, toOn: '2026-11-23' });
  });

  test('of a single day there is no line', () => {
    expect(trendRange('28', '2026-11-23', '2026-11-23')).toBeNull();
  });

  test('asks for no more days than one call reads, and ends on the last', () => {
    for (const span of ['28', '91', '182', '364'] as const) {
      const range = trendRange(span, '2026-11-23', '2020-01-01');
      if (range === null) throw new Error('There is history.');
      const length = daysBetween(range.fromOn, range.toOn);
      expect(length % range.days).toBe(0);
      expect(length / range.days + 1).toBeLessThanOrEqual(120);
    }
  });
});
