import { outcomeSentence, withActual } from '../../../src/domain/roadmap/promise';

const SEATS = { name: 'Seats sold', unit: 'seats', baseline: 40, target: 60 };

test.each([
  ['no actual yet', {}, { actual: 47, actualOn: '2026-07-01' }],
  ['an older actual', { actual: 41, actualOn: '2026-06-01' }, { actual: 47, actualOn: '2026-07-01' }],
  ['another figure of the same day', { actual: 46, actualOn: '2026-07-01' }, { actual: 47, actualOn: '2026-07-01' }],
  ['an actual without its day', { actual: 41 }, { actual: 47, actualOn: '2026-07-01' }],
] as const)('an actual is brought to a metric with %s', (_, before, after) => {
  expect(withActual({ ...SEATS, ...before }, { value: 47, asOf: '2026-07-01' })).toEqual({ ...SEATS, ...after });
});

test.each([
  ['the same', { actual: 47, actualOn: '2026-07-01' }],
  ['one of a later day', { actual: 52, actualOn: '2026-07-02' }],
])('nothing is written over %s', (_, before) => {
  expect(withActual({ ...SEATS, ...before }, { value: 47, asOf: '2026-07-01' })).toBeNull();
});

test.each([
  [{ ...SEATS, actual: 60 }, 'The promise is kept: 60 of 60 seats.'],
  [{ ...SEATS, actual: 47 }, 'The promise isn’t kept yet: 47 of 60 seats, 35 % of the way from 40.'],
  [{ ...SEATS, actual: 59.99 }, 'The promise isn’t kept yet: 59.99 of 60 seats, 99 % of the way from 40.'],
  [{ ...SEATS, actual: 38 }, 'The promise isn’t kept yet: 38 of 60 seats, no nearer than the 40 it began at.'],
  [{ baseline: 9, target: 3, actual: 3 }, 'The promise is kept: 3 of 3.'],
  [{ baseline: 9, target: 3, actual: 6 }, 'The promise isn’t kept yet: 6 of 3, 50 % of the way from 9.'],
  [{ target: 3, actual: 4, direction: 'down' }, 'The promise isn’t kept yet: 4 of 3.'],
  [{ target: 3, actual: 4 }, 'The promise is kept: 4 of 3.'],
  [SEATS, null],
  [{ actual: 4 }, null],
] as const)('what became of %j reads: %s', (metric, sentence) => {
  expect(outcomeSentence(metric)).toBe(sentence);
});
