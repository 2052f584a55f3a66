import { edgeOf, parseCalendarDate, parseMoment, type QueryTime } from '../../../../local/jira/jql/moment';

const at = (now: string, timeZone = 'UTC', weekStartsOn: 0 | 1 = 0): QueryTime => ({
  nowMs: Date.parse(now),
  timeZone,
  weekStartsOn,
});
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

/** A Wednesday. */
const WEDNESDAY = '2026-03-18T10:30:00Z';

test.each([
  ['2026-01-02', 'UTC', '2026-01-02T00:00:00.000Z'],
  ['2026/1/2', 'Asia/Kolkata', '2026-01-01T18:30:00.000Z'],
  ['2026-07-01 09:15', 'America/New_York', '2026-07-01T13:15:00.000Z'],
  // The hour that the clocks skip in Berlin: the time moves forward.
  ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['-7d', 'UTC', '2026-03-11T10:30:00.000Z'],
  ['2w', 'UTC', '2026-04-01T10:30:00.000Z'],
  ['-1w 2d', 'UTC', '2026-03-09T10:30:00.000Z'],
  ['-90m', 'UTC', '2026-03-18T09:00:00.000Z'],
  ['1242604510000', 'UTC', '2009-05-17T23:55:10.000Z'],
  ['2026-02-30', 'UTC', null],
  ['2026-01-02 25:00', 'UTC', null],
  ['2026-01/02', 'UTC', null],
  ['yesterday', 'UTC', null],
  ['', 'UTC', null],
])('%j in %s means %s', (text, timeZone, expected) => {
  expect(iso(parseMoment(text, at(WEDNESDAY, timeZone)))).toBe(expected);
});

test.each([
  ['2026-03-18T23:30:00Z', 'Asia/Tokyo', '2026-03-19'],
  ['2026-03-18T01:30:00Z', 'America/Los_Angeles', '2026-03-17'],
])('at %s in %s, 0d is the date %s', (now, timeZone, expected) => {
  expect(parseCalendarDate('0d', at(now, timeZone))).toBe(expected);
});

test.each([
  ['day', 'start', undefined, '2026-03-18T00:00:00.000Z'],
  ['day', 'end', undefined, '2026-03-18T23:59:59.999Z'],
  ['day', 'start', '-1', '2026-03-17T00:00:00.000Z'],
  ['day', 'start', '-1M', '2026-02-18T00:00:00.000Z'],
  ['week', 'start', undefined, '2026-03-15T00:00:00.000Z'],
  ['week', 'end', '+1', '2026-03-28T23:59:59.999Z'],
  ['month', 'start', '-1', '2026-02-01T00:00:00.000Z'],
  ['month', 'end', '-1M', '2026-02-28T23:59:59.999Z'],
  ['year', 'start', '1y', '2027-01-01T00:00:00.000Z'],
  ['year', 'end', undefined, '2026-12-31T23:59:59.999Z'],
  ['year', 'end', 'soon', null],
] as const)('the %s: its %s, moved by %s', (unit, edge, increment, expected) => {
  expect(iso(edgeOf(unit, edge, increment, at(WEDNESDAY)))).toBe(expected);
});

test('a month back from its 31st day stays in the month before', () => {
  expect(iso(edgeOf('month', 'start', '-1', at('2026-03-31T12:00:00Z')))).toBe('2026-02-01T00:00:00.000Z');
});

test('weeks begin on Monday where the site says so', () => {
  expect(iso(edgeOf('week', 'start', undefined, at(WEDNESDAY, 'UTC', 1)))).toBe('2026-03-16T00:00:00.000Z');
});

test('the day on which clocks go forward is 23 hours long', () => {
  const time = at('2026-03-29T12:00:00Z', 'Europe/Berlin');
  const [start, end] = [edgeOf('day', 'start', undefined, time), edgeOf('day', 'end', undefined, time)];
  expect(((end ?? 0) + 1 - (start ?? 0)) / 3_600_000).toBe(23);
});
