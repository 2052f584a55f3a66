import type { LaunchItem } from '../../../src/domain/launch/launch';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aDecision, aLaunch, anItem, AUTOMATIC, GO_NO_GO, MOMENT, REPORT, waived } from '../launch/build-launch';

const B = { importance: 'blocking' } as const;
const found = { passed: false, evaluatedBy: 'olga', evaluatedAt: MOMENT.now };
const stale = { ...found, evaluatedAt: '2026-05-10T11:59:59.000Z' };

test.each<[LaunchItem, string]>([
  [anItem({ state: 'failed' }), 'Load tested has failed.'],
  [
    anItem({ requires: [AUTOMATIC], dueOn: '2026-05-11', automatic: found }),
    'Load tested has failed its automatic check.',
  ],
  [anItem({ requires: [GO_NO_GO] }), 'Load tested has failed: the decision is pause.'],
  [anItem({ dueOn: '2026-05-10', state: 'in progress' }), 'Load tested was due on 10 May 2026 and is in progress.'],
  [
    anItem({ dueOn: '2026-05-10', state: 'done', requires: [REPORT] }),
    'Load tested was due on 10 May 2026 and is done but unverified, since its evidence is missing (report).',
  ],
  [
    waived('2026-05-09', { ...B, dueOn: '2026-05-10' }),
    'Load tested was due on 10 May 2026 and its waiver expired on 9 May 2026.',
  ],
  [waived('2026-05-09', B), 'Load tested had a waiver that expired on 9 May 2026.'],
  [anItem({ ...B, dueOn: '2026-05-11' }), 'Load tested is due today and has not begun.'],
  [anItem({ ...B, dueOn: '2026-05-13' }), 'Load tested is due on 13 May 2026 and has not begun.'],
  [
    anItem({ ...B, requires: [AUTOMATIC], dueOn: '2026-05-13', automatic: found }),
    'Load tested is due on 13 May 2026 and its check finds something.',
  ],
  [
    anItem({ ...B, requires: [AUTOMATIC], dueOn: '2026-05-13', automatic: stale }),
    'Load tested is due on 13 May 2026 and its check has not run within 24 hours.',
  ],
  [anItem({ state: 'in progress' }), 'Load tested is in progress, due on 25 May 2026.'],
  [waived('2026-05-20'), 'Load tested is waived until 20 May 2026.'],
  [anItem({ ...B, state: 'done' }), 'Load tested is done but unverified, since nobody owns it.'],
  [
    anItem({ ...B, state: 'done', ownerId: 'olga' }),
    'Load tested is done but unverified, since nobody other than its owner has verified it.',
  ],
  [anItem({ state: 'not applicable' }), 'Load tested is not applicable.'],
])('item %#: %s', (item, sentence) => {
  const launch = aLaunch({ x: item }, { tier: 'T1', decisions: [aDecision('pause')] });
  expect(assessLaunch(launch, MOMENT).items[0]?.sentence).toBe(sentence);
});

test('a blocker left over on the launch day says that the day has come', () => {
  const onTheDay = { today: '2026-06-01', now: '2026-06-01T08:00:00.000Z' };
  const launch = aLaunch({ x: anItem({ ...B, dueOn: '2026-06-01' }) });
  expect(assessLaunch(launch, onTheDay).sentence).toBe(
    'Not ready: Load tested is open although the launch date has come.',
  );
});

test('a verdict names three of its items, earliest due first, and counts the rest', () => {
  const failed = (title: string, dueOn: string) => anItem({ ...B, title, dueOn, state: 'failed' });
  const items = {
    a: failed('A', '2026-05-30'),
    b: failed('B', '2026-05-12'),
    c: failed('C', '2026-05-13'),
    d: failed('D', '2026-05-14'),
    e: anItem(),
  };
  const read = assessLaunch(aLaunch(items), MOMENT);
  expect(read.sentence).toBe('Not ready: B has failed; C has failed; D has failed; and 1 more.');
  expect(read.reasons.map(({ itemId }) => itemId)).toEqual(['b', 'c', 'd', 'a']);
});

test.each<[string, Readonly<Record<string, LaunchItem>>, string]>([
  [
    'one to settle',
    { a: anItem({ title: 'A' }) },
    'On track: nothing is late, and 1 blocking or required item is still to be settled: A.',
  ],
  [
    'two to settle',
    { a: anItem({ title: 'A' }), b: anItem({ title: 'B' }) },
    'On track: nothing is late, and 2 blocking or required items are still to be settled: A, B.',
  ],
  [
    'one settled',
    { a: anItem({ title: 'A', state: 'done' }) },
    'Ready: the only blocking or required item is settled: A.',
  ],
  [
    'only recommended items',
    { a: anItem({ title: 'A', importance: 'recommended' }) },
    'Ready: nothing blocking or required applies, only recommended items: A.',
  ],
  [
    'a waiver',
    { a: waived('2026-05-20', { title: 'A' }), b: anItem({ state: 'done' }) },
    'Ready with waivers: A is waived until 20 May 2026; everything else that must be is settled.',
  ],
  ['nothing that applies', {}, 'Not assessed: no item due by the launch applies.'],
])('%s', (_, items, sentence) => {
  expect(assessLaunch(aLaunch(items), MOMENT).sentence).toBe(sentence);
});
