import { lookDayOf, owedUpdateOf } from '../../../src/domain/roadmap/update-reminder';

const at = (day: string) => `${day}T09:00:00.000Z`;
const reportedOn = (day: string) => ({ by: 'ada', at: at(day) });

test.each([
  ['2026-11-15', '2026-11-21', null],
  ['2026-11-15', '2026-11-22', '2026-11-22'],
  ['2026-11-15', '2026-11-28', '2026-11-22'],
  ['2026-11-15', '2026-11-29', '2026-11-29'],
  ['2026-11-15', '2026-12-30', '2026-12-27'],
])('health reported on %s owes on %s the update of the week from %s', (reported, today, weekOn) => {
  expect(owedUpdateOf(reportedOn(reported), today, at(today))?.weekOn ?? null).toBe(weekOn);
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
])('health that was never reported owes on %s the update of the week from Monday %s', (today, monday) => {
  expect(owedUpdateOf(null, today, at(today))?.weekOn).toBe(monday);
});

test('what is on Now is looked at every day, anything else on one day of a week and once more the day after', () => {
  const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => `2026-11-${day}`);
  expect(week.map((day) => lookDayOf({ issueId: '10001', isNow: true }, at(day)))).toEqual(week);
  const looks = week.map((day) => lookDayOf({ issueId: '7000002', isNow: false }, at(day)));
  expect(looks).toEqual([null, null, '2026-11-25', '2026-11-25', null, null, null]);
  for (const issueId of ['10001', '10002', '9007199254740993']) {
    expect(week.filter((day) => lookDayOf({ issueId, isNow: false }, at(day)))).toHaveLength(2);
  }
});

test('a look that is made up for on a new week’s first day is still the old week’s, in the new day’s words', () => {
  const owed = owedUpdateOf(reportedOn('2026-11-15'), '2026-11-28', at('2026-11-29'));
  expect(owed).toMatchObject({ weekOn: '2026-11-22', sentence: expect.stringContaining('overdue by 7 days') });
  expect(owedUpdateOf(reportedOn('2026-11-15'), '2026-11-21', at('2026-11-22'))).toBeNull();
});
