import { ageInWords, healthUpdateOf } from '../../../src/domain/roadmap/reported-health';

const report = { by: 'ada', at: '2026-11-15T23:30:00.000Z' };

test.each([
  ['2026-11-15', 0, 'fresh', 'The next weekly update is due on 22 November 2026.'],
  ['2026-11-21', 6, 'fresh', 'The next weekly update is due on 22 November 2026.'],
  ['2026-11-22', 7, 'due', 'The weekly update is due today.'],
  ['2026-11-23', 8, 'overdue', 'The weekly update is overdue by 1 day.'],
  ['2026-12-01', 16, 'overdue', 'The weekly update is overdue by 9 days.'],
])('on %s a report of 15 November is %i days old: %s', (today, ageDays, state, sentence) => {
  expect(healthUpdateOf(report, 'committed', today, 'UTC')).toEqual({
    reportedOn: '2026-11-15',
    ageDays,
    dueOn: '2026-11-22',
    state,
    sentence,
  });
});

test('the day of a report is the day where its reader is', () => {
  expect(healthUpdateOf(report, 'committed', '2026-11-22', 'Europe/Berlin')).toMatchObject({
    reportedOn: '2026-11-16',
    dueOn: '2026-11-23',
    state: 'fresh',
  });
});

test('a report of what is still tomorrow elsewhere is no days old', () => {
  expect(healthUpdateOf(report, 'committed', '2026-11-15', 'Europe/Berlin').ageDays).toBe(0);
});

test('a committed item that was never reported is due, not overdue', () => {
  expect(healthUpdateOf(null, 'committed', '2026-11-22', 'UTC')).toMatchObject({
    reportedOn: null,
    ageDays: null,
    dueOn: '2026-11-22',
    state: 'due',
  });
});

test.each(['draft', 'done'] as const)('nothing is due of an item that is %s, and the age still shows', (stage) => {
  expect(healthUpdateOf(report, stage, '2026-12-31', 'UTC')).toMatchObject({
    state: 'not asked',
    dueOn: null,
    ageDays: 46,
  });
});

test.each([
  [null, null],
  [0, 'Reported today'],
  [1, 'Reported yesterday'],
  [9, 'Reported 9 days ago'],
])('a report of %s days is "%s"', (ageDays, words) => {
  expect(ageInWords({ ageDays })).toBe(words);
});
