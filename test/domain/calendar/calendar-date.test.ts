import {
  addDays,
  calendarDate,
  daysBetween,
  fridayBefore,
  isWeekend,
} from '../../../src/domain/calendar/calendar-date';
import { dateInWords } from '../../../src/domain/calendar/date-in-words';

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is a calendar date', (text) => {
  expect(calendarDate.safeParse(text).success).toBe(true);
});

test.each([
  '2026-02-30',
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '2026-01-01T00:00:00Z',
  '',
  20260101,
  null,
])('%p is refused as a calendar date', (value) => {
  expect(calendarDate.safeParse(value).success).toBe(false);
});

test.each([
  ['2026-03-28', 1, '2026-03-29'],
  ['2026-03-29', 1, '2026-03-30'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-06-01', -56, '2026-04-06'],
  ['2026-06-01', 90, '2026-08-30'],
  ['2026-06-01', 0, '2026-06-01'],
])('%s and %i days is %s, over month ends and clock changes', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test('a day beyond the calendar is an error, not a wrong date', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('2026-02-30x', 1)).toThrow(RangeError);
});

test.each([
  ['2026-05-29', false, '2026-05-29'],
  ['2026-05-30', true, '2026-05-29'],
  ['2026-05-31', true, '2026-05-29'],
  ['2026-06-01', false, '2026-06-01'],
])('%s is a weekend day: %s; its Friday is %s', (date, weekend, friday) => {
  expect(isWeekend(date)).toBe(weekend);
  expect(fridayBefore(date)).toBe(friday);
});

test('a date in words leaves out the leading zero', () => {
  expect(dateInWords('2026-05-03')).toBe('3 May 2026');
});
