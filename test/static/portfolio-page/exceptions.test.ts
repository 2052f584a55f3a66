import { exceptionSaid } from '../../../static/src/portfolio-page/exception-words';
import { findExceptions, type ExceptionKind } from '../../../static/src/portfolio-page/find-exceptions';
import { planView } from '../../../static/src/portfolio-page/plan-view';
import { indexOf, workedRollup, workedView } from './worked-plan';

const plan = workedView();
const found = findExceptions(plan);
const keysOf = (kind: ExceptionKind) =>
  found.groups.find((group) => group.kind === kind)?.exceptions.map(({ issue }) => plan.keyOf(issue));
const said = (kind: ExceptionKind, key: string) => {
  const exception = found.groups
    .find((group) => group.kind === kind)
    ?.exceptions.find(({ issue }) => plan.keyOf(issue) === key);
  if (exception === undefined) throw new Error(`${key} is not among ${kind}.`);
  return exceptionSaid(plan, exception, 14).map(({ sentence }) => sentence);
};

test.each([
  ['disagreement', ['STRAT-1', 'STRAT-7']],
  ['cycle', ['OPS-20', 'OPS-23']],
  ['openBelowDone', ['STRAT-5']],
  ['activeBelowCancelled', ['PAY-30']],
  ['stale', ['STRAT-2', 'PAY-22', 'PAY-41']],
  ['late', ['PAY-21', 'OPS-12', 'OPS-22', 'PAY-14']],
] as const)('%s: the issues of the worked plan, those that press most first', (kind, keys) => {
  expect(keysOf(kind)).toEqual(keys);
});

test('what has work below it is off track or at risk; its late leaves are only late', () => {
  expect(keysOf('offTrack')?.slice(0, 2)).toEqual(['STRAT-6', 'STRAT-3']);
  expect(keysOf('offTrack')).not.toContain('PAY-21');
  expect(keysOf('atRisk')?.[0]).toBe('STRAT-1');
});

test('exceptions are sentences', () => {
  expect(said('late', 'PAY-21')).toEqual(['It is 6 days past its end date.']);
  expect(said('late', 'PAY-14')).toEqual(['It should have started 7 days ago and hasn’t.']);
  expect(said('stale', 'STRAT-2')).toEqual(['Nobody has updated it for more than 14 days.']);
  expect(said('disagreement', 'STRAT-7')[0]).toMatch(/^Reported at risk \d+ days ago, computed done\./);
  expect(said('openBelowDone', 'STRAT-5')[0]).toMatch(/^It is done, but 3 issues below/);
});

test('all of a circle are exceptions, not only where it was found', () => {
  expect(found.issues.has(indexOf(plan, 'OPS-21'))).toBe(true);
});

test('a partial reading has no figures, hence no exceptions', () => {
  expect(findExceptions(planView(workedRollup({ missing: ['Not all was read.'] }))).groups).toEqual([]);
});
