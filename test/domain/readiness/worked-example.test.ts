import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import type { Importance } from '../../../src/domain/launch/tier';
import type { LaunchItem } from '../../../src/domain/launch/launch';
import { aLaunch, anItem, MOMENT } from '../launch/build-launch';

/** 4 blocking, 5 required and 3 recommended items: 12 + 10 + 3 = 25 points. */
function example(change: (id: string, item: LaunchItem) => LaunchItem) {
  const kinds: readonly Importance[] = [
    ...Array(4).fill('blocking'),
    ...Array(5).fill('required'),
    ...Array(3).fill('recommended'),
  ];
  const items = kinds.map((importance, index): [string, LaunchItem] => {
    const id = `${importance}-${index}`;
    return [id, change(id, anItem({ importance, title: id, state: 'done', dueOn: '2026-05-10' }))];
  });
  return assessLaunch(aLaunch(Object.fromEntries(items)), MOMENT);
}

test('one overdue blocker and all else done: 88 %, Not ready', () => {
  const read = example((id, item) => (id === 'blocking-2' ? { ...item, state: 'open' } : item));
  expect(read.score).toEqual({ settled: 22, applicable: 25, percent: 88 });
  expect(read.verdict).toBe('Not ready');
  expect(read.reasons.map(({ itemId, why }) => [itemId, why])).toEqual([['blocking-2', 'overdue']]);
  expect(read.sentence).toBe('Not ready: blocking-2 was due on 10 May 2026 and is open.');
});

test('all blocking and required items done and no recommended one: 88 %, Ready', () => {
  const read = example((id, item) => (id.startsWith('recommended') ? { ...item, state: 'open' } : item));
  expect(read.score).toEqual({ settled: 22, applicable: 25, percent: 88 });
  expect(read.verdict).toBe('Ready');
  expect(read.reasons).toHaveLength(9);
  expect(read.sentence).toBe(
    'Ready: all 9 blocking or required items are settled: blocking-0, blocking-1, blocking-2, and 6 more.',
  );
});
