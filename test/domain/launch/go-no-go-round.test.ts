import { applyPatch, patch } from '../../../src/domain/journal/patch';
import type { ActionResult } from '../../../src/domain/launch/action-result';
import type { GoNoGoInput } from '../../../src/domain/launch/go-no-go';
import { castVote, openRound, withdrawRound, type VoteInput } from '../../../src/domain/launch/hold-round';
import type { Launch } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { recordDecision } from '../../../src/domain/launch/record-decision';
import { runningRound, votesAskedOf } from '../../../src/domain/launch/round-standing';
import { conditionInForce, settleCondition } from '../../../src/domain/launch/settle-condition';
import { aLaunch, anActor, anItem, GO_NO_GO, MOMENT } from './build-launch';

const RM = anActor('rm', { releaseManager: true });
const LENA = anActor('lena', { leadOf: ['Legal'] });
const LARS = anActor('lars', { leadOf: ['Legal', 'Docs'] });
const GO: GoNoGoInput = { outcome: 'go', condition: null, rationale: null, votes: [] };
const OPEN = {
  functions: [
    { function: 'Legal', voterIds: ['lena'] },
    { function: 'Docs', voterIds: [] },
  ],
  closesOn: '2026-05-13',
  note: null,
};
const LATER = { today: '2026-05-14', now: '2026-05-14T09:00:00.000Z' };

const planned = aLaunch({
  terms: anItem({ function: 'Legal', title: 'Terms', importance: 'blocking' }),
  page: anItem({ function: 'Docs', title: 'Help page' }),
  watch: anItem({ function: 'Watch', offsetDays: 1 }),
  decide: anItem({ function: 'Release', requires: [GO_NO_GO] }),
});

function after(launch: Launch, result: ActionResult): Launch {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(patch.safeParse(result.patch).success).toBe(true);
  const next = launchFromState(applyPatch(toState(launch), result.patch));
  if (next === null) throw new Error('There is no launch.');
  return next;
}

const codeOf = (result: ActionResult) => (result.ok ? 'ok' : result.problems[0]?.code);
const opened = after(planned, openRound(planned, OPEN, RM, MOMENT));
const ballot = (parts: Partial<VoteInput> = {}): VoteInput => ({
  round: 1,
  function: 'Legal',
  vote: 'go',
  comment: null,
  voterId: null,
  seenAt: null,
  ...parts,
});

test('a round freezes the verdict without the go/no-go item, and asks each function', () => {
  expect(runningRound(opened, MOMENT.today)).toMatchObject({
    number: 1,
    isOpen: true,
    round: { by: 'rm', frozen: { verdict: 'On track', conditions: [{ itemId: 'terms' }, { itemId: 'page' }] } },
    functions: [
      { function: 'Legal', place: 1, voterIds: ['lena'], vote: null },
      { function: 'Docs', place: 2, voterIds: [], vote: null },
    ],
  });
});

test.each<[string, Partial<typeof OPEN>, string]>([
  ['no function', { functions: [] }, 'functions'],
  ['a function twice', { functions: [...OPEN.functions, ...OPEN.functions] }, 'functions'],
  ['a function with nothing to do by the launch', { functions: [{ function: 'Watch', voterIds: [] }] }, 'functions'],
  ['a day that has passed', { closesOn: '2026-05-10' }, 'closesOn'],
  ['a day in another year', { closesOn: '2027-06-01' }, 'closesOn'],
])('a round with %s is refused at its input', (_, parts, path) => {
  const result = openRound(planned, { ...OPEN, ...parts }, RM, MOMENT);
  expect(result).toMatchObject({ ok: false, problems: [{ path }] });
});

test('only a release manager opens one, one at a time, and for a launch that runs', () => {
  expect(codeOf(openRound(planned, OPEN, LENA, MOMENT))).toBe('notAllowed');
  expect(codeOf(openRound(opened, OPEN, RM, MOMENT))).toBe('invalid');
  expect(codeOf(openRound({ ...planned, status: 'cancelled' }, OPEN, RM, MOMENT))).toBe('closed');
});

test('a lead votes for their own function, may change it, and nobody votes over them', () => {
  expect(codeOf(castVote(opened, ballot({ function: 'Docs' }), LENA, MOMENT))).toBe('notAllowed');
  expect(codeOf(castVote(opened, ballot(), RM, MOMENT))).toBe('notAllowed');
  const voted = after(opened, castVote(opened, ballot({ vote: 'no-go', comment: 'Not final.' }), LENA, MOMENT));
  expect(voted.votes).toEqual({
    '1.1': { accountId: 'lena', vote: 'no-go', comment: 'Not final.', told: false, by: 'lena', at: MOMENT.now },
  });
  expect(codeOf(castVote(voted, ballot({ voterId: 'lena', seenAt: MOMENT.now }), RM, MOMENT))).toBe('notAllowed');
  // Another lead of Legal sees that Lena voted, or is told that she did meanwhile.
  expect(codeOf(castVote(voted, ballot(), LARS, MOMENT))).toBe('invalid');
  const changed = after(voted, castVote(voted, ballot({ seenAt: MOMENT.now }), LARS, { ...MOMENT, now: LATER.now }));
  expect(changed.votes['1.1']).toMatchObject({ accountId: 'lars', vote: 'go' });
});

test('a release manager enters what they were told, marked so; the voter’s own word takes its place', () => {
  const told = after(opened, castVote(opened, ballot({ voterId: 'lena' }), RM, MOMENT));
  expect(told.votes['1.1']).toMatchObject({ accountId: 'lena', by: 'rm', told: true });
  expect(codeOf(castVote(opened, ballot({ voterId: 'lena' }), LARS, MOMENT))).toBe('notAllowed');
  const own = after(told, castVote(told, ballot({ vote: 'pause', seenAt: MOMENT.now }), LENA, MOMENT));
  expect(own.votes['1.1']).toMatchObject({ accountId: 'lena', by: 'lena', vote: 'pause' });
});

test('who names themselves votes themselves, which only a lead may', () => {
  expect(codeOf(castVote(opened, ballot({ voterId: 'rm' }), RM, MOMENT))).toBe('notAllowed');
  const leading = anActor('rm', { releaseManager: true, leadOf: ['Legal'] });
  const own = after(opened, castVote(opened, ballot({ voterId: 'rm' }), leading, MOMENT));
  expect(own.votes['1.1']).toMatchObject({ accountId: 'rm', by: 'rm', told: false });
});

test('a told vote stays one when both people are erased, and one of before it was kept is told by its people', () => {
  const vote = { vote: 'go', comment: null, at: MOMENT.now } as const;
  const voted = (given: Launch['votes'][string]) => ({ ...opened, votes: { '1.1': given } });
  const kept = (given: Launch['votes'][string]) =>
    after(voted(given), recordDecision(voted(given), GO, RM, MOMENT)).decisions[0]?.votes[0]?.enteredBy;
  expect(kept({ ...vote, accountId: 'erased', by: 'erased', told: true })).toBe('erased');
  expect(kept({ ...vote, accountId: 'lena', by: 'rm' })).toBe('rm');
  expect(kept({ ...vote, accountId: 'lena', by: 'lena' })).toBeUndefined();
});

test('votes are taken through the last day; the round then still waits for its decision', () => {
  const last = { today: OPEN.closesOn, now: '2026-05-13T21:00:00.000Z' };
  expect(codeOf(castVote(opened, ballot(), LENA, last))).toBe('ok');
  expect(codeOf(castVote(opened, ballot(), LENA, LATER))).toBe('invalid');
  expect(runningRound(opened, LATER.today)).toMatchObject({ number: 1, isOpen: false });
});

test('who is asked for a vote: the function’s lead, until it is given or the day is over', () => {
  expect(votesAskedOf(opened, ['Legal', 'Docs', 'Data'], MOMENT.today)).toEqual(['Legal', 'Docs']);
  const voted = after(opened, castVote(opened, ballot(), LENA, MOMENT));
  expect(votesAskedOf(voted, ['Legal', 'Docs'], MOMENT.today)).toEqual(['Docs']);
  expect(votesAskedOf(voted, ['Docs'], LATER.today)).toEqual([]);
  expect(votesAskedOf({ ...voted, status: 'cancelled' }, ['Docs'], MOMENT.today)).toEqual([]);
});

test('the decision keeps the round’s snapshot and votes, with dissent, and the verdict of its own moment', () => {
  const told = after(opened, castVote(opened, ballot({ function: 'Docs', voterId: 'dora' }), RM, MOMENT));
  const voted = after(told, castVote(told, ballot({ vote: 'no-go', comment: 'Not final.' }), LENA, MOMENT));
  const late = { today: '2026-05-26', now: '2026-05-26T09:00:00.000Z' };
  expect(recordDecision(voted, { ...GO, votes: [{ ...VOTE }] }, RM, late)).toMatchObject({
    ok: false,
    problems: [{ path: 'votes' }],
  });
  const decided = after(voted, recordDecision(voted, GO, RM, late));
  expect(decided.decisions).toMatchObject([
    {
      outcome: 'go',
      frozen: { verdict: 'On track', takenAt: MOMENT.now },
      round: { number: 1, verdict: 'Not ready' },
      votes: [
        { accountId: 'lena', function: 'Legal', vote: 'no-go', comment: 'Not final.' },
        { accountId: 'dora', function: 'Docs', vote: 'go', enteredBy: 'rm' },
      ],
    },
  ]);
  expect(decided.decisions[0]?.votes[0]).not.toHaveProperty('enteredBy');
  // Over: nobody votes any more, and the next round is another.
  expect(codeOf(castVote(decided, ballot({ seenAt: MOMENT.now }), LENA, MOMENT))).toBe('invalid');
  const next = after(decided, openRound(decided, OPEN, RM, MOMENT));
  expect(runningRound(next, MOMENT.today)).toMatchObject({ number: 2, functions: [{ vote: null }, { vote: null }] });
});

test('a round that is withdrawn keeps its votes in the record and takes no more', () => {
  expect(codeOf(withdrawRound(opened, { round: 1, reason: 'Too early.' }, LENA, MOMENT))).toBe('notAllowed');
  expect(codeOf(withdrawRound(opened, { round: 1, reason: '  ' }, RM, MOMENT))).toBe('invalid');
  const over: Launch = { ...opened, status: 'completed' };
  expect(codeOf(withdrawRound(over, { round: 1, reason: 'Too early.' }, RM, MOMENT))).toBe('closed');
  const voted = after(opened, castVote(opened, ballot(), LENA, MOMENT));
  const ended = after(voted, withdrawRound(voted, { round: 1, reason: 'Too early.' }, RM, MOMENT));
  expect(runningRound(ended, MOMENT.today)).toBeNull();
  expect(ended).toMatchObject({ votes: { '1.1': { vote: 'go' } }, roundEnds: { 1: { reason: 'Too early.' } } });
  expect(codeOf(withdrawRound(ended, { round: 1, reason: 'Again.' }, RM, MOMENT))).toBe('invalid');
});

describe('the condition of a conditional go', () => {
  const condition = { text: 'Errors below 1 %', ownerId: 'olga', dueOn: '2026-05-12' };
  const decided = after(planned, recordDecision(planned, { ...GO, outcome: 'conditional go', condition }, RM, MOMENT));
  const seen = { decision: 1, met: true, note: '0.3 % over a day', seenAt: null };

  test.each([
    ['who answers for it', anActor('olga'), 'ok'],
    ['a release manager', RM, 'ok'],
    ['anybody else', anActor('eddy', { admin: true, leadOf: ['Legal'] }), 'notAllowed'],
  ])('is called met by %s: %s', (_, actor, code) => {
    expect(codeOf(settleCondition(decided, seen, actor, MOMENT))).toBe(code);
  });

  test('is overdue until it is met, and not met is no met', () => {
    expect(conditionInForce(decided, '2026-05-12')).toMatchObject({ decision: 1, check: null, isOverdue: false });
    expect(conditionInForce(decided, '2026-05-13')).toMatchObject({ isOverdue: true });
    const missed = after(decided, settleCondition(decided, { ...seen, met: false }, RM, MOMENT));
    expect(conditionInForce(missed, '2026-05-13')).toMatchObject({ check: { met: false }, isOverdue: true });
    expect(codeOf(settleCondition(missed, seen, RM, LATER))).toBe('invalid');
    const met = after(missed, settleCondition(missed, { ...seen, seenAt: MOMENT.now }, RM, LATER));
    expect(conditionInForce(met, '2026-05-20')).toMatchObject({ check: { met: true, by: 'rm' }, isOverdue: false });
  });

  test('counts no longer once another decision is in force', () => {
    const again = after(decided, recordDecision(decided, GO, RM, MOMENT));
    expect(conditionInForce(again, MOMENT.today)).toBeNull();
    expect(codeOf(settleCondition(again, seen, RM, MOMENT))).toBe('invalid');
  });
});

const VOTE = { accountId: 'lena', function: 'Legal', vote: 'no-go', comment: null } as const;
