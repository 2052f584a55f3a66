import { endOfDay } from '../../../src/domain/calendar/end-of-day';
import { dayInZone } from '../../../src/domain/calendar/time-zone';

test.each([
  ['2026-03-16', 'UTC', '2026-03-17T00:00:00.000Z'],
  ['2026-03-16', 'Europe/Berlin', '2026-03-16T23:00:00.000Z'],
  ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  // The night in which clocks go forward ends an hour earlier by UTC.
  ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-12-31', 'Pacific/Kiritimati', '2026-12-31T10:00:00.000Z'],
  ['2026-12-31', 'Pacific/Pago_Pago', '2027-01-01T11:00:00.000Z'],
  // Midnight itself doesn't exist on the day that begins an hour late.
  ['2026-09-05', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
])('%s in %s ends at %s', (day, zone, instant) => {
  expect(endOfDay(day, zone)).toBe(instant);
  expect(dayInZone(new Date(Date.parse(instant) - 1).toISOString(), zone)).toBe(day);
});
