import { instant } from '../../../src/domain/calendar/instant';
import { dayInZone, timeZone } from '../../../src/domain/calendar/time-zone';

test.each([
  ['2026-05-11T23:30:00.000Z', 'UTC', '2026-05-11'],
  ['2026-05-11T23:30:00.000Z', 'Europe/Berlin', '2026-05-12'],
  ['2026-05-11T03:30:00.000Z', 'America/Los_Angeles', '2026-05-10'],
  ['2026-01-01T10:30:00.000Z', 'Pacific/Kiritimati', '2026-01-02'],
  ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29'],
])('at %s clocks in %s show %s', (at, zone, day) => {
  expect(dayInZone(at, zone)).toBe(day);
});

test.each(['Europe/Nowhere', '', 'Mars/Olympus'])('the zone %p is refused', (zone) => {
  expect(timeZone.safeParse(zone).success).toBe(false);
});

test('an instant is in UTC', () => {
  expect(instant.safeParse('2026-05-11T12:00:00.000Z').success).toBe(true);
  expect(instant.safeParse('2026-05-11T12:00:00+02:00').success).toBe(false);
});
