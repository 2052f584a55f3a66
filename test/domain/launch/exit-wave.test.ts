import { applyPatch } from '../../../src/domain/journal/patch';
import { exitWave } from '../../../src/domain/launch/exit-wave';
import type { Launch } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { wavesOf } from '../../../src/domain/launch/waves';
import { setItemState } from '../../../src/domain/launch/set-item-state';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aLaunch, anActor, anItem, MOMENT } from './build-launch';

const EXIT = { kind: 'wave exit', label: 'exit' } as const;
const WAITING = 'region.previous-wave@jp.w2';
const waiting = anItem({
  key: 'region.previous-wave',
  title: 'Previous wave’s exit met (Japan, wave 2)',
  importance: 'blocking',
  regionKey: 'jp',
  wave: 2,
  requires: [EXIT],
  dueOn: '2026-05-31',
});
/** Wave 1 began the day before yesterday, and is wholly out today. */
const LAUNCH = aLaunch(
  { [WAITING]: waiting },
  {
    status: 'launched',
    launchOn: '2026-05-09',
    regions: [
      { key: 'eu', name: 'Europe', wave: 1, delayDays: 0 },
      { key: 'ch', name: 'Switzerland', wave: 1, delayDays: 2 },
      { key: 'jp', name: 'Japan', wave: 2, delayDays: 14 },
    ],
  },
);
const rhea = anActor('rhea', { releaseManager: true });
const met = { wave: 1, met: true, note: ' Error rate 0.2 % for a week ' };

function after(launch: Launch, result: ReturnType<typeof exitWave>): Launch {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const next = launchFromState(applyPatch(toState(launch), result.patch));
  if (next === null) throw new Error('no launch');
  return next;
}
const standing = (launch: Launch) => assessLaunch(launch, MOMENT).items.find(({ itemId }) => itemId === WAITING);

test('the waves of a launch, each with its regions, its first day and its last', () => {
  expect(wavesOf(LAUNCH)).toMatchObject([
    {
      wave: 1,
      regions: [{ key: 'eu' }, { key: 'ch' }],
      beginsOn: '2026-05-09',
      wholeOn: '2026-05-11',
      exit: null,
      isAwaited: true,
    },
    { wave: 2, regions: [{ key: 'jp' }], beginsOn: '2026-05-23', wholeOn: '2026-05-23', exit: null, isAwaited: false },
  ]);
});

test('wave 2 waits for the exit of wave 1, and follows its record without anybody’s tick', () => {
  expect(standing(LAUNCH)).toMatchObject({ state: 'open', settled: false });
  expect(setItemState({ launch: LAUNCH, itemId: WAITING, item: waiting }, 'done').ok).toBe(false);
  const exited = after(LAUNCH, exitWave(LAUNCH, met, rhea, MOMENT));
  expect(exited.waveExits).toEqual({ 1: { by: 'rhea', at: MOMENT.now, note: 'Error rate 0.2 % for a week' } });
  expect(standing(exited)).toMatchObject({
    state: 'done',
    settled: true,
    sentence: 'Previous wave’s exit met (Japan, wave 2) is settled: wave 1 has met its exit.',
  });
});

test('an exit that is taken back opens the item again, and one recorded ends a waiver on it', () => {
  const exited = after(LAUNCH, exitWave(LAUNCH, met, rhea, MOMENT));
  const back = after(exited, exitWave(exited, { wave: 1, met: false, note: 'Counted wrong' }, rhea, MOMENT));
  expect(standing(back)).toMatchObject({ settled: false });
  const waiver = { approverId: 'rob', at: MOMENT.now, reason: 'Japan asked', expiresOn: '2026-06-30' };
  const waived = { ...back, items: { [WAITING]: { ...waiting, state: 'waived' as const, waiver } } };
  expect(after(waived, exitWave(waived, met, rhea, MOMENT)).items[WAITING]).toMatchObject({
    state: 'open',
    waiver: null,
  });
});

test('an item frozen before waves were kept still asks for its decision', () => {
  const decision = { kind: 'decision', label: 'decision' } as const;
  const old = aLaunch({ [WAITING]: { ...waiting, definition: { ...waiting.definition, evidence: [decision] } } });
  const { wave: _, ...definition } = old.items[WAITING]?.definition ?? waiting.definition;
  const stored = { ...toState(old), [`items/${WAITING}/definition`]: definition };
  const item = launchFromState(stored)?.items[WAITING];
  expect(item?.definition.wave).toBeNull();
  expect(item && setItemState({ launch: old, itemId: WAITING, item }, 'done').ok).toBe(true);
});

test.each<[string, Launch, Parameters<typeof exitWave>[1], typeof rhea, string, string]>([
  ['by anybody but a release manager', LAUNCH, met, anActor('pat', { admin: true }), 'notAllowed', ''],
  ['without a word', LAUNCH, { ...met, note: ' ' }, rhea, 'invalid', 'note'],
  ['of a wave that there is not', LAUNCH, { ...met, wave: 3 }, rhea, 'notFound', ''],
  ['of the last wave', LAUNCH, { ...met, wave: 2 }, rhea, 'invalid', ''],
  ['before the wave begins', { ...LAUNCH, launchOn: '2026-05-12' }, met, rhea, 'invalid', 'wave'],
  ['before all of the wave is out', { ...LAUNCH, launchOn: '2026-05-10' }, met, rhea, 'invalid', 'wave'],
  ['of a launch that is over', { ...LAUNCH, status: 'completed' }, met, rhea, 'closed', ''],
  ['twice', { ...LAUNCH, waveExits: { 1: { by: 'rob', at: MOMENT.now, note: 'Met' } } }, met, rhea, 'invalid', ''],
])('an exit %s is refused', (_, launch, input, actor, code, path) => {
  const result = exitWave(launch, input, actor, MOMENT);
  expect(result.ok ? null : result.problems).toMatchObject([{ code, path }]);
});
