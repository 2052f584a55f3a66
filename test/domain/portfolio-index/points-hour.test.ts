import { inHourOf, noPoints, pausedBy, pointsLeft } from '../../../src/domain/portfolio-index/points-hour';

const NOW = '2026-11-23T05:40:00.000Z';
const spent = (points: number) => ({ ...noPoints(NOW), spent: points });

test.each([
  [0, 1, 16_000],
  [15_000, 1, 1_000],
  [16_001, 1, 0],
  [13_000, 0.85, 600],
])('of 16,000 points, %p spent leave of a share of %p: %p', (points, share, left) => {
  expect(pointsLeft(spent(points), 16_000, share)).toBe(left);
});

test('what was spent in an earlier hour is over', () => {
  expect(inHourOf('2026-11-23T06:00:00.000Z', spent(900))).toEqual(noPoints('2026-11-23T06:00:00.000Z'));
  expect(inHourOf('2026-11-23T05:59:59.000Z', spent(900)).spent).toBe(900);
});

test.each([
  [{ isQuota: true }, '2026-11-23T06:00:00.000Z', 'quota'],
  [{ isQuota: true, retryAfterSeconds: 60 }, '2026-11-23T05:41:00.000Z', 'quota'],
  [{ isQuota: false }, '2026-11-23T05:40:30.000Z', 'burst'],
  [{ isQuota: false, retryAfterSeconds: 5 }, '2026-11-23T05:40:05.000Z', 'burst'],
])('refused with %p it rests until %s', (refusal, until, why) => {
  const paused = pausedBy(spent(1), refusal, NOW);
  expect(paused).toMatchObject({ pausedUntil: until, why });
  expect(pointsLeft(inHourOf(NOW, paused), 16_000)).toBe(0);
  expect(pointsLeft(inHourOf(until, paused), 16_000)).toBeGreaterThan(0);
});

test('a quota that is used up on the very hour comes back with the next', () => {
  expect(pausedBy(spent(1), { isQuota: true }, '2026-11-23T05:00:00.000Z').pausedUntil).toBe(
    '2026-11-23T06:00:00.000Z',
  );
});
