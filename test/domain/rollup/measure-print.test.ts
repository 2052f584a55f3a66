import { measures } from '../../../src/domain/rollup/measures';

const noDates = {
  ownStartOn: null,
  ownDueOn: null,
  startOn: null,
  endOn: null,
  varianceDays: null,
  dated: 0,
  leaves: 3,
};
const span = { ...noDates, startOn: '2026-01-05', endOn: '2026-05-08', dated: 7, leaves: 10 };
const noLaunches = {
  'Not assessed': 0,
  'Not ready': 0,
  'At risk': 0,
  'On track': 0,
  'Ready with waivers': 0,
  Ready: 0,
};
const nobody = { count: 0, first: [] };

describe('a figure as people read it', () => {
  it.each([
    ['progress in issues', measures.count.print({ done: 3, total: 8 }), '3 of 8 issues (38 %)'],
    ['a total of nothing', measures.points.print({ done: 0, total: 0 }), '–'],
    ['time, in hours', measures.time.print({ done: 5400, total: 36_000 }), '1.5 of 10 hours (15 %)'],
    ['coverage', measures.coverage.print({ points: 4, time: 0, leaves: 5 }), 'points 80 %, time 0 %'],
    ['no dates', measures.dates.print(noDates), '– to –, 0 of 3 dated'],
    ['dates without a due date', measures.dates.print(span), '2026-01-05 to 2026-05-08, 7 of 10 dated'],
    [
      'an end after the due date',
      measures.dates.print({ ...span, varianceDays: 8 }),
      `${measures.dates.print(span)}, ends 8 d after due`,
    ],
    [
      'an end before it',
      measures.dates.print({ ...span, varianceDays: -8 }),
      `${measures.dates.print(span)}, ends 8 d before due`,
    ],
    [
      'an end on it',
      measures.dates.print({ ...span, varianceDays: 0 }),
      `${measures.dates.print(span)}, ends when due`,
    ],
    ['lateness', measures.lateness.print({ finishDays: 6, startDays: 7 }), 'finish 6 d late, start 7 d late'],
    ['no lateness', measures.lateness.print({ finishDays: null, startDays: null }), 'not late'],
    [
      'computed health with its reasons',
      measures.health.print({ state: 'done', reasons: [{ sentence: 'It is done.', issues: nobody }] }),
      'Done: It is done.',
    ],
    [
      'reported health that the computed one contradicts',
      measures.reported.print({ state: 'onTrack', sentence: 'It ships this month.', ageDays: 3, disagrees: true }),
      'On track: It ships this month. (3 d ago, the computed health disagrees)',
    ],
    ['no report', measures.reported.print({ state: null, sentence: null, ageDays: null, disagrees: false }), '–'],
    ['risk', measures.risk.print({ greatest: 9, count: 2 }), '9 of 9 at most, 2 risks not closed'],
    [
      'confidence',
      measures.confidence.print({ least: 'low', issue: 4, low: 1, medium: 2, high: 3 }),
      'low at least; 1 low, 2 medium, 3 high',
    ],
    [
      'launches, worst first',
      measures.readiness.print({ ...noLaunches, Ready: 2, 'Not ready': 1 }),
      '1 Not ready, 2 Ready',
    ],
    ['no launch', measures.readiness.print(noLaunches), '–'],
    [
      'scope',
      measures.scope.print({ issues: 12, excluded: 2, leaves: 7 }),
      '12 issues you can see, 2 of them cancelled',
    ],
    [
      'work that waits across teams',
      measures.waits.print({ waiting: 3, waitedFor: 1 }),
      'waits for 3 of other teams, 1 of theirs wait for it',
    ],
    ['stale issues', measures.stale.print({ count: 3 }), '3 stale'],
  ])('prints %s', (_, printed, expected) => {
    expect(printed).toBe(expected);
  });
});
