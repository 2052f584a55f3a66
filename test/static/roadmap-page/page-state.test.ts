import { noFilter } from '../../../src/domain/roadmap-page/filter';
import { isUnfiltered, readPageState, writePageState } from '../../../static/src/roadmap-page/page-state';

test('a first visit has a board of everything that is not done, and no query', () => {
  expect(readPageState('')).toEqual({ look: 'board', grouping: 'none', zoom: 'quarters', filter: noFilter });
  expect(writePageState(readPageState(''))).toBe('');
});

test('everything chosen comes back from its address', () => {
  const search =
    '?view=timeline&group=owner&zoom=months&find=wallet+top&project=10000&project=20000&owner=none&health=offTrack&stage=General+availability&segment=Mid-market&template=delivery&only=attention&status=all';
  expect(writePageState(readPageState(search))).toBe(search);
  expect(isUnfiltered(readPageState(search).filter)).toBe(false);
});

test('what makes no sense is as if it weren’t there', () => {
  expect(writePageState(readPageState('?view=pie&group=moon&zoom=1&owner=&only=x&status=open'))).toBe('');
});
