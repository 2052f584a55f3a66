import { actOnItems } from '../../../src/domain/launch/act-on-items';
import type { ActionResult, LaunchActor } from '../../../src/domain/launch/action-result';
import type { ItemAction } from '../../../src/domain/launch/item-action';
import { actOnItem } from '../../../src/domain/launch/item-actions';
import { holdsItem } from '../../../src/domain/launch/item-holder';
import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { assessItem } from '../../../src/domain/readiness/assess-item';
import { aLaunch, anActor, anItem, aReport, AUTOMATIC, MOMENT, REPORT, waived } from './build-launch';

const APPROVAL = { kind: 'approval', label: 'approval' } as const;
const ACKNOWLEDGEMENT = { kind: 'acknowledgement', label: 'acknowledgement' } as const;
const EDITOR = anActor('eddy');
const OWNER = anActor('olga');
const LEAD = anActor('lena', { leadOf: ['Engineering'] });
const OTHER_LEAD = anActor('luca', { leadOf: ['Legal'] });
const RELEASE_MANAGER = anActor('rm', { releaseManager: true });
const DORA = anActor('dora');

const until = (untilOn: string) => ({ accountId: 'dora', untilOn, by: 'olga', at: MOMENT.now });
const TODAY = MOMENT.today;
const YESTERDAY = '2026-05-10';

function act(
  item: LaunchItem,
  action: ItemAction,
  actor: LaunchActor = EDITOR,
  parts: Partial<Launch> = {},
): ActionResult {
  return actOnItem(aLaunch({ x: item }, parts), 'x', action, actor, MOMENT);
}
const codeOf = (result: ActionResult) => (result.ok ? 'ok' : result.problems.map(({ code }) => code).join());
const patchOf = (result: ActionResult) => (result.ok ? result.patch : result.problems);

describe('naming a stand-in', () => {
  const name = (untilOn: string, accountId = 'dora'): ItemAction => ({
    kind: 'set delegate',
    delegate: { accountId, untilOn },
  });

  test.each([
    ['the owner', OWNER, 'ok'],
    ['the function’s lead', LEAD, 'ok'],
    ['a release manager', RELEASE_MANAGER, 'ok'],
    ['an administrator', anActor('pat', { admin: true }), 'ok'],
    ['any editor', EDITOR, 'notAllowed'],
    ['another function’s lead', OTHER_LEAD, 'notAllowed'],
    ['the one who stands in', DORA, 'notAllowed'],
  ])('by %s: %3$s', (_, actor, code) => {
    const item = anItem({ ownerId: 'olga', delegate: until(TODAY) });
    expect(codeOf(act(item, name('2026-06-01'), actor))).toBe(code);
  });

  test.each([
    ['today', TODAY, 'dora', 'ok', undefined],
    ['yesterday', YESTERDAY, 'dora', 'invalid', 'delegate/untilOn'],
    ['a year and a day from now', '2027-05-12', 'dora', 'ok', undefined],
    ['longer than that', '2027-05-13', 'dora', 'invalid', 'delegate/untilOn'],
    ['the owner themself', TODAY, 'olga', 'invalid', 'delegate/accountId'],
  ])('through %s: %4$s', (_, untilOn, accountId, code, path) => {
    const result = act(anItem({ ownerId: 'olga' }), name(untilOn, accountId), OWNER);
    expect([codeOf(result), result.ok ? undefined : result.problems[0]?.path]).toEqual([code, path]);
  });

  test('keeps who said so and when; taking it back leaves nothing, twice as well as once', () => {
    const named = act(anItem({ ownerId: 'olga' }), name(TODAY), OWNER);
    expect(patchOf(named)).toEqual({ 'items/x/delegate': until(TODAY) });
    const back: ItemAction = { kind: 'set delegate', delegate: null };
    const item = anItem({ ownerId: 'olga', delegate: until(TODAY) });
    expect(patchOf(act(item, back, OWNER))).toEqual({ 'items/x/delegate': null });
    expect(patchOf(act(anItem({ ownerId: 'olga' }), back, OWNER))).toEqual({});
  });

  test('is refused where nobody owns the item', () => {
    expect(codeOf(act(anItem(), name(TODAY), RELEASE_MANAGER))).toBe('invalid');
  });

  test('ends with the owner for whom it was', () => {
    const item = anItem({ ownerId: 'olga', delegate: until(TODAY) });
    const handedOn = act(item, { kind: 'set owner', ownerId: 'emil' }, OWNER);
    expect(patchOf(handedOn)).toEqual({ 'items/x/ownerId': 'emil', 'items/x/delegate': null });
  });
});

test.each([
  ['any editor', EDITOR, 'ok'],
  ['any editor, where the owner’s word settles it', EDITOR, 'notAllowed', [APPROVAL]],
])('an item whose owner was erased is taken by %s: %3$s', (_, actor, code, requires: (typeof APPROVAL)[] = []) => {
  const item = anItem({ ownerId: 'erased', requires });
  expect(codeOf(act(item, { kind: 'set owner', ownerId: 'eddy' }, actor))).toBe(code);
});

describe('the approver of a waiver', () => {
  const UNTIL = '2026-05-20';
  const own = { kind: 'set owner', ownerId: 'rm' } as const;
  const standIn: ItemAction = { kind: 'set delegate', delegate: { accountId: 'rm', untilOn: UNTIL } };

  test.each<[string, LaunchItem, ItemAction, LaunchActor, string]>([
    ['own what nobody owned', waived(UNTIL), own, RELEASE_MANAGER, 'notAllowed'],
    ['be given it by its owner', waived(UNTIL, { ownerId: 'olga' }), own, OWNER, 'notAllowed'],
    ['stand in for its owner', waived(UNTIL, { ownerId: 'olga' }), standIn, OWNER, 'notAllowed'],
    ['own it on the waiver’s last day', waived(TODAY), own, RELEASE_MANAGER, 'notAllowed'],
    ['own it once the waiver is over', waived(YESTERDAY), own, RELEASE_MANAGER, 'ok'],
    ['own it once it is open again', { ...waived(UNTIL), state: 'open' }, own, RELEASE_MANAGER, 'ok'],
  ])('can %s: %5$s', (_, item, action, actor, code) => {
    expect(codeOf(act(item, action, actor))).toBe(code);
  });

  test('isn’t given it among many either', () => {
    const launch = aLaunch({ x: waived(UNTIL), y: anItem() });
    const result = actOnItems(launch, ['x', 'y'], own, {
      actor: RELEASE_MANAGER,
      moment: MOMENT,
      changed: new Set(),
    });
    expect([result.done, result.refused.map(({ itemId }) => itemId)]).toEqual([['y'], ['x']]);
  });
});

describe('who stands in', () => {
  const blocker = { importance: 'blocking', ownerId: 'olga', state: 'done' } as const;
  const whole = anItem({ ...blocker, requires: [REPORT], evidence: [aReport()] });
  const waive: ItemAction = { kind: 'waive', reason: 'Agreed', expiresOn: '2026-06-01' };
  const approve: ItemAction = { kind: 'attach evidence', evidence: { kind: 'approval', value: 'Fine.' } };
  const doraLeads = anActor('dora', { leadOf: ['Engineering'] });

  test.each<[string, LaunchItem, ItemAction, LaunchActor, string, string]>([
    [
      'runs its check',
      anItem({ ownerId: 'olga', requires: [AUTOMATIC] }),
      { kind: 'record check', passed: true },
      DORA,
      'ok',
      'notAllowed',
    ],
    ['gives its approval', anItem({ ownerId: 'olga', requires: [APPROVAL] }), approve, DORA, 'ok', 'notAllowed'],
    ['can’t verify a T1 blocker', whole, { kind: 'verify' }, DORA, 'notAllowed', 'ok'],
    ['can’t waive it as the lead either', whole, waive, doraLeads, 'notAllowed', 'ok'],
    ['can’t hand it on', whole, { kind: 'set owner', ownerId: 'dora' }, DORA, 'notAllowed', 'notAllowed'],
  ])('%s, on the last day and not on the day after it', (_, item, action, actor, onLast, after) => {
    const on = (untilOn: string) => codeOf(act({ ...item, delegate: until(untilOn) }, action, actor, { tier: 'T1' }));
    expect([on(TODAY), on(YESTERDAY)]).toEqual([onLast, after]);
  });

  test.each([
    ['olga', TODAY, true],
    ['dora', TODAY, true],
    ['dora', YESTERDAY, false],
    ['eddy', TODAY, false],
  ])('%s holds the item while the stand-in lasts until %s: %s', (accountId, untilOn, holds) => {
    expect(holdsItem(anItem({ ownerId: 'olga', delegate: until(untilOn) }), accountId, TODAY)).toBe(holds);
  });
});

describe('people who must acknowledge', () => {
  const asked = (parts: Parameters<typeof anItem>[0] = {}) =>
    anItem({ ownerId: 'olga', requires: [ACKNOWLEDGEMENT], acknowledgers: ['anna', 'olga'], ...parts });
  const said = (by: string, inPlaceOf?: string, at: string = MOMENT.now): LaunchItem['evidence'][number] => ({
    kind: 'acknowledgement',
    value: 'Read.',
    by,
    at,
    ...(inPlaceOf !== undefined && { inPlaceOf }),
  });
  const standing = (item: LaunchItem, parts: Partial<Launch> = {}) => {
    const { settled, missingEvidence, missingAcknowledgers } = assessItem(
      aLaunch({ x: item }, parts),
      'x',
      item,
      MOMENT,
    );
    return { settled, missingEvidence, missingAcknowledgers };
  };

  test.each<[string, LaunchItem['evidence'], readonly string[]]>([
    ['nobody spoke', [], ['anna', 'olga']],
    ['somebody else did', [said('eddy')], ['anna', 'olga']],
    ['one did', [said('anna')], ['olga']],
    ['one did twice', [said('anna'), said('anna')], ['olga']],
    ['one did, and a stand-in for the other', [said('anna'), said('dora', 'olga')], []],
    ['both did', [said('olga'), said('anna')], []],
  ])('%s', (_, evidence, missing) => {
    expect(standing(asked({ state: 'done', evidence }))).toEqual({
      settled: missing.length === 0,
      missingEvidence: missing.length === 0 ? [] : ['acknowledgement'],
      missingAcknowledgers: missing,
    });
  });

  test.each<[string, LaunchItem['evidence'], number]>([
    ['neither spoke', [said('eddy')], 2],
    ['one of them did', [said('erased')], 1],
    ['one did, and a stand-in for the other', [said('erased'), said('dora', 'erased')], 0],
    ['both did', [said('erased'), said('erased')], 0],
  ])('of two people, both erased since, %s: %3$i missing', (_, evidence, missing) => {
    const item = asked({ acknowledgers: ['erased', 'erased'], state: 'done', evidence });
    expect(standing(item).missingAcknowledgers).toHaveLength(missing);
  });

  test('where nobody is named, anybody’s acknowledgement will do', () => {
    expect(standing(asked({ acknowledgers: [], state: 'done', evidence: [said('rm')] })).settled).toBe(true);
  });

  test('a word given after a verification isn’t covered by it', () => {
    const item = asked({
      importance: 'blocking',
      state: 'done',
      acknowledgers: ['anna'],
      evidence: [said('anna', undefined, '2026-05-11T13:00:00.000Z')],
      verification: { by: 'eddy', at: MOMENT.now, ownerId: 'olga' },
    });
    expect(standing(item, { tier: 'T1' }).settled).toBe(false);
  });

  test('the sentence counts them, since names are Jira’s to tell', () => {
    const item = asked({ state: 'done', evidence: [said('anna')] });
    expect(assessItem(aLaunch({ x: item }), 'x', item, MOMENT).sentence).toContain(
      'its evidence is missing (acknowledgement, 1 of 2 named people)',
    );
  });

  const name = (...accountIds: string[]): ItemAction => ({ kind: 'set acknowledgers', accountIds });
  test.each([
    ['the owner', OWNER, 'ok'],
    ['the function’s lead', LEAD, 'ok'],
    ['any editor', EDITOR, 'notAllowed'],
    ['one of them', anActor('anna'), 'notAllowed'],
  ])('are named by %s: %3$s', (_, actor, code) => {
    expect(codeOf(act(asked(), name('anna', 'dora'), actor))).toBe(code);
  });

  test('are each named once, and not on an item that asks for no acknowledgement', () => {
    expect(patchOf(act(asked(), name('dora', 'dora'), OWNER))).toEqual({ 'items/x/acknowledgers': ['dora'] });
    expect(patchOf(act(asked(), name('olga', 'anna'), OWNER))).toEqual({});
    expect(codeOf(act(anItem({ ownerId: 'olga' }), name('anna'), OWNER))).toBe('invalid');
  });

  test.each([
    ['a named person', anActor('anna'), 'ok'],
    ['the owner', OWNER, 'ok'],
    ['the function’s lead', LEAD, 'ok'],
    ['a release manager', RELEASE_MANAGER, 'ok'],
    ['anybody else', EDITOR, 'notAllowed'],
  ])('an acknowledgement by %s: %3$s', (_, actor, code) => {
    const evidence = { kind: 'acknowledgement', value: 'Read.' } as const;
    expect(codeOf(act(asked(), { kind: 'attach evidence', evidence }, actor))).toBe(code);
  });

  test('whoever is named for it can’t approve in the function’s place', () => {
    const item = asked({ requires: [ACKNOWLEDGEMENT, APPROVAL] });
    const evidence = { kind: 'approval', value: 'Fine.' } as const;
    expect(codeOf(act(item, { kind: 'attach evidence', evidence }, anActor('anna')))).toBe('notAllowed');
  });

  test('a stand-in’s word says for whom it is', () => {
    const item = asked({ delegate: until(TODAY) });
    const evidence = { kind: 'acknowledgement', value: 'Read.' } as const;
    expect(patchOf(act(item, { kind: 'attach evidence', evidence }, DORA))).toEqual({
      'items/x/evidence': [{ ...evidence, by: 'dora', at: MOMENT.now, inPlaceOf: 'olga' }],
    });
  });
});
