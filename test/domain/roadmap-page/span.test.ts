import {
  daysPastTarget,
  spanOf,
  targetEndOf,
  targetQuarterOf,
  timeScaleOf,
} from '../../../src/domain/roadmap-page/span';
import type { RoadmapTarget } from '../../../src/domain/roadmap-page/roadmap-row';

const quarter = (of: string): RoadmapTarget => ({ kind: 'quarter', quarter: of, source: 'template' });
const day = (on: string): RoadmapTarget => ({ kind: 'day', on, source: 'template' });

test.each([
  [
    'a quarter is covered whole',
    null,
    quarter('2026-Q2'),
    { from: '2026-04-01', to: '2026-06-30', isStartKnown: false },
  ],
  [
    'a day is covered up to itself',
    null,
    day('2026-05-12'),
    { from: '2026-04-01', to: '2026-05-12', isStartKnown: false },
  ],
  [
    'a known start begins the bar',
    '2026-01-20',
    quarter('2026-Q2'),
    { from: '2026-01-20', to: '2026-06-30', isStartKnown: true },
  ],
  [
    'a start after the target leaves the target’s day',
    '2026-08-01',
    day('2026-05-12'),
    { from: '2026-05-12', to: '2026-05-12', isStartKnown: true },
  ],
  ['no target is no date, whatever the start', '2026-01-20', null, null],
])('%s', (_, startOn, target, span) => {
  expect(spanOf({ startOn, target })).toEqual(span);
});

test.each([
  ['yesterday', day('2026-03-15'), 'committed', 1],
  ['today', day('2026-03-16'), 'committed', 0],
  ['a quarter that still runs', quarter('2026-Q1'), 'draft', 0],
  ['a quarter that ended', quarter('2025-Q4'), 'draft', 75],
  ['of a finished item', day('2026-01-01'), 'done', 0],
  ['never', null, 'draft', 0],
] as const)('a target of %s is so many days past', (_, target, stage, days) => {
  expect(daysPastTarget({ target, stage }, '2026-03-16')).toBe(days);
});

test('an item is due at the end of its quarter', () => {
  expect(
    [quarter('2026-Q4'), day('2026-05-12'), null].map((target) => [
      targetQuarterOf({ target }),
      targetEndOf({ target }),
    ]),
  ).toEqual([
    ['2026-Q4', '2026-12-31'],
    ['2026-Q2', '2026-05-12'],
    [null, null],
  ]);
});

describe('a time scale', () => {
  const today = '2026-05-15';
  const span = (from: string, to: string) => ({ from, to, isStartKnown: true });

  test('has whole quarters around all spans and a quarter of room, today’s among them', () => {
    const { quarters, from, to, width, x } = timeScaleOf([span('2026-07-10', '2026-11-02'), null], today, 2);
    expect(quarters).toEqual(['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1']);
    expect([from, to, width]).toEqual(['2026-04-01', '2027-03-31', 730]);
    expect([x('2026-04-01'), x('2026-07-01'), x('2027-03-31')]).toEqual([0, 182, 728]);
  });

  test('holds today and the quarter after it where nothing has a date', () => {
    expect(timeScaleOf([], today, 2).quarters).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  });

  test('ends three years on and begins a year back, and draws what lies beyond at its ends', () => {
    const { quarters, width, x } = timeScaleOf(
      [span('1999-01-01', '2001-01-01'), span('2090-01-01', '2099-12-31')],
      today,
      1,
    );
    expect([quarters[0], quarters.at(-1)]).toEqual(['2025-Q1', '2030-Q1']);
    expect([x('1999-01-01'), x('2099-12-31')]).toEqual([0, width]);
  });
});
