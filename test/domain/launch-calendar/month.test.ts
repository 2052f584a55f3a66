import { addMonths, isMonth, monthOf, weeksOf } from '../../../src/domain/launch-calendar/month';

test.each([
  ['2026-12', 1, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-11', 0, '2026-11'],
  ['2026-11', 14, '2028-01'],
  ['2026-11', -23, '2024-12'],
])('%s and %i months is %s', (month, months, expected) => {
  expect(addMonths(month, months)).toBe(expected);
});

test.each([
  ['2026-11', '2026-10-26', '2026-12-06', 6],
  ['2026-12', '2026-11-30', '2027-01-03', 5],
  ['2027-02', '2027-02-01', '2027-02-28', 4],
  ['2028-02', '2028-01-31', '2028-03-05', 5],
])('%s is shown in whole weeks from Monday %s to Sunday %s', (month, first, last, weeks) => {
  const shown = weeksOf(month);
  expect(shown).toHaveLength(weeks);
  expect(shown.every((week) => week.length === 7)).toBe(true);
  expect([shown[0]?.[0], shown.at(-1)?.[6]]).toEqual([first, last]);
});

test('an address may hold anything: only a month is one', () => {
  const texts = ['2026-11', '2026-00', '2026-13', '2026-1', '0026-11', '', '2026-11-01'];
  expect(texts.filter(isMonth)).toEqual(['2026-11']);
  expect(monthOf('2026-11-23')).toBe('2026-11');
});
