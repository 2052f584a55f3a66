import { metricTrendOf } from '../../../src/domain/roadmap/metric-trend';
import type { JournalEntry } from '../../../src/domain/journal/entry';
import type { Json } from '../../../src/domain/json';

const entry = (revision: number, day: string, metric: Json | null): JournalEntry => ({
  entityId: 'roadmap:10001',
  revision,
  authorId: 'ada',
  at: `${day}T09:00:00.000Z`,
  operation: 'roadmap.save',
  patch: { 'answers/metric': metric },
});
const seats = (actual: number, actualOn?: string) => ({
  name: 'Seats',
  unit: 'seats',
  baseline: 30,
  target: 60,
  actual,
  ...(actualOn === undefined ? {} : { actualOn }),
});
const trend = (entries: readonly JournalEntry[], today = '2026-11-22') =>
  metricTrendOf(entries, 'metric', today, 'Europe/Berlin');

test('two actuals and a target are said in one sentence', () => {
  const entries = [entry(1, '2026-09-03', seats(41, '2026-09-03')), entry(2, '2026-11-12', seats(47, '2026-11-12'))];
  expect(trend(entries)).toEqual({
    points: [
      { on: '2026-09-03', actual: 41 },
      { on: '2026-11-12', actual: 47 },
    ],
    baseline: 30,
    target: 60,
    isStale: false,
    sentence: '41 → 47 of 60 seats since 3 September 2026; as of 12 November 2026',
  });
});

test.each([
  ['2026-12-12', false],
  ['2026-12-13', true],
])('an actual of 12 November on %s: stale %s', (today, isStale) => {
  const found = trend([entry(1, '2026-11-12', seats(47, '2026-11-12'))], today);
  expect(found).toMatchObject({ isStale });
  expect(found?.sentence).toBe(`47 of 60 seats; as of 12 November 2026${isStale ? ', older than 30 days' : ''}`);
});

test('of one day the last word counts, and a day written later but earlier in time is put in its place', () => {
  const entries = [
    entry(1, '2026-11-02', seats(50, '2026-11-01')),
    entry(2, '2026-11-03', seats(51, '2026-11-01')),
    entry(3, '2026-11-04', seats(40, '2026-10-01')),
  ];
  expect(trend(entries)?.points).toEqual([
    { on: '2026-10-01', actual: 40 },
    { on: '2026-11-01', actual: 51 },
  ]);
});

test('an actual without a day is of the day it was written, in the viewer’s time zone', () => {
  const late = { ...entry(1, '2026-11-02', seats(50)), at: '2026-11-02T23:30:00.000Z' };
  expect(trend([late])?.points).toEqual([{ on: '2026-11-03', actual: 50 }]);
});

test.each<[string, readonly JournalEntry[]]>([
  ['no entry', []],
  ['a metric without an actual', [entry(1, '2026-11-02', { name: 'Seats' })]],
  ['a metric that was taken back', [entry(1, '2026-11-02', seats(1)), entry(2, '2026-11-03', null)]],
])('%s has no trend', (_, entries) => {
  expect(trend(entries)).toBeNull();
});
