import { dissents, type GoNoGoInput } from '../../../src/domain/launch/go-no-go';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { recordDecision } from '../../../src/domain/launch/record-decision';
import { aDecision, aLaunch, anActor, anItem, GO_NO_GO, MOMENT, waived } from './build-launch';

const RM = anActor('rm', { releaseManager: true });
const GO: GoNoGoInput = { outcome: 'go', condition: null, rationale: null, votes: [] };
const CONDITION = { text: 'Error rate stays below 1 %', ownerId: 'olga', dueOn: '2026-05-12' };
const VOTE = { accountId: 'lena', function: 'Legal', vote: 'no-go', comment: 'Terms are not final' } as const;

test('a decision is added to those before it, with voters, dissent and the verdict it was taken on', () => {
  const launch = aLaunch(
    { load: anItem(), decide: anItem({ requires: [GO_NO_GO] }) },
    { decisions: [aDecision('pause')] },
  );
  const result = recordDecision(launch, { ...GO, votes: [VOTE] }, RM, MOMENT);
  if (!result.ok) throw new Error('refused');
  const after = launchFromState({ ...toState(launch), ...result.patch });
  expect(after?.decisions).toHaveLength(2);
  expect(after?.decisions[1]).toMatchObject({
    outcome: 'go',
    votes: [VOTE],
    by: 'rm',
    at: MOMENT.now,
    frozen: { verdict: 'On track', conditions: [{ itemId: 'load', dueOn: '2026-05-25' }] },
  });
});

test('a decision ends a waiver on the item that follows it', () => {
  const launch = aLaunch({ decide: waived('2026-05-20', { requires: [GO_NO_GO] }) });
  const result = recordDecision(launch, GO, RM, MOMENT);
  expect(result.ok && result.patch).toMatchObject({ 'items/decide/state': 'open', 'items/decide/waiver': null });
});

test.each<[string, GoNoGoInput, string]>([
  ['a conditional go without its condition', { ...GO, outcome: 'conditional go' }, 'condition'],
  ['a go with a condition', { ...GO, condition: CONDITION }, 'condition'],
  [
    'a condition due in the past',
    { ...GO, outcome: 'conditional go', condition: { ...CONDITION, dueOn: '2026-05-10' } },
    'condition/dueOn',
  ],
  [
    'a condition that no account answers for',
    { ...GO, outcome: 'conditional go', condition: { ...CONDITION, ownerId: 'olga or lena' } },
    'condition/ownerId',
  ],
  ['a vote of no account', { ...GO, votes: [{ ...VOTE, accountId: 'x'.repeat(129) }] }, 'votes/0/accountId'],
  ['a vote for no function', { ...GO, votes: [{ ...VOTE, function: 'L'.repeat(61) }] }, 'votes/0/function'],
  ['two votes of one person for one function', { ...GO, votes: [VOTE, { ...VOTE, vote: 'go' }] }, 'votes/1'],
])('%s is refused at its path', (_, input, path) => {
  const result = recordDecision(aLaunch({}), input, RM, MOMENT);
  expect(result.ok ? null : result.problems.map((problem) => problem.path)).toEqual([path]);
});

test.each([
  ['an editor', anActor('eddy'), 'planned', 'notAllowed'],
  ['the lead of a function', anActor('lena', { leadOf: ['Release'] }), 'planned', 'notAllowed'],
  ['a release manager after the launch was cancelled', RM, 'cancelled', 'closed'],
] as const)('%s can not record one', (_, actor, status, code) => {
  const result = recordDecision(aLaunch({}, { status }), GO, actor, MOMENT);
  expect(result.ok ? null : result.problems[0]?.code).toBe(code);
});

test.each([
  ['go', 'go', false],
  ['go', 'conditional go', false],
  ['conditional go', 'go', true],
  ['pause', 'conditional go', true],
  ['go', 'no-go', true],
  ['pause', 'no-go', true],
] as const)('a vote for %s where %s was decided dissents: %s', (vote, decided, expected) => {
  expect(dissents(vote, decided)).toBe(expected);
});
