import { insightLinks } from '../../../src/domain/governance/insight-links';
import {
  addTrends,
  itemTrend,
  templatesNamed,
  type TrendPoint,
  type TrendReading,
} from '../../../src/domain/governance/trend';
import { weekEnds } from '../../../src/domain/governance/week-ends';
import type { JournalEntry } from '../../../src/domain/journal/entry';
import type { Patch } from '../../../src/domain/journal/patch';
import { findBuiltinTemplate } from '../../../src/domain/template/builtin';

/** Sundays 22 February, 1, 8 and 15 March. */
const weeks = weekEnds('2026-03-16T12:00:00.000Z', 'UTC', 4);

type Change = readonly [at: string, patch: Patch];
const journal = (...changes: readonly Change[]): readonly JournalEntry[] =>
  changes.map(([at, patch], index) => ({
    entityId: 'roadmap:10001',
    revision: index + 1,
    authorId: 'pm',
    at: `2026-${at}.000Z`,
    operation: 'roadmap.save',
    patch,
  }));

const reading: TrendReading = {
  timeZone: 'UTC',
  hadInsight: [],
  templateAt: (id: string, version: number) => findBuiltinTemplate(id, version) ?? null,
};
const digits = ({ filled, complete, committed, stale, orphans }: TrendPoint) =>
  [filled, complete, committed, stale, orphans].join('');
const trendOf = (entries: readonly JournalEntry[], given: Partial<TrendReading> = {}) =>
  itemTrend(entries, weeks, { ...reading, ...given }).map(digits);

const bound: Patch = { 'template/id': 'outcome', 'template/version': 1 };
/** Every question that a draft of the outcome template asks, but for the owner, whom Jira prefills. */
const draft: Patch = {
  ...bound,
  'answers/problem': 'Slow',
  'answers/confidence': { level: 'high', reason: 'Tested' },
  'answers/outcomeStatement': 'Faster',
};
/** And every one that committing asks, but for insights. */
const promised: Patch = {
  'answers/horizon': 'now',
  'answers/segment': ['enterprise'],
  'answers/objective': { kind: 'text', text: 'KR 1' },
  'answers/metric': {
    name: 'Teams',
    unit: 'teams',
    baseline: 1,
    target: 2,
    direction: 'up',
    sourceUrl: 'https://a.example',
  },
  'answers/impact': 'More',
  'answers/leadingIndicator': 'Trials',
  'answers/reviewOn': '2026-06-01',
};
const report = (at: string): Patch => ({ 'health/report': { by: 'pm', at: `2026-${at}.000Z` } });

describe('one item, by week: filled, complete, committed, stale, orphan', () => {
  test('it counts from the week in which a template was chosen, until the very last instant of Sunday', () => {
    expect(trendOf(journal(['03-01T23:59:59', draft]))).toEqual(['00000', '11000', '11000', '11000']);
    expect(trendOf(journal(['03-02T00:00:00', draft]))).toEqual(['00000', '00000', '11000', '11000']);
  });

  test('horizon Now commits, without an objective it is an orphan, and its first update is due', () => {
    const changes = journal(['02-20T09:00:00', draft], ['03-03T09:00:00', { 'answers/horizon': 'now' }]);
    expect(trendOf(changes)).toEqual(['11000', '11000', '10111', '10111']);
  });

  test('an update is fresh for six days and due on the seventh', () => {
    const changes = (at: string) => journal(['02-20T09:00:00', { ...draft, 'answers/horizon': 'now', ...report(at) }]);
    expect(trendOf(changes('03-02T09:00:00')).at(2)).toBe('10101');
    expect(trendOf(changes('03-01T09:00:00')).at(2)).toBe('10111');
  });

  test('an insight completes it from the week in which it was linked', () => {
    const entries = journal(['02-20T09:00:00', { ...draft, ...promised, ...report('02-20T09:00:00') }]);
    expect(trendOf(entries)).toEqual(['10100', '10110', '10110', '10110']);
    expect(trendOf(entries, { hadInsight: [false, false, true, true] })).toEqual(['10100', '10110', '11110', '11110']);
  });

  test('a template that nobody knows counts as none', () => {
    expect(trendOf(journal(['02-20T09:00:00', { ...draft, 'template/version': 9 }]))).toEqual(Array(4).fill('00000'));
  });
});

test('items add up week by week', () => {
  const trends = [
    itemTrend(journal(['03-01T09:00:00', draft]), weeks, reading),
    itemTrend(journal(['03-10T09:00:00', { ...bound, 'answers/horizon': 'now' }]), weeks, reading),
  ];
  expect(addTrends(trends, weeks).map((point) => [point.on, digits(point)])).toEqual([
    ['2026-02-22', '00000'],
    ['2026-03-01', '11000'],
    ['2026-03-08', '11000'],
    ['2026-03-15', '21111'],
  ]);
});

test('versions are told from every change that binds', () => {
  const entries = journal(
    ['03-01T09:00:00', draft],
    ['03-02T09:00:00', { 'template/version': 2 }],
    ['03-03T09:00:00', bound],
  );
  expect(templatesNamed(entries)).toEqual([
    { templateId: 'outcome', version: 1 },
    { templateId: 'outcome', version: 2 },
  ]);
});

test('insights count for an issue in the weeks in which any was linked', () => {
  const insight = (id: string, ...changes: readonly Change[]) =>
    journal(...changes).map((entry) => ({ ...entry, entityId: `insight:${id}` }));
  const links = insightLinks(
    [
      insight('aaaaaaaa', ['02-20T09:00:00', { 'issues/10001': true }], ['02-24T09:00:00', { 'issues/10001': null }]),
      insight('bbbbbbbb', ['03-10T09:00:00', { 'issues/10001': true, 'issues/10002': true, text: 'Slow' }]),
    ],
    weeks,
  );
  expect([...links]).toEqual([
    ['10001', [true, false, false, true]],
    ['10002', [false, false, false, true]],
  ]);
});
