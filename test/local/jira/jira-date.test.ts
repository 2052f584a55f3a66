import { jiraDateTime, shownDate } from '../../../local/jira/wire/jira-date';

test.each([
  ['2015-05-12T21:25:49.000Z', 'UTC', '2015-05-12T21:25:49.000+0000'],
  ['2026-03-01T20:30:00.123Z', 'Asia/Kolkata', '2026-03-02T02:00:00.123+0530'],
  ['2026-07-01T00:00:00.000Z', 'America/St_Johns', '2026-06-30T21:30:00.000-0230'],
  // Either side of the hour that Berlin's clocks skip.
  ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29T01:59:59.000+0100'],
  ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29T03:00:00.000+0200'],
])('%s in %s is written %s', (instant, timeZone, expected) => {
  expect(jiraDateTime(Date.parse(instant), timeZone)).toBe(expected);
});

test('a calendar date is shown as Jira shows it', () => {
  expect(shownDate('2026-03-09')).toBe('9/Mar/26');
});
