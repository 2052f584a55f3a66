import { applyPatch, patch } from '../../../src/domain/journal/patch';
import { BUILTIN_CHECKLIST } from '../../../src/domain/launch/builtin-checklist';
import { launchFromState } from '../../../src/domain/launch/launch-state';
import { recordDecision } from '../../../src/domain/launch/record-decision';
import { startLaunch, type StartLaunchInput } from '../../../src/domain/launch/start-launch';
import { patchLimitBytes, textBytes } from '../../../src/storage/payload-limits';
import { anActor } from './build-launch';

const TODAY = '2026-03-02';
const MOMENT = { today: TODAY, now: `${TODAY}T12:00:00.000Z` };
const longestId = (index: number) => `${index}`.padEnd(128, 'a');
const owners = Object.fromEntries(
  [...new Set(BUILTIN_CHECKLIST.items.flatMap(({ ownerRole, function: name }) => [ownerRole, name]))].map(
    (role, index) => [role, longestId(index)],
  ),
);

/** Every pack, the longest names in three bytes a letter, an owner wherever there can be one. */
const launchOf = (regions: number): StartLaunchInput => ({
  tier: 'T1',
  launchOn: '2026-12-01',
  timeZone: 'America/Argentina/Buenos_Aires',
  packs: ['core', 'beta', 'region', 'depth'],
  checklistId: 'builtin.launch',
  versionIds: [],
  regions: Array.from({ length: regions }, (_, index) => ({
    key: `r${index}`.padEnd(40, 'x'),
    name: '界'.repeat(60),
    wave: Math.min(20, index + 1),
    delayDays: 0,
  })),
});

const sizeOf = (value: unknown) => textBytes(JSON.stringify(value));

test('a T1 launch with every pack starts in as many regions as it takes, and is decided on again and again', () => {
  const started = startLaunch(BUILTIN_CHECKLIST, launchOf(12), owners, TODAY, anActor('rm'));
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  expect(sizeOf(started.patch)).toBeLessThan(patchLimitBytes);
  const votes = Array.from({ length: 20 }, (_, index) => ({
    accountId: longestId(index),
    function: 'Customer success',
    vote: 'pause' as const,
    comment: 'x'.repeat(500),
  }));
  const input = { outcome: 'pause', condition: null, rationale: 'x'.repeat(2000), votes } as const;
  let state = applyPatch({}, started.patch);
  for (let round = 1; round <= 5; round += 1) {
    const launch = launchFromState(state);
    if (launch === null) throw new Error('There is no launch.');
    const decided = recordDecision(launch, input, anActor('rm', { releaseManager: true }), MOMENT);
    if (!decided.ok) throw new Error(JSON.stringify(decided.problems));
    expect(patch.safeParse(decided.patch).success).toBe(true);
    expect(sizeOf(decided.patch)).toBeLessThan(patchLimitBytes);
    state = applyPatch(state, decided.patch);
  }
  expect(launchFromState(state)?.decisions).toHaveLength(5);
});

test.each<[string, StartLaunchInput, string]>([
  ['by its items', { ...launchOf(40), tier: 'T3' }, 'This launch would have 303 items, and at most 300 are possible.'],
  ['by the room that they take', launchOf(20), 'The items of this launch take more room'],
])('a launch that is too large %s is refused at its regions, in words that say what to do', (_, input, words) => {
  const started = startLaunch(BUILTIN_CHECKLIST, input, owners, TODAY, anActor('rm'));
  expect(started.ok ? null : started.problems).toEqual([
    { path: 'regions', code: 'tooLarge', message: expect.stringContaining(words) },
  ]);
  expect(started.ok ? '' : started.problems[0]?.message).toContain('Name fewer regions and waves');
});

test('regions with names as people write them fit by the two dozen, each with its seven items', () => {
  const regions = Array.from({ length: 26 }, (_, index) => ({
    key: `region-${index}`,
    name: `Region number ${index}`,
    wave: 1 + Math.floor(index / 9),
    delayDays: 14 * Math.floor(index / 9),
  }));
  const holders = Object.fromEntries(Object.keys(owners).map((role, index) => [role, `712020:0000-${index}`]));
  const started = startLaunch(BUILTIN_CHECKLIST, { ...launchOf(0), regions }, holders, TODAY, anActor('rm'));
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  expect(sizeOf(started.patch)).toBeLessThan(patchLimitBytes);
});
