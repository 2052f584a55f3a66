import { applyPatch } from '../../../src/domain/journal/patch';
import { answerChecklist } from '../../../src/domain/launch/accept-checklist';
import type { ChecklistTemplate } from '../../../src/domain/launch/checklist';
import { offeredChanges } from '../../../src/domain/launch/checklist-offer';
import type { Launch } from '../../../src/domain/launch/launch';
import { MOST_ITEMS } from '../../../src/domain/launch/launch-size';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { startLaunch } from '../../../src/domain/launch/start-launch';
import { aChecklist, aDraftItem } from '../checklist/build-checklist';
import { aLaunch, anActor, anItem, LAUNCH_ON, MOMENT } from './build-launch';

const blocking = { importance: 'blocking', dueOffsetDays: -14, title: null } as const;
const tiersOf = (demand: { importance: 'blocking' | 'required'; dueOffsetDays: number; title: null }) => ({
  T1: demand,
  T2: demand,
  T3: demand,
});
const FIRST = aChecklist(
  1,
  aDraftItem('same'),
  aDraftItem('changed'),
  aDraftItem('gone'),
  aDraftItem('blocker', { tiers: tiersOf(blocking) }),
);
const SECOND = aChecklist(
  2,
  aDraftItem('same'),
  aDraftItem('changed', { tiers: tiersOf(blocking), evidence: [{ kind: 'approval', label: 'approval' }] }),
  aDraftItem('new', { ownerRole: 'Counsel', dependsOn: ['same'] }),
);
const rm = anActor('rm', { releaseManager: true });

function launched(checklist: ChecklistTemplate): Launch {
  const plan = { checklistId: 'hardware', tier: 'T2', launchOn: LAUNCH_ON, timeZone: 'UTC' } as const;
  const started = startLaunch(
    checklist,
    { ...plan, regions: [], packs: [], versionIds: [] },
    { Legal: 'lena', Counsel: 'cora' },
    MOMENT.today,
    rm,
  );
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  return read(applyPatch({}, started.patch));
}

function read(state: ReturnType<typeof toState>): Launch {
  const launch = launchFromState(state);
  if (launch === null) throw new Error('There is no launch.');
  return launch;
}

function answered(
  launch: Launch,
  checklist: ChecklistTemplate,
  itemId: string,
  choice: 'accepted' | 'kept',
  by = rm,
): Launch {
  const result = answerChecklist(launch, checklist, { itemId, choice }, { Counsel: 'cora' }, by, MOMENT);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return read(applyPatch(toState(launch), result.patch));
}

const kindsOf = (launch: Launch, checklist: ChecklistTemplate) =>
  offeredChanges(launch, checklist).map(({ itemId, kind }) => `${itemId} ${kind}`);

const given = { kind: 'url', value: 'https://example.com/terms', by: 'lena', at: MOMENT.now } as const;

test('a launch is offered what the version has otherwise for its tier, and nothing of what is the same', () => {
  expect(kindsOf(launched(FIRST), FIRST)).toEqual([]);
  expect(kindsOf(launched(FIRST), SECOND)).toEqual(['changed changed', 'new added', 'gone removed', 'blocker removed']);
  expect(offeredChanges(launched(FIRST), SECOND)[0]?.notes).toEqual([
    'It is blocking instead of required.',
    'Due at T−14 instead of T−7.',
    'Evidence: approval instead of link.',
  ]);
});

test('an added item comes with its owner, its day and what it waits for', () => {
  const after = answered(launched(FIRST), SECOND, 'new', 'accepted');
  expect(after.items['new']).toMatchObject({ ownerId: 'cora', dueOn: '2026-05-25', waitsFor: ['same'], state: 'open' });
  expect(kindsOf(after, SECOND)).not.toContain('new added');
});

test('a changed item keeps its owner, its state and everything that was given', () => {
  const before = launched(FIRST);
  const item = { ...before.items['changed'], ownerId: 'dev', state: 'done', evidence: [given] } as const;
  const after = answered(
    read({ ...toState(before), ...toState(aLaunch({ changed: { ...anItem(), ...item } })) }),
    SECOND,
    'changed',
    'accepted',
  );
  expect(after.items['changed']).toMatchObject({
    definition: { importance: 'blocking', offsetDays: -14, evidence: [{ kind: 'approval', label: 'approval' }] },
    dueOn: '2026-05-18',
    ownerId: 'dev',
    state: 'done',
    evidence: [given],
  });
});

test('an item that the version no longer has becomes not applicable, and keeps what was given', () => {
  const before = launched(FIRST);
  const gone = before.items['gone'] ?? anItem();
  const worked: Launch = { ...before, items: { ...before.items, gone: { ...gone, state: 'done', evidence: [given] } } };
  const after = answered(worked, SECOND, 'gone', 'accepted', anActor('olga'));
  expect(after.items['gone']).toMatchObject({
    state: 'not applicable',
    evidence: [given],
    ownerId: 'lena',
    notApplicable: { by: 'olga', reason: 'Version 2 of the checklist “Hardware” no longer has this item.' },
  });
  expect(kindsOf(after, SECOND)).not.toContain('gone removed');
  // A third version that has it again offers it back.
  const third = { ...FIRST, version: 3 };
  expect(offeredChanges(after, third).find(({ itemId }) => itemId === 'gone')).toMatchObject({
    kind: 'changed',
    isBack: true,
  });
  expect(answered(after, third, 'gone', 'accepted').items['gone']).toMatchObject({
    state: 'open',
    notApplicable: null,
    evidence: [given],
  });
});

test('only a release manager takes a blocker out', () => {
  const out = { itemId: 'blocker', choice: 'accepted' } as const;
  expect(answerChecklist(launched(FIRST), SECOND, out, {}, anActor('olga', { admin: true }), MOMENT)).toMatchObject({
    ok: false,
    problems: [{ code: 'notAllowed' }],
  });
  expect(answered(launched(FIRST), SECOND, 'blocker', 'accepted').items['blocker']?.state).toBe('not applicable');
});

test.each([
  ['blocks no more', { tiers: tiersOf({ ...blocking, importance: 'required' }) }, 'forbidden'],
  ['falls due after the launch', { tiers: tiersOf({ ...blocking, dueOffsetDays: 1 }) }, 'forbidden'],
  ['asks for other evidence', { evidence: [{ kind: 'approval' as const, label: 'approval' }] }, 'forbidden'],
  ['falls due later before it', { tiers: tiersOf({ ...blocking, dueOffsetDays: -1 }) }, 'allowed'],
  ['is renamed', { title: 'Other' }, 'allowed'],
])('that a blocker %s is %3$s to whoever isn’t a release manager', (_, parts, answer) => {
  const blocker = { tiers: tiersOf(blocking) };
  const other = aChecklist(2, aDraftItem('blocker', { ...blocker, ...parts }));
  const take = (by: typeof rm) =>
    answerChecklist(
      launched(aChecklist(1, aDraftItem('blocker', blocker))),
      other,
      { itemId: 'blocker', choice: 'accepted' },
      {},
      by,
      MOMENT,
    ).ok;
  expect([take(anActor('olga', { admin: true })), take(rm)]).toEqual([answer === 'allowed', true]);
});

test('what was kept isn’t asked again until a version asks something else of it', () => {
  const kept = ['changed', 'new', 'gone'].reduce((launch, id) => answered(launch, SECOND, id, 'kept'), launched(FIRST));
  expect(kept.items).toEqual(launched(FIRST).items);
  expect(kindsOf(kept, SECOND)).toEqual(['blocker removed']);
  expect(kindsOf(kept, { ...SECOND, version: 3 })).toEqual(['blocker removed']);
  const third = aChecklist(3, aDraftItem('same'), aDraftItem('changed', { title: 'Terms' }), aDraftItem('new'));
  expect(kindsOf(kept, third)).toEqual(['changed changed', 'new added', 'blocker removed']);
});

test('another query makes the check run again', () => {
  const asking = (jql: string) => aDraftItem('check', { evidence: [{ kind: 'automatic', label: 'JQL' }], jql });
  const before = launched(aChecklist(1, asking('type = Bug')));
  const check = before.items['check'] ?? anItem();
  const automatic = { passed: true, evaluatedBy: 'rm', evaluatedAt: MOMENT.now };
  const passed: Launch = { ...before, items: { check: { ...check, automatic } } };
  expect(answered(passed, aChecklist(2, asking('type = Incident')), 'check', 'accepted').items['check']).toMatchObject({
    definition: { jql: 'type = Incident' },
    automatic: null,
  });
});

test.each([
  ['an item that the version says nothing new about', launched(FIRST), 'same', 'notFound'],
  ['an item that is none', launched(FIRST), 'constructor', 'notFound'],
  ['a launch that is over', { ...launched(FIRST), status: 'completed' as const }, 'new', 'closed'],
  [
    'a launch that has all the items it can have',
    {
      ...launched(FIRST),
      items: Object.fromEntries(Array.from({ length: MOST_ITEMS }, (_, index) => [`i${index}`, anItem()])),
    },
    'new',
    'invalid',
  ],
])('%s is refused', (_what, launch, itemId, code) => {
  expect(answerChecklist(launch, SECOND, { itemId, choice: 'accepted' }, {}, rm, MOMENT)).toMatchObject({
    ok: false,
    problems: [{ code }],
  });
});
