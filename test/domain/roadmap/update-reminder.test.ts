import { isLookedAtOn, owedUpdateOf } from '../../../src/domain/roadmap/update-reminder';

const at = (day: string) => `${day}T09:00:00.000Z`;
const reportedOn = (day: string) => ({ by: 'ada', at: at(day) });

test.each([
  ['2026-11-15', '2026-11-21', null],
  ['2026-11-15', '2026-11-22', '2026-11-22'],
  ['2026-11-15', '2026-11-28', '2026-11-22'],
  ['2026-11-15', '2026-11-29', '2026-11-29'],
  ['2026-11-15', '2026-12-30', '2026-12-27'],
])('health reported on %s owes on %s the update of the week from %s', (reported, today, weekOn) => {
  expect(owedUpdateOf(reportedOn(reported), at(today))?.weekOn ?? null).toBe(weekOn);
});

test.each([
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
])('health that was never reported owes on %s the update of the week from Monday %s', (today, monday) => {
  expect(owedUpdateOf(null, at(today))?.weekOn).toBe(monday);
});

test('what is on Now is looked at every day, anything else on one day of a week', () => {
  const week = ['23', '24', '25', '26', '27', '28', '29'].map((day) => at(`2026-11-${day}`));
  expect(week.filter((now) => isLookedAtOn({ issueId: '10001', isNow: true }, now))).toHaveLength(7);
  for (const issueId of ['10001', '10002', '9007199254740993']) {
    expect(week.filter((now) => isLookedAtOn({ issueId, isNow: false }, now))).toHaveLength(1);
  }
});
