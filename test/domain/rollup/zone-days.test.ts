import { dayInZone } from '../../../src/domain/calendar/time-zone';
import { dateOfDayNumber, dayNumberOf, noDay } from '../../../src/domain/rollup/day-number';
import { zoneDays } from '../../../src/domain/rollup/zone-days';
import { seeded } from './seeded';

describe('the day on which an instant falls in a zone', () => {
  it.each([
    'UTC',
    'Europe/Berlin',
    'Asia/Kathmandu',
    'America/Los_Angeles',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'Africa/Casablanca',
  ])('is the one that clocks in %s show, through changes of the offset too', (timeZone) => {
    const random = seeded(7);
    const { dayOf } = zoneDays(timeZone);
    // 2011-12-30 didn't happen in Apia; the other zones change their offset in these years.
    for (let round = 0; round < 300; round++) {
      const around = random.pick([
        '2026-03-29T01:00:00Z',
        '2026-10-25T01:00:00Z',
        '2026-03-08T10:00:00Z',
        '2026-04-04T15:00:00Z',
        '2011-12-30T10:00:00Z',
        '2020-06-01T00:00:00Z',
      ]);
      const instant = new Date(Date.parse(around) + Math.round((random.next() - 0.5) * 6 * 86_400_000)).toISOString();
      expect([instant, dateOfDayNumber(dayOf(instant))]).toEqual([instant, dayInZone(instant, timeZone)]);
    }
  });

  it.each([null, '', 'yesterday'])('is none for %p', (instant) => {
    expect(zoneDays('Europe/Berlin').dayOf(instant)).toBe(noDay);
    expect(zoneDays('UTC').dayOf(instant)).toBe(noDay);
  });
});

describe('a day number', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-03-16', 20_528],
  ])('counts the days from 1970 to %s', (date, days) => {
    expect(dayNumberOf(date)).toBe(days);
    expect(dateOfDayNumber(days)).toBe(date);
  });

  it('goes up by one from each day to the next over four centuries', () => {
    const days = Array.from({ length: 146_100 }, (_, at) => dayNumberOf('1899-12-31') + at);
    expect(days.filter((day) => dayNumberOf(dateOfDayNumber(day)) !== day)).toEqual([]);
  });

  it.each([null, '', '2026-3-16', '2026-13-01', '2026-00-10', '2026-01-32', '20260316', '2026/03/16', 'abcd-03-16'])(
    'is none for %p, which is no date',
    (date) => {
      expect(dayNumberOf(date)).toBe(noDay);
    },
  );

  it('prints nothing where there is no day', () => {
    expect(dateOfDayNumber(noDay)).toBeNull();
  });
});
