import { rowOf } from '../../../src/domain/launch-page/row-of';
import type { Onlooker } from '../../../src/domain/launch-page/waiting-for';
import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { aDecision, aLaunch, anItem, AUTOMATIC, GO_NO_GO, MOMENT, REPORT, aReport } from '../launch/build-launch';

const me: Onlooker = { accountId: 'me', canEdit: true, leads: [], isReleaseManager: false };
const ACKNOWLEDGED = { kind: 'acknowledgement', label: 'acknowledgement' } as const;

function waiting(items: Readonly<Record<string, LaunchItem>>, parts: Partial<Launch> = {}, onlooker = me) {
  const of = { entityId: 'launch:1:1', issueId: '1', projectId: '1', launch: aLaunch(items, parts) };
  const { waiting: tasks, mine } = rowOf(of, onlooker, MOMENT);
  return { mine, tasks: tasks.map(({ kind, itemId }) => [kind, itemId]) };
}

/** MOMENT is on 11 May 2026. */
const soon = { ownerId: 'me', dueOn: '2026-05-18' };

describe('an item of mine', () => {
  test.each<[string, Parameters<typeof anItem>[0], boolean]>([
    ['is due within a week', soon, true],
    ['is overdue', { ownerId: 'me', dueOn: '2026-04-01' }, true],
    ['is due later', { ownerId: 'me', dueOn: '2026-05-19' }, false],
    ['is in progress', { ...soon, state: 'in progress' }, true],
    ['has failed', { ...soon, state: 'failed' }, true],
    ['is done', { ...soon, state: 'done' }, false],
    ['is done without its evidence', { ...soon, state: 'done', requires: [REPORT] }, true],
    [
      'is waived by an expired waiver',
      {
        ...soon,
        state: 'waived',
        waiver: { approverId: 'rm', at: MOMENT.now, reason: 'Later', expiresOn: '2026-05-10' },
      },
      true,
    ],
    [
      'is not applicable',
      { ...soon, state: 'not applicable', notApplicable: { by: 'rm', at: MOMENT.now, reason: 'None' } },
      false,
    ],
    ['is a check for me to run', { ...soon, requires: [AUTOMATIC] }, true],
    ['follows the go/no-go', { ...soon, requires: [GO_NO_GO] }, false],
    ['is somebody else’s', { ownerId: 'olga', dueOn: '2026-05-12' }, false],
    [
      'is one I stand in for today',
      {
        ownerId: 'olga',
        dueOn: '2026-05-12',
        delegate: { accountId: 'me', untilOn: '2026-05-11', by: 'olga', at: MOMENT.now },
      },
      true,
    ],
    [
      'is one I stood in for until yesterday',
      {
        ownerId: 'olga',
        dueOn: '2026-05-12',
        delegate: { accountId: 'me', untilOn: '2026-05-10', by: 'olga', at: MOMENT.now },
      },
      false,
    ],
  ])('that %s', (_, parts, waits) => {
    expect(waiting({ a: anItem(parts) }).tasks).toEqual(waits ? [['item', 'a']] : []);
  });

  test.each(['cancelled', 'completed'] as const)('of a launch that is %s waits for nobody', (status) => {
    expect(waiting({ a: anItem(soon) }, { status })).toEqual({ mine: true, tasks: [] });
  });
});

describe('a T1 blocker that is done', () => {
  const blocker = (parts: Parameters<typeof anItem>[0] = {}) =>
    anItem({
      function: 'Legal',
      importance: 'blocking',
      ownerId: 'olga',
      state: 'done',
      requires: [REPORT],
      evidence: [aReport()],
      ...parts,
    });
  const mine = anItem({ ownerId: 'me', dueOn: null });

  test.each<[string, Partial<Onlooker>, Readonly<Record<string, LaunchItem>>]>([
    ['a release manager', { isReleaseManager: true }, {}],
    ['who leads its function', { leads: ['Legal'] }, {}],
    ['who has another item in the launch', {}, { b: mine }],
  ])('waits for the word of %s', (_, given, others) => {
    expect(waiting({ a: blocker(), ...others }, { tier: 'T1' }, { ...me, ...given }).tasks).toEqual([['verify', 'a']]);
  });

  const rm: Onlooker = { ...me, isReleaseManager: true };
  test.each<[string, Parameters<typeof anItem>[0], Partial<Launch>, Onlooker]>([
    ['anybody else who may edit', {}, { tier: 'T1' }, me],
    ['who leads another function', {}, { tier: 'T1' }, { ...me, leads: ['Docs'] }],
    ['who may not edit', {}, { tier: 'T1' }, { ...rm, canEdit: false }],
    ['its owner', { ownerId: 'me' }, { tier: 'T1' }, rm],
    [
      'who stands in for its owner',
      { delegate: { accountId: 'me', untilOn: '2026-05-30', by: 'olga', at: MOMENT.now } },
      { tier: 'T1' },
      rm,
    ],
    ['anybody while nobody owns it', { ownerId: null }, { tier: 'T1' }, rm],
    ['anybody while evidence is missing', { evidence: [] }, { tier: 'T1' }, rm],
    ['anybody in a T2 launch', {}, { tier: 'T2' }, rm],
    [
      'anybody once it is verified',
      { verification: { by: 'rm', at: MOMENT.now, ownerId: 'olga' } },
      { tier: 'T1' },
      rm,
    ],
  ])('does not wait for %s', (_, parts, launch, onlooker) => {
    expect(waiting({ a: blocker(parts) }, launch, onlooker).tasks).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  const asked = { requires: [ACKNOWLEDGED], ownerId: 'olga', acknowledgers: ['me', 'lena'], dueOn: '2027-01-01' };
  test('is waited for from who is named, whatever the due date', () => {
    expect(waiting({ a: anItem(asked) })).toEqual({ mine: true, tasks: [['acknowledge', 'a']] });
  });
  test('is waited for no longer once given', () => {
    const evidence = [{ kind: 'acknowledgement' as const, value: 'Read.', by: 'me', at: MOMENT.now }];
    expect(waiting({ a: anItem({ ...asked, evidence }) })).toEqual({ mine: true, tasks: [] });
  });
});

describe('a conditional go', () => {
  const condition = { text: 'Errors stay below 1 %.', ownerId: 'me', dueOn: '2026-05-20' };
  const conditional = { ...aDecision('conditional go'), condition };
  test.each<[string, Partial<Launch>, boolean]>([
    ['waits for who owns its condition', { decisions: [conditional] }, true],
    [
      'doesn’t once the condition is met',
      { decisions: [conditional], conditionChecks: { 1: { met: true, note: 'Seen', by: 'me', at: MOMENT.now } } },
      false,
    ],
    [
      'still does where it was said not to be met',
      { decisions: [conditional], conditionChecks: { 1: { met: false, note: 'Not yet', by: 'me', at: MOMENT.now } } },
      true,
    ],
    ['doesn’t once another decision took its place', { decisions: [conditional, aDecision('go')] }, false],
    [
      'doesn’t wait for anybody else',
      { decisions: [{ ...conditional, condition: { ...condition, ownerId: 'olga' } }] },
      false,
    ],
  ])('%s', (_, parts, waits) => {
    expect(waiting({}, parts).tasks).toEqual(waits ? [['condition', null]] : []);
  });
});

describe('a round of votes', () => {
  const round = {
    by: 'rm',
    at: MOMENT.now,
    closesOn: '2026-05-12',
    note: null,
    functions: [{ function: 'Legal', voterIds: ['me'] }],
    frozen: aDecision('go').frozen,
  };
  const vote = { accountId: 'lena', vote: 'go' as const, comment: null, by: 'lena', at: MOMENT.now };
  const lead: Onlooker = { ...me, leads: ['Legal'] };
  test.each<[string, Partial<Launch>, Onlooker, boolean]>([
    ['waits for the function’s lead', { rounds: { 1: round } }, lead, true],
    ['waits for nobody else', { rounds: { 1: round } }, me, false],
    ['waits no longer once the function has voted', { rounds: { 1: round }, votes: { '1.1': vote } }, lead, false],
    ['waits no longer once it is closed', { rounds: { 1: { ...round, closesOn: '2026-05-10' } } }, lead, false],
  ])('%s', (_, parts, onlooker, waits) => {
    expect(waiting({}, parts, onlooker)).toEqual({ mine: waits, tasks: waits ? [['vote', null]] : [] });
  });
});

test('what waits is by due date, what has none last', () => {
  const items = {
    late: anItem({ ownerId: 'me', dueOn: '2026-05-17' }),
    early: anItem({ ownerId: 'me', dueOn: '2026-05-01' }),
    undated: anItem({ requires: [ACKNOWLEDGED], acknowledgers: ['me'], dueOn: null }),
  };
  const undated = { ...items.undated, dueOn: null };
  expect(waiting({ ...items, undated }).tasks.map(([, itemId]) => itemId)).toEqual(['early', 'late', 'undated']);
});
