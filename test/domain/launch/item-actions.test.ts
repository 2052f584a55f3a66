import type { ActionResult, LaunchActor } from '../../../src/domain/launch/action-result';
import type { ItemAction } from '../../../src/domain/launch/item-action';
import { actOnItem } from '../../../src/domain/launch/item-actions';
import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import {
  aDecision,
  aLaunch,
  anActor,
  anItem,
  aReport,
  AUTOMATIC,
  GO_NO_GO,
  MOMENT,
  REPORT,
  waived,
} from './build-launch';

const EDITOR = anActor('eddy');
const RELEASE_MANAGER = anActor('rm', { releaseManager: true });
const LEAD = anActor('lena', { leadOf: ['Engineering'] });
const OWNER = anActor('olga');
const ADMIN = anActor('pat', { admin: true });
const OTHER_LEAD = anActor('luca', { leadOf: ['Legal'] });

function act(
  item: LaunchItem,
  action: ItemAction,
  actor: LaunchActor = EDITOR,
  parts: Partial<Launch> = {},
): ActionResult {
  return actOnItem(aLaunch({ x: item }, parts), 'x', action, actor, MOMENT);
}
const codeOf = (result: ActionResult) => (result.ok ? 'ok' : result.problems.map(({ code }) => code).join());
const patchOf = (result: ActionResult) => {
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '));
  return result.patch;
};
const link = { kind: 'url', value: 'https://example.com/r' } as const;

describe('work on an item', () => {
  test('a tick writes done and its evidence with author and instant, as one change', () => {
    expect(patchOf(act(anItem({ requires: [REPORT] }), { kind: 'tick', evidence: [link] }))).toEqual({
      'items/x/state': 'done',
      'items/x/verification': null,
      'items/x/waiver': null,
      'items/x/notApplicable': null,
      'items/x/evidence': [{ ...link, by: 'eddy', at: MOMENT.now }],
    });
  });

  test('a tick without evidence is kept: it reads as unverified, not as lost', () => {
    expect(patchOf(act(anItem({ requires: [REPORT] }), { kind: 'tick', evidence: [] }))).toMatchObject({
      'items/x/state': 'done',
    });
  });

  test('going back to open takes an earlier verification away', () => {
    const item = anItem({ state: 'done', verification: { by: 'vera', at: MOMENT.now, ownerId: 'olga' } });
    expect(patchOf(act(item, { kind: 'set state', state: 'open' }))).toMatchObject({ 'items/x/verification': null });
  });

  test('the state that an item has already writes nothing', () => {
    expect(patchOf(act(anItem({ state: 'failed' }), { kind: 'set state', state: 'failed' }))).toEqual({});
  });

  test('an owner is set, taken away, and not written twice', () => {
    expect(patchOf(act(anItem(), { kind: 'set owner', ownerId: 'olga' }))).toEqual({ 'items/x/ownerId': 'olga' });
    expect(patchOf(act(anItem({ ownerId: 'olga' }), { kind: 'set owner', ownerId: null }, LEAD))).toEqual({
      'items/x/ownerId': null,
    });
    expect(patchOf(act(anItem({ ownerId: 'olga' }), { kind: 'set owner', ownerId: 'olga' }))).toEqual({});
  });

  test.each(['cancelled', 'completed'] as const)('a %s launch refuses work and says to reopen it', (status) => {
    expect(codeOf(act(anItem(), { kind: 'tick', evidence: [] }, EDITOR, { status }))).toBe('closed');
  });

  test('an item that is not there is not found', () => {
    const result = actOnItem(aLaunch({}), 'constructor', { kind: 'tick', evidence: [] }, EDITOR, MOMENT);
    expect(codeOf(result)).toBe('notFound');
  });

  test.each([
    ['an automatic item', AUTOMATIC],
    ['the go/no-go', GO_NO_GO],
  ])('nobody ticks %s by hand, but lifting its waiver is possible', (_, requirement) => {
    expect(codeOf(act(anItem({ requires: [requirement] }), { kind: 'tick', evidence: [] }))).toBe('invalid');
    expect(codeOf(act(waived('2026-05-20', { requires: [requirement] }), { kind: 'set state', state: 'open' }))).toBe(
      'ok',
    );
  });
});

describe('giving an item an owner', () => {
  const APPROVAL = { kind: 'approval', label: 'approval' } as const;
  const ACKNOWLEDGEMENT = { kind: 'acknowledgement', label: 'acknowledgement' } as const;

  test.each([
    ['any editor', EDITOR, 'notAllowed'],
    ['another function’s lead', OTHER_LEAD, 'notAllowed'],
    ['the owner', OWNER, 'ok'],
    ['the function’s lead', LEAD, 'ok'],
    ['a release manager', RELEASE_MANAGER, 'ok'],
    ['an administrator', ADMIN, 'ok'],
  ])('an item with an owner is handed on by %s: %3$s', (_, actor, code) => {
    const item = anItem({ ownerId: 'olga' });
    expect(codeOf(act(item, { kind: 'set owner', ownerId: actor.accountId + '2' }, actor))).toBe(code);
    expect(codeOf(act(item, { kind: 'set owner', ownerId: null }, actor))).toBe(code);
  });

  test.each([
    ['a report', 'an editor', REPORT, EDITOR, 'ok'],
    ['a decision to go', 'an editor', GO_NO_GO, EDITOR, 'ok'],
    ['an approval', 'an editor', APPROVAL, EDITOR, 'notAllowed'],
    ['an acknowledgement', 'an editor', ACKNOWLEDGEMENT, EDITOR, 'notAllowed'],
    ['a check', 'an editor', AUTOMATIC, EDITOR, 'notAllowed'],
    ['an approval', 'another function’s lead', APPROVAL, OTHER_LEAD, 'notAllowed'],
    ['an approval', 'the function’s lead', APPROVAL, LEAD, 'ok'],
    ['a check', 'a release manager', AUTOMATIC, RELEASE_MANAGER, 'ok'],
    ['a check', 'an administrator', AUTOMATIC, ADMIN, 'ok'],
  ])('one without an owner that is settled by %s, taken up by %s: %5$s', (_, __, requirement, actor, code) => {
    const item = anItem({ requires: [REPORT, requirement] });
    expect(codeOf(act(item, { kind: 'set owner', ownerId: actor.accountId }, actor))).toBe(code);
  });
});

describe('evidence', () => {
  test('is added to what is there', () => {
    const patch = patchOf(
      act(anItem({ evidence: [aReport()] }), { kind: 'attach evidence', evidence: { kind: 'note', value: 'Seen' } }),
    );
    expect(patch['items/x/evidence']).toHaveLength(2);
  });

  test.each([
    [{ kind: 'url', value: 'javascript:alert(1)' }],
    [{ kind: 'url', value: 'not a link' }],
    [{ kind: 'issue', value: 'nope' }],
    [{ kind: 'note', value: '   ' }],
    [{ kind: 'actual', value: { value: 3, asOf: '2026-02-30' } }],
    [{ kind: 'actual', value: { value: 3, asOf: '2026-05-12' } }],
    [{ kind: 'file', value: { name: ' ', address: 'https://example.com/f' } }],
    [{ kind: 'file', value: { name: 'Plan.pdf', address: 'file:///etc/passwd' } }],
    [{ kind: 'jql', value: '  ' }],
    [{ kind: 'jql', value: 'x'.repeat(2001) }],
    [{ kind: 'metric', value: { name: 'Activation', unit: '%', baseline: null, target: NaN } }],
  ] as const)('%j is refused at its path', (evidence) => {
    const result = act(anItem(), { kind: 'tick', evidence: [evidence] });
    expect(result.ok ? null : result.problems[0]?.path).toMatch(/^evidence\/0/);
  });

  test.each([
    ['an editor', EDITOR, 'notAllowed'],
    ["another function's lead", OTHER_LEAD, 'notAllowed'],
    ['the owner', anActor('olga'), 'ok'],
    ["the function's lead", LEAD, 'ok'],
    ['a release manager', RELEASE_MANAGER, 'ok'],
  ])('an acknowledgement by %s: %3$s', (_, actor, code) => {
    const evidence = { kind: 'acknowledgement', value: 'The team is trained' } as const;
    expect(codeOf(act(anItem({ ownerId: 'olga' }), { kind: 'attach evidence', evidence }, actor))).toBe(code);
  });

  test('a removed piece leaves the others, and takes the verification with it', () => {
    const note = { kind: 'note', value: 'Seen', by: 'olga', at: MOMENT.now } as const;
    const item = anItem({ evidence: [aReport(), note], state: 'done' });
    const remove = (index: number, at: string = MOMENT.now) =>
      act(item, { kind: 'remove evidence', index, by: 'olga', at });
    expect(patchOf(remove(0))).toEqual({ 'items/x/evidence': [note], 'items/x/verification': null });
    expect([codeOf(remove(0, '2026-01-01T00:00:00Z')), codeOf(remove(2))]).toEqual(['notFound', 'notFound']);
  });

  test('that cites an issue keeps its id and the key that it has now', () => {
    const launch = aLaunch({ x: anItem() });
    const evidence = { kind: 'issue', value: 'OLD-1' } as const;
    const cited = { 'OLD-1': { issueId: '10001', key: 'PAY-1' } };
    const attach = { kind: 'attach evidence', evidence } as const;
    expect(patchOf(actOnItem(launch, 'x', attach, EDITOR, MOMENT, cited))['items/x/evidence']).toEqual([
      { kind: 'issue', value: 'PAY-1', issueId: '10001', by: 'eddy', at: MOMENT.now },
    ]);
  });

  test('is kept without the blanks around it', () => {
    const patch = patchOf(act(anItem(), { kind: 'attach evidence', evidence: { kind: 'note', value: '  Seen ' } }));
    expect(patch['items/x/evidence']).toEqual([{ kind: 'note', value: 'Seen', by: 'eddy', at: MOMENT.now }]);
  });
});

describe('verifying', () => {
  const blocker = {
    importance: 'blocking',
    requires: [REPORT],
    evidence: [aReport()],
    state: 'done',
    ownerId: 'olga',
  } as const;
  const t1 = { tier: 'T1' } as const;

  test('keeps who owned the T1 blocker at that moment', () => {
    expect(patchOf(act(anItem(blocker), { kind: 'verify' }, EDITOR, t1))).toEqual({
      'items/x/verification': { by: 'eddy', at: MOMENT.now, ownerId: 'olga' },
    });
  });

  test.each<[string, LaunchItem, LaunchActor, Partial<Launch>, string]>([
    ['its owner', anItem(blocker), anActor('olga'), t1, 'notAllowed'],
    [
      'its owner, though a release manager',
      anItem(blocker),
      anActor('olga', { releaseManager: true }),
      t1,
      'notAllowed',
    ],
    ['anyone while nobody owns it', anItem({ ...blocker, ownerId: null }), EDITOR, t1, 'invalid'],
    ['anyone while its evidence is missing', anItem({ ...blocker, evidence: [] }), EDITOR, t1, 'invalid'],
    ['anyone before it is done', anItem({ ...blocker, state: 'in progress' }), EDITOR, t1, 'invalid'],
    ['anyone where evidence is enough: T2', anItem(blocker), EDITOR, { tier: 'T2' }, 'invalid'],
    [
      'anyone where evidence is enough: required',
      anItem({ ...blocker, importance: 'required' }),
      EDITOR,
      t1,
      'invalid',
    ],
  ])('is refused to %s', (_, item, actor, parts, code) => {
    expect(codeOf(act(item, { kind: 'verify' }, actor, parts))).toBe(code);
  });
});

describe('waiving', () => {
  const waive = { kind: 'waive', reason: 'Agreed in writing', expiresOn: MOMENT.today } as const;

  test.each([
    ['a release manager', RELEASE_MANAGER, 'ok'],
    ["the function's lead", LEAD, 'ok'],
    ["another function's lead", OTHER_LEAD, 'notAllowed'],
    ['an editor', EDITOR, 'notAllowed'],
    ['the owner, though a release manager', anActor('olga', { releaseManager: true }), 'notAllowed'],
  ])('by %s: %3$s', (_, actor, code) => {
    expect(codeOf(act(anItem({ ownerId: 'olga' }), waive, actor))).toBe(code);
  });

  test('writes state, approver, reason and expiry', () => {
    expect(patchOf(act(anItem(), waive, LEAD))).toMatchObject({
      'items/x/state': 'waived',
      'items/x/waiver': { approverId: 'lena', reason: 'Agreed in writing', expiresOn: MOMENT.today, at: MOMENT.now },
    });
  });

  test.each([
    ['a day that has passed', { ...waive, expiresOn: '2026-05-10' }, 'expiresOn'],
    ['no reason', { ...waive, reason: '  ' }, 'reason'],
  ])('is refused for %s', (_, action, path) => {
    const result = act(anItem(), action, LEAD);
    expect(result.ok ? null : result.problems.map((problem) => problem.path)).toEqual([path]);
  });

  test('over one that still holds is refused until it names that one; over one that is over it needs no word', () => {
    const earlier = '2026-05-01T08:00:00.000Z';
    const holds = waived(MOMENT.today);
    const item = { ...holds, waiver: holds.waiver && { ...holds.waiver, at: earlier } };
    const over = waived('2026-05-10');
    expect(codeOf(act(item, waive, LEAD))).toBe('overlaps');
    expect(codeOf(act(item, { ...waive, replaces: MOMENT.now }, LEAD))).toBe('overlaps');
    expect(patchOf(act(item, { ...waive, replaces: earlier }, LEAD))).toMatchObject({
      'items/x/waiver': { approverId: 'lena', reason: 'Agreed in writing' },
    });
    expect(codeOf(act(over, waive, LEAD))).toBe('ok');
  });

  test('lasts a year past the due date at most', () => {
    const item = anItem({ dueOn: '2026-06-01' });
    const through = (expiresOn: string) => codeOf(act(item, { ...waive, expiresOn }, LEAD));
    expect([through('2027-06-02'), through('2027-06-03')]).toEqual(['ok', 'invalid']);
  });

  test('does not lift a no-go', () => {
    const item = anItem({ requires: [GO_NO_GO] });
    expect(codeOf(act(item, waive, RELEASE_MANAGER, { decisions: [aDecision('no-go')] }))).toBe('invalid');
    expect(codeOf(act(item, waive, RELEASE_MANAGER))).toBe('ok');
  });
});

describe('not applicable', () => {
  const action = { kind: 'not applicable', reason: 'No price changes' } as const;

  test.each([
    ['a blocker', 'an editor', 'blocking', EDITOR, 'notAllowed'],
    ['a blocker', "the function's lead", 'blocking', LEAD, 'notAllowed'],
    ['a blocker', 'a release manager', 'blocking', RELEASE_MANAGER, 'ok'],
    ['a required item', 'an editor', 'required', EDITOR, 'ok'],
  ] as const)('%s, by %s', (_, __, importance, actor, code) => {
    expect(codeOf(act(anItem({ importance }), action, actor))).toBe(code);
  });

  test('needs a reason', () => {
    expect(codeOf(act(anItem(), { ...action, reason: '' }))).toBe('invalid');
  });
});

describe('an automatic check', () => {
  test.each([
    ['its owner', anActor('olga'), 'ok'],
    ['a release manager', RELEASE_MANAGER, 'ok'],
    ['anyone else', EDITOR, 'notAllowed'],
  ])('run by %s: %3$s', (_, actor, code) => {
    const item = anItem({ requires: [AUTOMATIC], ownerId: 'olga' });
    expect(codeOf(act(item, { kind: 'record check', passed: true }, actor))).toBe(code);
  });

  test('keeps pass or fail with who and when, and nothing else', () => {
    const patch = patchOf(
      act(anItem({ requires: [AUTOMATIC] }), { kind: 'record check', passed: false }, RELEASE_MANAGER),
    );
    expect(patch).toEqual({
      'items/x/automatic': { passed: false, evaluatedBy: 'rm', evaluatedAt: MOMENT.now, byReleaseManager: true },
    });
  });

  const failed = { passed: false, evaluatedBy: 'rm', evaluatedAt: '2026-05-10T12:00:00.000Z' } as const;
  test.each<[string, LaunchItem['automatic'], boolean, LaunchActor, string]>([
    [
      'a release manager’s failure by the owner’s pass',
      { ...failed, byReleaseManager: true },
      true,
      OWNER,
      'notAllowed',
    ],
    ['a release manager’s failure by the owner’s failure', { ...failed, byReleaseManager: true }, false, OWNER, 'ok'],
    [
      'a release manager’s failure by one’s own pass',
      { ...failed, byReleaseManager: true },
      true,
      RELEASE_MANAGER,
      'ok',
    ],
    ['an owner’s failure by the owner’s pass', failed, true, OWNER, 'ok'],
    [
      'a release manager’s failure that no longer counts',
      { ...failed, byReleaseManager: true, evaluatedAt: '2026-05-10T11:59:59.999Z' },
      true,
      OWNER,
      'ok',
    ],
  ])('replacing %s', (_, automatic, passed, actor, code) => {
    const item = anItem({ requires: [AUTOMATIC], ownerId: 'olga', automatic });
    expect(codeOf(act(item, { kind: 'record check', passed }, actor))).toBe(code);
  });

  test('is refused for an item without one', () => {
    expect(codeOf(act(anItem(), { kind: 'record check', passed: true }, RELEASE_MANAGER))).toBe('invalid');
  });
});
