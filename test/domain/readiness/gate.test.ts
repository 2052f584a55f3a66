import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { freezeVerdict } from '../../../src/domain/readiness/freeze-verdict';
import { bypassGate, gateOf, gateUnanswered, gateWithoutLaunch } from '../../../src/domain/readiness/gate';
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

test('a gate that can not be answered refuses unless the setting allows, and so does one without a launch', () => {
  expect([gateUnanswered(false).open, gateUnanswered(true).open, gateWithoutLaunch.open]).toEqual([false, true, false]);
});

test('only an administrator with a reason goes past the gate', () => {
  expect(bypassGate('Security fix', { admin: true })).toMatchObject({
    open: true,
    sentence: 'Opened by an administrator: Security fix',
  });
  expect([bypassGate('Security fix', { admin: false }), bypassGate(' ', { admin: true })]).toEqual([null, null]);
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
