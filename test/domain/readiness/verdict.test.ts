import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { worseOf, type Verdict } from '../../../src/domain/readiness/verdict';
import type { Why } from '../../../src/domain/readiness/reason';
import { aDecision, aLaunch, anItem, AUTOMATIC, GO_NO_GO, MOMENT, REPORT, waived } from '../launch/build-launch';

// Today is 11 May 2026, the launch is on 1 June.
const B = { importance: 'blocking' } as const;
const R = { importance: 'required' } as const;
const r = { importance: 'recommended' } as const;
const check = (passed: boolean, evaluatedAt: string = MOMENT.now) => ({ passed, evaluatedBy: 'olga', evaluatedAt });

const CASES: readonly [string, LaunchItem, Verdict, Why | null][] = [
  ['a blocker due yesterday and open', anItem({ ...B, dueOn: '2026-05-10' }), 'Not ready', 'overdue'],
  [
    'a blocker due yesterday and in progress',
    anItem({ ...B, dueOn: '2026-05-10', state: 'in progress' }),
    'Not ready',
    'overdue',
  ],
  [
    'a blocker due yesterday, done without its evidence',
    anItem({ ...B, dueOn: '2026-05-10', state: 'done', requires: [REPORT] }),
    'Not ready',
    'overdue',
  ],
  ['a blocker that failed before it is due', anItem({ ...B, state: 'failed' }), 'Not ready', 'failed'],
  ['a blocker whose waiver expired yesterday', waived('2026-05-10', B), 'Not ready', 'waiver expired'],
  ['a blocker due today and open', anItem({ ...B, dueOn: '2026-05-11' }), 'At risk', 'not begun'],
  ['a blocker due in 3 days and open', anItem({ ...B, dueOn: '2026-05-14' }), 'At risk', 'not begun'],
  ['a blocker due in 4 days and open', anItem({ ...B, dueOn: '2026-05-15' }), 'On track', 'open'],
  [
    'a blocker due today and in progress',
    anItem({ ...B, dueOn: '2026-05-11', state: 'in progress' }),
    'On track',
    'in progress',
  ],
  ['a required item due yesterday and open', anItem({ ...R, dueOn: '2026-05-10' }), 'At risk', 'overdue'],
  ['a required item that failed', anItem({ ...R, state: 'failed' }), 'At risk', 'failed'],
  ['a required item due today and open', anItem({ ...R, dueOn: '2026-05-11' }), 'On track', 'open'],
  ['a required item whose waiver expired before it is due', waived('2026-05-10', R), 'On track', 'waiver expired'],
  [
    'a required item whose waiver expired, overdue',
    waived('2026-05-10', { ...R, dueOn: '2026-05-10' }),
    'At risk',
    'overdue',
  ],
  [
    'a required item done without its evidence',
    anItem({ ...R, state: 'done', requires: [REPORT] }),
    'On track',
    'unverified',
  ],
  [
    'a blocker under a waiver that ends today',
    waived('2026-05-11', { ...B, dueOn: '2026-05-01' }),
    'Ready with waivers',
    'waived',
  ],
  ['a required item under a waiver', waived('2026-05-20', R), 'Ready with waivers', 'waived'],
  ['a recommended item under a waiver', waived('2026-05-20', r), 'Ready', 'waived'],
  ['a blocker done', anItem({ ...B, state: 'done' }), 'Ready', 'settled'],
  ['a recommended item overdue', anItem({ ...r, dueOn: '2026-05-10' }), 'Ready', 'overdue'],
  ['only an item that is not applicable', anItem({ ...B, state: 'not applicable' }), 'Not assessed', null],
  [
    'an automatic blocker never evaluated, due in 3 days',
    anItem({ ...B, requires: [AUTOMATIC], dueOn: '2026-05-14' }),
    'At risk',
    'not begun',
  ],
  [
    'an automatic blocker that passed',
    anItem({ ...B, requires: [AUTOMATIC], automatic: check(true) }),
    'Ready',
    'settled',
  ],
  [
    'an automatic blocker that passed 24 hours ago',
    anItem({ ...B, requires: [AUTOMATIC], automatic: check(true, '2026-05-10T12:00:00.000Z') }),
    'Ready',
    'settled',
  ],
  [
    'an automatic blocker that passed longer ago',
    anItem({ ...B, requires: [AUTOMATIC], automatic: check(true, '2026-05-10T11:59:59.000Z') }),
    'On track',
    'open',
  ],
  [
    'an automatic blocker that found something, due later',
    anItem({ ...B, requires: [AUTOMATIC], automatic: check(false) }),
    'On track',
    'open',
  ],
  [
    'an automatic blocker that found something, due today',
    anItem({ ...B, requires: [AUTOMATIC], dueOn: '2026-05-11', automatic: check(false) }),
    'Not ready',
    'failed',
  ],
  [
    'an automatic blocker whose waiver expired, now passing',
    waived('2026-05-10', { ...B, requires: [AUTOMATIC], automatic: check(true) }),
    'Ready',
    'settled',
  ],
  ['an automatic blocker ticked by hand', anItem({ ...B, requires: [AUTOMATIC], state: 'done' }), 'On track', 'open'],
];

test.each(CASES)('%s: %3$s', (_, item, verdict, why) => {
  const read = assessLaunch(aLaunch({ x: item }), MOMENT);
  expect([read.verdict, read.reasons[0]?.why ?? null]).toEqual([verdict, why]);
});

test.each<[string, Partial<Launch>, string]>([
  ['tier', { tier: null }, 'Not assessed: the launch has no tier.'],
  ['launch date', { launchOn: null }, 'Not assessed: the launch has no date.'],
])('a launch without a %s is not assessed', (lacking, parts, sentence) => {
  expect(assessLaunch(aLaunch({ x: anItem() }, parts), MOMENT)).toMatchObject({
    verdict: 'Not assessed',
    lacking,
    sentence,
    reasons: [],
  });
});

describe('when the launch date has come', () => {
  const onTheDay = { today: '2026-06-01', now: '2026-06-01T08:00:00.000Z' };

  test.each<[string, LaunchItem, Verdict]>([
    ['a blocker in progress, due today', anItem({ ...B, dueOn: '2026-06-01', state: 'in progress' }), 'Not ready'],
    [
      'a blocker done without its evidence, due today',
      anItem({ ...B, dueOn: '2026-06-01', state: 'done', requires: [REPORT] }),
      'Not ready',
    ],
    ['a required item open, due today', anItem({ ...R, dueOn: '2026-06-01' }), 'On track'],
    ['a blocker under a waiver', waived('2026-06-01', B), 'Ready with waivers'],
  ])('%s: %3$s', (_, item, verdict) => {
    expect(assessLaunch(aLaunch({ x: item }), onTheDay).verdict).toBe(verdict);
  });

  test('a blocker due after the launch speaks neither against the launch nor, before it is near, for being late', () => {
    const after = anItem({ ...B, offsetDays: 14, dueOn: '2026-06-15' });
    const read = assessLaunch(aLaunch({ x: after, y: anItem({ state: 'done' }) }), onTheDay);
    expect([read.verdict, read.afterLaunch.verdict]).toEqual(['Ready', 'On track']);
  });
});

describe('a blocker of a T1 launch', () => {
  const word = { by: 'vera', at: '2026-05-10T10:00:00.000Z', ownerId: 'olga' };
  const erased = { ...word, by: 'erased', ownerId: 'erased' };
  const blocker = (parts: Parameters<typeof anItem>[0], givenAt = '2026-05-10T09:00:00.000Z') =>
    anItem({
      ...B,
      state: 'done',
      requires: [REPORT],
      evidence: [{ kind: 'url', value: 'https://example.com', by: 'olga', at: givenAt }],
      ...parts,
    });

  test.each<[string, LaunchItem, Verdict]>([
    ['not verified', blocker({ ownerId: 'olga' }), 'On track'],
    ['without an owner', blocker({}), 'On track'],
    ['verified by another person', blocker({ ownerId: 'olga', verification: word }), 'Ready'],
    ['of two people, both erased since', blocker({ ownerId: 'erased', verification: erased }), 'Ready'],
    ['verified by someone who owns it only since', blocker({ ownerId: 'vera', verification: word }), 'Ready'],
    [
      'verified by its owner of that moment',
      blocker({ ownerId: 'other', verification: { ...word, by: 'olga' } }),
      'On track',
    ],
    [
      'verified while nobody owned it',
      blocker({ ownerId: 'olga', verification: { ...word, ownerId: null } }),
      'On track',
    ],
    [
      'verified before its evidence came',
      blocker({ ownerId: 'olga', verification: word }, '2026-05-10T11:00:00.000Z'),
      'On track',
    ],
    ['with an automatic check that passed', anItem({ ...B, requires: [AUTOMATIC], automatic: check(true) }), 'Ready'],
  ])('%s: %3$s', (_, item, verdict) => {
    expect(assessLaunch(aLaunch({ x: item }, { tier: 'T1' }), MOMENT).verdict).toBe(verdict);
  });

  test('needs nobody else in T2', () => {
    expect(assessLaunch(aLaunch({ x: blocker({}) }), MOMENT).verdict).toBe('Ready');
  });
});

test.each([
  ['go', 'Ready'],
  ['conditional go', 'Ready'],
  ['pause', 'Not ready'],
  ['no-go', 'Not ready'],
] as const)('the go/no-go item follows the latest decision: %s, %s', (outcome, verdict) => {
  const item = anItem({ ...B, requires: [GO_NO_GO] });
  const decisions = [aDecision(outcome === 'go' ? 'no-go' : 'go'), aDecision(outcome)];
  expect(assessLaunch(aLaunch({ x: item }, { tier: 'T1', decisions }), MOMENT).verdict).toBe(verdict);
});

test('a live waiver on the go/no-go item counts while there is no decision', () => {
  expect(assessLaunch(aLaunch({ x: waived('2026-05-20', { ...B, requires: [GO_NO_GO] }) }), MOMENT).verdict).toBe(
    'Ready with waivers',
  );
});

test('of two verdicts the worse is kept, and one that is not assessed gives way', () => {
  expect(worseOf('Ready', 'Ready with waivers')).toBe('Ready with waivers');
  expect(worseOf('At risk', 'Not ready')).toBe('Not ready');
  expect(worseOf('Not assessed', 'Ready')).toBe('Ready');
  expect(worseOf('On track', 'Not assessed')).toBe('On track');
});
