import { fromLocalInput, daysLater, toLocalInput } from '../../../local/shell/src/layout/clock-time';
import { byteWords, durationWords } from '../../../local/shell/src/layout/number-words';
import { isIssueKey, searchTarget } from '../../../local/shell/src/layout/search-target';
import { readFieldIds } from '../../../local/shell/src/jira/field-ids';
import { readSprints, readTeamName } from '../../../local/shell/src/pages/issue/details/read-custom';
import { groupLinks } from '../../../local/shell/src/pages/issue/group-links';
import { dateIn, dateWords } from '../../../local/shell/src/ui/date-words';
import { instantWords } from '../../../local/shell/src/ui/Instant';

test.each([
  ['pay-12', '/browse/PAY-12'],
  [' PAY-12 ', '/browse/PAY-12'],
  ['pay 12', '/issues/?jql=text+%7E+%22pay+12%22+ORDER+BY+updated+DESC'],
  ['say "hi" \\', '/issues/?jql=text+%7E+%22say+%5C%22hi%5C%22+%5C%5C%22+ORDER+BY+updated+DESC'],
])('the search box leads from %j to %s', (text, target) => {
  expect(searchTarget(text)).toBe(target);
});

test('words with a hyphen are no key', () => {
  expect(isIssueKey('sign-in')).toBe(false);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [245_760, '245.8 kB'],
  [3.2e12, '3,200 GB'],
])('%d bytes read %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words);
});

test('a duration reads in seconds from one on', () => {
  expect([durationWords(999), durationWords(1250)]).toEqual(['999 ms', '1.3 s']);
});

const now = new Date('2026-11-22T12:00:00Z');

test.each([
  ['2026-11-22T11:59:30Z', 'just now'],
  ['2026-11-22T11:58:00Z', '2 minutes ago'],
  ['2026-11-22T09:00:00Z', '3 hours ago'],
  ['2026-11-21T10:00:00Z', 'yesterday'],
  ['2026-11-24T13:00:00Z', 'in 2 days'],
  ['2026-10-02T12:00:00Z', 'Oct 2, 2026'],
])('%s reads as %s at noon of 22 November', (instant, words) => {
  expect(instantWords(instant, now)).toBe(words);
});

test('a calendar date is the same day in every time zone', () => {
  expect(dateWords('2026-03-01')).toBe('Mar 1, 2026');
});

test('today is told in the time zone of the person', () => {
  const lateEvening = new Date('2026-11-22T23:30:00Z');
  expect([dateIn(lateEvening, 'America/New_York'), dateIn(lateEvening, 'Asia/Tokyo')]).toEqual([
    '2026-11-22',
    '2026-11-23',
  ]);
});

test('a time typed into the clock is the instant that it shows', () => {
  const instant = new Date(2026, 2, 1, 9, 5);
  expect(toLocalInput(instant)).toBe('2026-03-01T09:05');
  expect(fromLocalInput('2026-03-01T09:05')).toBe(instant.toISOString());
  expect(fromLocalInput('')).toBeNull();
});

test('a week later is the same time of day', () => {
  expect(daysLater(new Date(2026, 9, 24, 9, 0), 7)).toEqual(new Date(2026, 9, 31, 9, 0));
});

test("the details' custom fields are found by type, and by name where many share one", () => {
  const custom = (id: string, name: string, type: string, key: string) => ({
    id,
    name,
    custom: true,
    schema: { type, custom: `com.atlassian:${key}` },
  });
  expect(
    readFieldIds([
      custom('customfield_1', 'Sprint', 'array', 'gh-sprint'),
      custom('customfield_2', 'Severity', 'number', 'float'),
      custom('customfield_3', 'Story point estimate', 'number', 'jsw-story-points'),
      custom('customfield_4', 'Start date', 'date', 'datepicker'),
    ]),
  ).toEqual({ sprint: 'customfield_1', points: 'customfield_3', startDate: 'customfield_4', team: null });
});

test('sprints and teams are read in the shapes that sites give them', () => {
  expect(readSprints([{ id: 3, name: 'Sprint 3', state: 'active' }, 'odd'])).toEqual([
    { id: 3, name: 'Sprint 3', state: 'active' },
  ]);
  expect([readTeamName({ title: 'Payments' }), readTeamName({ id: 'x' }), readTeamName(null)]).toEqual([
    'Payments',
    null,
    null,
  ]);
});

test("links are grouped by what they say from the issue's side", () => {
  const status = { id: '1', name: 'To Do', statusCategory: { key: 'new', name: 'To Do' } };
  const issue = (key: string) => ({
    id: key,
    key,
    fields: { summary: key, status, issuetype: { id: '1', name: 'Task', subtask: false } },
  });
  const type = { inward: 'is blocked by', outward: 'blocks' };
  const groups = groupLinks([
    { id: '1', type, inwardIssue: issue('A-1') },
    { id: '2', type, outwardIssue: issue('A-2') },
    { id: '3', type, inwardIssue: issue('A-3') },
    { id: '4', type },
  ]);
  expect(groups.map(({ relation, links }) => [relation, links.map(({ issue }) => issue.key)])).toEqual([
    ['is blocked by', ['A-1', 'A-3']],
    ['blocks', ['A-2']],
  ]);
});
