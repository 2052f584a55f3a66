import { applyPatch, patch, type Patch, type State } from '../../../src/domain/journal/patch';
import type { ActionResult } from '../../../src/domain/launch/action-result';
import { describeLaunchEntry } from '../../../src/domain/launch/history/describe-launch-entry';
import { openRound } from '../../../src/domain/launch/hold-round';
import type { Launch } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { recordDecision } from '../../../src/domain/launch/record-decision';
import { patchLimitBytes, stateLimitBytes, textBytes } from '../../../src/storage/payload-limits';
import { aDecision, aLaunch, anActor, anItem, MOMENT } from './build-launch';

const RM = anActor('rm', { releaseManager: true });
const PAUSE = { outcome: 'pause', condition: null, rationale: 'Not yet.', votes: [] } as const;
const ROUND = { functions: [{ function: 'Engineering', voterIds: [] }], closesOn: '2026-05-13', note: null };
const sizeOf = (value: unknown) => textBytes(JSON.stringify(value));

function patchOf(result: ActionResult): Patch {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.patch;
}
function read(state: State): Launch {
  const launch = launchFromState(state);
  if (launch === null) throw new Error('There is no launch.');
  return launch;
}

/** A launch as it goes on: each step decides on what then stands. */
function goesOn(start: Launch) {
  let state = toState(start);
  const patches: Patch[] = [];
  const step = (act: (launch: Launch) => ActionResult) => {
    const written = patchOf(act(read(state)));
    patches.push(written);
    state = applyPatch(state, written);
    return read(state);
  };
  return {
    patches,
    state: () => state,
    round: () => step((launch) => openRound(launch, ROUND, RM, MOMENT)),
    decide: () => step((launch) => recordDecision(launch, PAUSE, RM, MOMENT)),
  };
}

const two = aLaunch({
  late: anItem({ title: 'Late', dueOn: '2026-05-04', importance: 'blocking' }),
  load: anItem({ title: 'Load tested' }),
});

test('a decision of a round is read with the lists of the round’s snapshot, which is stored once', () => {
  const launch = goesOn(two);
  const { frozen } = launch.round().rounds[1] ?? {};
  expect(frozen).toMatchObject({ reasons: [{ itemId: 'late' }], conditions: [{ itemId: 'load' }] });
  expect(launch.decide().decisions[0]?.frozen).toEqual(frozen);
  expect(JSON.stringify(launch.state()).match(/"itemId":"load"/g)).toHaveLength(1);
});

test('a superseded snapshot leaves the state with its counts, and the history tells all of it', () => {
  const launch = goesOn(two);
  launch.decide();
  const [first = {}] = launch.patches;
  launch.round();
  // Until the round is decided, the first decision is in force.
  expect(read(launch.state()).decisions[0]?.frozen.conditions).toHaveLength(1);
  const [superseded, inForce] = launch.decide().decisions;
  expect(superseded?.frozen).toMatchObject({
    verdict: 'Not ready',
    reasons: [],
    conditions: [],
    counts: { reasons: 1, conditions: 1 },
  });
  expect(inForce?.frozen.conditions).toHaveLength(1);

  const names = { user: () => 'Rhea', issue: () => '', issueKey: () => null };
  const entry = { entityId: 'launch:1:1', revision: 2, authorId: 'rm', at: MOMENT.now, operation: 'launch.decide' };
  const told = describeLaunchEntry(
    { ...entry, patch: first },
    { was: two, is: read(applyPatch(toState(two), first)), names },
  );
  expect(JSON.stringify(told)).toMatch(/What decided it: .*Late.*Open and due later: Load tested, 25 May 2026/);
  expect(told.subjects.flatMap(({ changes }) => changes)).toHaveLength(1);
});

test('a decision that holds its lists itself, as they once did, keeps reading and is never rewritten', () => {
  const conditions = [{ itemId: 'load', title: 'Load tested', dueOn: '2026-05-25' }];
  const old = { ...aDecision('pause'), frozen: { ...aDecision('pause').frozen, conditions } };
  const launch = goesOn({ ...two, decisions: [old] });
  expect(launch.decide().decisions[0]).toEqual(old);
  expect(Object.keys(launch.patches[0] ?? {}).sort()).toEqual(['decisions/2', 'snapshots/decision.2']);
});

test('thirty rounds and decisions of 300 items fit what the journal holds of a launch', () => {
  const items = Array.from({ length: 300 }, (_, index) => [
    `region.item-${index}@${'x'.repeat(40)}.w2`,
    anItem({
      title: 'x'.repeat(80),
      importance: 'blocking',
      dueOn: index % 2 === 0 ? '2026-05-04' : '2026-05-25',
      ownerId: 'a'.repeat(60),
    }),
  ]);
  const launch = goesOn(aLaunch(Object.fromEntries(items), { tier: 'T1' }));
  for (let round = 1; round <= 30; round += 1) {
    launch.round();
    launch.decide();
  }
  expect(read(launch.state()).decisions).toHaveLength(30);
  expect(sizeOf(launch.state())).toBeLessThan(0.6 * stateLimitBytes);
  for (const written of launch.patches) {
    expect(patch.safeParse(written).success).toBe(true);
    expect(sizeOf(written)).toBeLessThan(patchLimitBytes);
  }
});
