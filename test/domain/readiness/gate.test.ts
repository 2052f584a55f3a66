import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { freezeVerdict } from '../../../src/domain/readiness/freeze-verdict';
import { gateOf, gateUnanswered, gateWithoutLaunch } from '../../../src/domain/readiness/gate';
import { gateRefusal } from '../../../src/domain/readiness/gate-refusal';
import { aDecision, aLaunch, anItem, GO_NO_GO, MOMENT, waived } from '../launch/build-launch';

const done = anItem({ state: 'done' });
const decide = anItem({ importance: 'blocking', requires: [GO_NO_GO] });

function gate(items: Readonly<Record<string, LaunchItem>>, parts: Partial<Launch> = {}) {
  const launch = aLaunch(items, parts);
  return gateOf(launch, assessLaunch(launch, MOMENT));
}

test.each<[string, Readonly<Record<string, LaunchItem>>, Partial<Launch>, boolean]>([
  ['Ready, go', { done, decide }, { decisions: [aDecision('go')] }, true],
  ['Ready, conditional go', { done, decide }, { decisions: [aDecision('conditional go')] }, true],
  ['Ready with waivers, go', { a: waived('2026-05-20'), decide }, { decisions: [aDecision('go')] }, true],
  ['Ready, and the checklist has no go/no-go', { done }, {}, true],
  ['Ready, and the go/no-go is not applicable', { done, decide: { ...decide, state: 'not applicable' } }, {}, true],
  [
    'a go that a pause took the place of',
    { done, decide },
    { decisions: [aDecision('go'), aDecision('pause')] },
    false,
  ],
  ['a waived go/no-go without a decision', { done, decide: waived('2026-05-20', { requires: [GO_NO_GO] }) }, {}, false],
  ['On track, go', { done, decide, a: anItem() }, { decisions: [aDecision('go')] }, false],
  ['Not assessed', {}, {}, false],
  ['Ready, but cancelled', { done }, { status: 'cancelled' }, false],
])('%s: the gate is open: %4$s', (_, items, parts, open) => {
  expect(gate(items, parts).open).toBe(open);
});

test('a refusal names the items in its way', () => {
  const answer = gate({ a: anItem({ importance: 'blocking', state: 'failed', title: 'Rollback rehearsed' }), done });
  expect(answer.sentence).toBe('Not ready: Rollback rehearsed has failed.');
  expect(answer.blockedBy.map(({ itemId }) => itemId)).toEqual(['a']);
});

test('a gate that can not be answered refuses unless the setting allows', () => {
  expect([gateUnanswered(false).open, gateUnanswered(true).open]).toEqual([false, true]);
});

test('without a launch it refuses unless whoever put it there lets such issues through', () => {
  expect([gateWithoutLaunch(false).open, gateWithoutLaunch(true).open]).toEqual([false, true]);
});

test('what people read names every item in the way: three by the verdict’s sentence, then the others', () => {
  const failed = (title: string) => anItem({ importance: 'blocking', state: 'failed', title });
  expect(gateRefusal(gate({ a: failed('A'), b: failed('B') }))).toBe(
    'Gantry’s launch gate is closed. Not ready: A has failed; B has failed.',
  );
  const many = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, failed(id.toUpperCase())]));
  expect(gateRefusal(gate(many))).toMatch(/C has failed; and 2 more\. Also in its way: D, E\.$/);
  const crowd = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`i${index}`, failed(`I${index}`)]));
  expect(gateRefusal(gate(crowd))).toMatch(/I12, and 7 more in the launch panel\.$/);
});

describe('a bypass', () => {
  const bypassed = (at: string) => ({ bypasses: { 1: { by: 'ada', at, reason: 'Security fix' } } });
  const blocked = { a: anItem({ importance: 'blocking', state: 'failed', title: 'Rollback rehearsed' }) };

  test.each([
    ['within 24 hours', '2026-05-10T12:00:00.001Z', true],
    ['at 24 hours', '2026-05-10T12:00:00.000Z', false],
  ])('%s: the gate is open: %3$s', (_, at, open) => {
    expect(gate(blocked, bypassed(at)).open).toBe(open);
  });

  test('says who, why and until when, beside what would have closed the gate', () => {
    expect(gate(blocked, bypassed('2026-05-11T09:00:00.000Z'))).toMatchObject({
      sentence: 'Not ready: Rollback rehearsed has failed.',
      blockedBy: [{ itemId: 'a' }],
      bypass: { by: 'ada', reason: 'Security fix', endsAt: '2026-05-12T09:00:00.000Z' },
    });
  });

  test('of several only the last counts', () => {
    const first = { by: 'ada', at: '2026-05-11T11:00:00.000Z', reason: 'Fix' };
    const launch = { bypasses: { 2: { ...first, at: '2026-05-01T00:00:00.000Z' }, 10: first } };
    expect(gate(blocked, launch).bypass).toMatchObject({ at: first.at });
  });

  test('has no part in a gate that is open by itself', () => {
    expect(gate({ done }, bypassed(MOMENT.now))).toMatchObject({ open: true, bypass: null });
  });
});

test('the verdict that voters see leaves the go/no-go out and lists what is due later as conditions', () => {
  const launch = aLaunch(
    {
      decide: { ...decide, dueOn: '2026-05-10' },
      later: anItem({ title: 'Load tested', dueOn: '2026-05-12' }),
      today: anItem({ dueOn: '2026-05-11' }),
      settled: { ...done, dueOn: '2026-05-20' },
      after: anItem({ offsetDays: 30, dueOn: '2026-07-01' }),
    },
    { decisions: [aDecision('no-go')] },
  );
  const frozen = freezeVerdict(launch, MOMENT);
  expect(frozen).toMatchObject({
    verdict: 'On track',
    score: { settled: 2, applicable: 6, percent: 33 },
    takenAt: MOMENT.now,
  });
  expect(frozen.conditions).toEqual([
    {
      itemId: 'later',
      title: 'Load tested',
      dueOn: '2026-05-12',
      why: 'open',
    },
  ]);
  expect(frozen.reasons.map(({ itemId }) => itemId)).not.toContain('decide');
});
