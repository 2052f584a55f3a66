import { CallError } from '../../../static/src/call-error';
import {
  formatAmount,
  latenessText,
  progressText,
  spanText,
  varianceText,
} from '../../../static/src/portfolio-page/figure-words';
import { hierarchyChoices, linkSentence } from '../../../static/src/portfolio-page/link-words';
import { planProblems } from '../../../static/src/portfolio-page/plan-problems';
import { coverageText, excludedText, reconciliationText } from '../../../static/src/portfolio-page/summary-words';
import { toCsv } from '../../../static/src/portfolio-page/to-csv';

test.each([
  [{ done: 7, total: 10 }, 'count', '7 of 10 · 70 %'],
  [{ done: 0, total: 0 }, 'points', '–'],
  [{ done: 22, total: 83.5 }, 'points', '22 of 83.5 · 26 %'],
  [{ done: 14_400, total: 115_200 }, 'time', '4 h of 32 h · 13 %'],
  [{ done: 1999, total: 2000 }, 'count', '1,999 of 2,000 · 99 %'],
] as const)('progress of %j in %s reads "%s"', (figure, unit, text) => {
  expect(progressText(figure, unit, 'en')).toBe(text);
});

test.each([
  [
    { sumOfRoots: 1240, unique: 1198, shared: 30, repeats: 42 },
    134,
    '134 roots sum to 1,240 issues; 1,198 unique; 30 shared by several roots; 42 counted again (repeats).',
  ],
  [{ sumOfRoots: 6, unique: 6, shared: 0, repeats: 0 }, 1, '1 root sums to 6 issues; each counts once.'],
])('reconciliation %j of %i roots is a sentence', (reconciliation, roots, text) => {
  expect(reconciliationText(reconciliation, roots, 'count', 'en')).toBe(text);
});

test('totals say what they cover and what they leave out', () => {
  expect(coverageText({ covered: 24, leaves: 27, percent: 89 }, 'en')).toBe('24 of 27 leaf issues · 89 %');
  expect(coverageText({ covered: 0, leaves: 0, percent: null }, 'en')).toBe('–');
  expect(
    excludedText(
      {
        issues: 3,
        because: [
          ['Duplicate', 2],
          ['Dropped', 1],
        ],
      },
      'en',
    ),
  ).toBe('3: 2 Duplicate, 1 Dropped');
  expect(excludedText({ issues: 0, because: [] }, 'en')).toBe('None');
});

test('dates and days', () => {
  const dates = { ownStartOn: null, ownDueOn: null, startOn: null, endOn: null, dated: 0, leaves: 0 };
  expect([38, -3, 0, null].map((varianceDays) => varianceText({ ...dates, varianceDays }))).toEqual([
    '+38 d',
    '−3 d',
    'on the day',
    '–',
  ]);
  expect(latenessText({ finishDays: 6, startDays: 2 })).toBe('end 6 d, start 2 d');
  expect(spanText(null, '2026-05-08', 'en-GB')).toBe('… – 8 May 2026');
  expect(formatAmount(5400, 'time', 'en')).toBe('1.5 h');
});

const types = [
  { name: 'Includes', inward: 'is included in', outward: 'includes' },
  { name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

test('link types say which end is the parent', () => {
  expect(hierarchyChoices(types).map((link) => linkSentence(link, types))).toEqual([
    'Includes: a parent “includes” its child',
    'Includes: a parent “is included in” its child',
    'Relates: a parent “relates to” its child',
  ]);
  expect(linkSentence({ name: 'Gone', direction: 'inward' }, types)).toBe('Gone (inward)');
});

test('a refusal stands at the input that it names, else at the JQL', () => {
  const refused = (problems: { path: string; code: string; message: string }[]) =>
    planProblems(new CallError({ code: 'invalid-input', message: 'Jira refused the search.', problems }));
  const jql = [{ path: 'roots/jql', code: 'jql', message: 'Field ‘x’ does not exist.' }];
  expect(refused(jql).jql).toBe('Field ‘x’ does not exist.');
  expect(refused([{ path: 'config/timeZone', code: 'custom', message: 'No such zone.' }])).toMatchObject({
    jql: null,
    timeZone: 'No such zone.',
  });
  expect(refused([]).jql).toBe('Jira refused the search.');
  expect(planProblems(new CallError({ code: 'unavailable', message: 'Down.' })).jql).toBeNull();
});

test('a file keeps commas, quotes and lines in their cells and lets no text become a formula', () => {
  expect(
    toCsv([
      ['Key', 'Summary', 'Days'],
      ['A-1', 'Say "hi", then\ngo', -3],
      ['A-2', '=HYPERLINK("x")', null],
    ]),
  ).toBe('\uFEFFKey,Summary,Days\r\nA-1,"Say ""hi"", then\ngo",-3\r\nA-2,"\'=HYPERLINK(""x"")",\r\n');
});
