import { count, formatDay, formatInstant } from '../../static/src/format';

test('a calendar date is the same day in every time zone', () => {
  expect(formatDay('2026-03-01', 'en-GB')).toBe('1 Mar 2026');
  expect(formatDay('no date', 'en-GB')).toBe('no date');
});

test.each([
  ['2026-11-02T09:42:00Z', '10:42'],
  ['2026-11-01T23:30:00Z', '00:30'],
  ['2026-11-01T22:30:00Z', '1 Nov 2026, 23:30'],
])('%s reads %s on 2 November in Berlin', (at, words) => {
  expect(formatInstant(at, { locale: 'en-GB', timeZone: 'Europe/Berlin', today: '2026-11-02' })).toBe(words);
});

test('a count agrees with its noun', () => {
  expect([count(1, 'answer'), count(0, 'answer'), count(2, 'more answer', 'more answers')]).toEqual([
    '1 answer',
    '0 answers',
    '2 more answers',
  ]);
});
