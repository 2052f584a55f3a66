import { applyPatch } from '../../../src/domain/journal/patch';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { changeRegions, type RegionChange } from '../../../src/domain/launch/change-regions';
import { changeVersions } from '../../../src/domain/launch/change-versions';
import type { Launch, LaunchRegion } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { planRegions } from '../../../src/domain/launch/plan-regions';
import { startLaunch } from '../../../src/domain/launch/start-launch';
import { aReport, anActor, MOMENT } from './build-launch';

const region = (key: string, wave: number, delayDays: number): LaunchRegion => ({
  key,
  name: key.toUpperCase(),
  wave,
  delayDays,
});
const [EU, JP, BR] = [region('eu', 1, 0), region('jp', 2, 14), region('br', 2, 20)];
const rhea = anActor('rhea', { releaseManager: true });
const olga = anActor('olga');
const HOLDERS = { Legal: 'lena', 'Regional lead': 'ruth' };

function begun(regions: readonly LaunchRegion[], weekendsToFriday = false): Launch {
  const input = {
    checklistId: BUILTIN_CHECKLIST.id,
    tier: 'T2' as const,
    launchOn: '2026-06-01',
    timeZone: 'UTC',
    regions,
    packs: regions.length > 0 ? (['region'] as const) : [],
    versionIds: ['100'],
  };
  const started = startLaunch({ ...BUILTIN_CHECKLIST, weekendsToFriday }, input, {}, MOMENT.today, rhea);
  const launch = started.ok ? launchFromState(started.patch) : null;
  if (launch === null) throw new Error('not started');
  return launch;
}

function changed(launch: Launch, change: Partial<RegionChange>, actor = rhea): Launch {
  const whole = { regions: launch.regions, reason: null, ...change };
  const result = changeRegions(launch, BUILTIN_CHECKLIST, whole, HOLDERS, actor, MOMENT);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const next = launchFromState(applyPatch(toState(launch), result.patch));
  if (next === null) throw new Error('no launch');
  return next;
}
const regional = (launch: Launch, end: string) => Object.keys(launch.items).filter((id) => id.endsWith(`@${end}`));

test('a region that comes later gets the items of the checklist that the launch began with, owned by whom the project names', () => {
  const launch = changed(begun([EU]), { regions: [EU, JP] }, olga);
  expect(regional(launch, 'jp.w2')).toHaveLength(7);
  expect(launch.items['region.regulation@jp.w2']).toMatchObject({
    dueOn: '2026-06-01',
    ownerId: 'lena',
    state: 'open',
  });
  expect(launch.items['region.lead@jp.w2']).toMatchObject({ ownerId: 'ruth' });
  expect(launch.items['region.previous-wave@jp.w2']?.definition).toMatchObject({ wave: 2, offsetDays: 13 });
  expect(launch.regions).toEqual([EU, JP]);
});

test.each<[string, LaunchRegion[], string | null]>([
  ['takes no region more', [EU, region('uk', 1, 0), JP], 'regions/1/wave'],
  ['has none put off', [{ ...EU, delayDays: 3 }, JP], 'regions/0/wave'],
  ['stays as it is when a later wave gets one', [EU, JP, BR], null],
])('a wave whose exit is recorded %s', (_, regions, path) => {
  const launch: Launch = { ...begun([EU, JP]), waveExits: { 1: { by: 'rhea', at: MOMENT.now, note: 'Quiet.' } } };
  const result = changeRegions(launch, BUILTIN_CHECKLIST, { regions, reason: 'Asked' }, HOLDERS, rhea, MOMENT);
  expect(result.ok ? null : result.problems[0]?.path).toBe(path);
});

test('the first region of a launch brings the region pack', () => {
  const launch = changed(begun([]), { regions: [EU] });
  expect(launch.packs).toEqual(['region']);
  expect(regional(launch, 'eu.w1')).toHaveLength(6);
});

test('a region that is put off moves its own items and nobody else’s, by the checklist’s choice of weekends', () => {
  const before = begun([EU, JP], true);
  const launch = changed(before, { regions: [EU, { ...JP, delayDays: 21 }], reason: 'The bank asked' });
  // T+21−14 is a Monday; T+21−7 as well; the day before the wave is a Sunday.
  expect(launch.items['region.regulation@jp.w2']).toMatchObject({ dueOn: '2026-06-08' });
  expect(launch.items['region.previous-wave@jp.w2']).toMatchObject({
    dueOn: '2026-06-19',
    definition: { offsetDays: 20 },
  });
  expect(launch.items['region.regulation@eu.w1']).toEqual(before.items['region.regulation@eu.w1']);
});

test('a region that is taken out leaves its items not applicable with all that was given, and comes back with it', () => {
  const report = aReport();
  const before = begun([EU, JP]);
  const residency = 'region.data-residency@jp.w2';
  const item = before.items[residency];
  if (item === undefined) throw new Error('no such item');
  const done = { ...before, items: { ...before.items, [residency]: { ...item, evidence: [report] } } };
  const without = changed(done, { regions: [EU], reason: 'No bank yet' });
  expect(without.items[residency]).toMatchObject({
    state: 'not applicable',
    notApplicable: { by: 'rhea', reason: 'No bank yet' },
    evidence: [report],
  });
  const back = changed(without, { regions: [EU, { ...JP, delayDays: 30 }] });
  expect(back.items[residency]).toMatchObject({
    state: 'open',
    notApplicable: null,
    evidence: [report],
    dueOn: '2026-06-17',
  });
});

test('what a change comes to is told before it is made', () => {
  const changes = planRegions(begun([EU, JP]), BUILTIN_CHECKLIST, [{ ...EU, delayDays: 1 }, BR], HOLDERS);
  expect([changes.added.length, changes.moved.length, changes.ended.length]).toEqual([7, 6, 7]);
  expect(changes.moved[0]).toEqual({
    itemId: 'region.regulation@eu.w1',
    from: '2026-05-18',
    to: '2026-05-19',
    offsetDays: -13,
  });
});

test('a region that is there already keeps the name that its items have', () => {
  expect(changed(begun([EU]), { regions: [{ ...EU, name: 'Elsewhere' }, JP] }).regions).toEqual([EU, JP]);
});

test.each<[string, Launch, Partial<RegionChange>, typeof rhea, string, string]>([
  [
    'taking a region out, by a decision owner',
    begun([EU, JP]),
    { regions: [EU], reason: 'No' },
    olga,
    'notAllowed',
    'regions',
  ],
  [
    'putting one off, by a decision owner',
    begun([EU, JP]),
    { regions: [EU, { ...JP, delayDays: 60 }], reason: 'No' },
    olga,
    'notAllowed',
    'regions',
  ],
  ['taking one out without a reason', begun([EU, JP]), { regions: [EU], reason: ' ' }, rhea, 'invalid', 'reason'],
  ['a wave without the one before', begun([EU]), { regions: [EU, region('jp', 3, 9)] }, rhea, 'gap', 'regions/1/wave'],
  ['of a launch that is over', { ...begun([EU]), status: 'cancelled' }, { regions: [EU, JP] }, rhea, 'closed', ''],
  [
    'more items than a launch takes',
    begun([EU]),
    { regions: Array.from({ length: 50 }, (_, index) => region(`r${index}`, 1, 0)).concat(EU) },
    rhea,
    'tooLarge',
    'regions',
  ],
])('%s is refused', (_, launch, change, actor, code, path) => {
  const whole = { regions: launch.regions, reason: null, ...change };
  const result = changeRegions(launch, BUILTIN_CHECKLIST, whole, HOLDERS, actor, MOMENT);
  expect(result.ok ? null : result.problems[0]).toMatchObject({ code, path });
});

test('versions are kept once each, and naming the same again writes nothing', () => {
  const launch = begun([]);
  expect(changeVersions(launch, ['100', '200', '100'])).toEqual({ ok: true, patch: { versionIds: ['100', '200'] } });
  expect(changeVersions(launch, ['100'])).toEqual({ ok: true, patch: {} });
  expect(changeVersions({ ...launch, status: 'completed' }, []).ok).toBe(false);
});
