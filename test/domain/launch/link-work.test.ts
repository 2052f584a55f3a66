import type { ActionResult, LaunchActor } from '../../../src/domain/launch/action-result';
import { actOnItem } from '../../../src/domain/launch/item-actions';
import { onItem } from '../../../src/domain/launch/item-subject';
import type { Launch, LaunchItem } from '../../../src/domain/launch/launch';
import { launchFromState, toState } from '../../../src/domain/launch/launch-state';
import { followWork, linkWork, unlinkWork, workIssuesIn, type WorkStage } from '../../../src/domain/launch/link-work';
import { applyPatch, type Patch } from '../../../src/domain/journal/patch';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aLaunch, anItem, AUTOMATIC, GO_NO_GO, MOMENT, waived } from './build-launch';

const dev: LaunchActor = { accountId: 'dev', roles: { admin: false, releaseManager: false, leadOf: [] } };
const work = { issueId: '501', by: 'dev', at: MOMENT.now };
const verification = { by: 'rm', at: MOMENT.now, ownerId: 'olga' };
const ISSUE = { kind: 'issue', label: 'review issue' } as const;

function after(launch: Launch, patch: Patch): LaunchItem {
  const item = launchFromState(applyPatch(toState(launch), patch))?.items['review'];
  if (item === undefined) throw new Error('The launch has lost its item.');
  return item;
}
const link = (launch: Launch, stage: WorkStage, issueId = '501'): ActionResult =>
  onItem(launch, 'review', (subject) =>
    linkWork(subject, { issueId, stage, isOwnIssue: issueId === '1' }, dev, MOMENT),
  );
const problemOf = (result: ActionResult): string => (result.ok ? 'ok' : (result.problems[0]?.message ?? ''));

test.each<[LaunchItem['state'], WorkStage, LaunchItem['state']]>([
  ['open', 'new', 'open'],
  ['open', 'indeterminate', 'in progress'],
  ['open', 'done', 'done'],
  ['in progress', 'new', 'open'],
  ['in progress', 'done', 'done'],
  ['done', 'new', 'open'],
  ['done', 'indeterminate', 'in progress'],
  ['done', 'done', 'done'],
  ['failed', 'indeterminate', 'in progress'],
  ['waived', 'done', 'waived'],
  ['not applicable', 'done', 'not applicable'],
])('an item that is %s and whose issue is %s is %s then, linked or followed', (state, stage, expected) => {
  const unlinked = aLaunch({ review: anItem({ state }) });
  const linked = link(unlinked, stage);
  if (!linked.ok) throw new Error(problemOf(linked));
  expect(after(unlinked, linked.patch)).toMatchObject({ state: expected, work });

  const launch = aLaunch({ review: anItem({ state, work }), other: anItem({ work: { ...work, issueId: '502' } }) });
  const patch = followWork(launch, '501', stage);
  expect(after(launch, patch).state).toBe(expected);
  expect(Object.keys(patch).filter((path) => path.startsWith('items/other/'))).toEqual([]);
});

test.each(['cancelled', 'completed'] as const)('a launch that is %s follows nothing and links nothing', (status) => {
  const launch = aLaunch({ review: anItem({ work }) }, { status });
  expect(followWork(launch, '501', 'done')).toEqual({});
  expect(problemOf(link(launch, 'done', '502'))).toContain(status);
});

test('a waiver keeps its words when the issue goes on, and the item follows again once it is lifted', () => {
  const launch = aLaunch({ review: { ...waived('2026-05-20'), work } });
  expect(followWork(launch, '501', 'done')).toEqual({});
  const lifted = actOnItem(launch, 'review', { kind: 'set state', state: 'open' }, dev, MOMENT);
  if (!lifted.ok) throw new Error(problemOf(lifted));
  const open = aLaunch({ review: after(launch, lifted.patch) });
  expect(after(open, followWork(open, '501', 'done'))).toMatchObject({ state: 'done', waiver: null });
});

test('nobody’s word outlives the work that it was given for', () => {
  const launch = aLaunch({ review: anItem({ state: 'done', ownerId: 'olga', work, verification }) });
  expect(followWork(launch, '501', 'done')).toEqual({});
  expect(after(launch, followWork(launch, '501', 'indeterminate'))).toMatchObject({
    state: 'in progress',
    verification: null,
  });
});

test.each<[string, LaunchItem['definition']['evidence'], boolean]>([
  ['the issue link that it asks for', [ISSUE], true],
  ['no other evidence', [ISSUE, { kind: 'url', label: 'report' }], false],
])('an issue that is done is %s', (_, requires, settled) => {
  const launch = aLaunch({ review: anItem({ requires, work }) });
  const done = aLaunch({ review: after(launch, followWork(launch, '501', 'done')) });
  expect(assessLaunch(done, MOMENT).items[0]).toMatchObject({ state: 'done', settled, verified: settled });
});

test('a T1 blocker whose issue is done still waits for another’s word', () => {
  const review = anItem({ importance: 'blocking', ownerId: 'olga', requires: [ISSUE], work });
  const launch = aLaunch({ review }, { tier: 'T1' });
  const done = aLaunch({ review: after(launch, followWork(launch, '501', 'done')) }, { tier: 'T1' });
  expect(assessLaunch(done, MOMENT).items[0]).toMatchObject({ state: 'done', verified: false, settled: false });
  const word = actOnItem(done, 'review', { kind: 'verify' }, { ...dev, accountId: 'rob' }, MOMENT);
  if (!word.ok) throw new Error(problemOf(word));
  const verified = aLaunch({ review: after(done, word.patch) }, { tier: 'T1' });
  expect(assessLaunch(verified, MOMENT).items[0]).toMatchObject({ verified: true, settled: true });
});

test.each(['open', 'in progress', 'failed'] as const)(
  'while it follows an issue, nobody sets it %s by hand',
  (state) => {
    const launch = aLaunch({ review: anItem({ state: state === 'open' ? 'done' : 'open', work }) });
    expect(problemOf(actOnItem(launch, 'review', { kind: 'set state', state }, dev, MOMENT))).toMatch(
      /follows the status/,
    );
  },
);

test('a tick is refused while the issue isn’t done, and allowed once the item goes on by itself', () => {
  const launch = aLaunch({ review: anItem({ work }) });
  const tick = { kind: 'tick', evidence: [] } as const;
  expect(problemOf(actOnItem(launch, 'review', tick, dev, MOMENT))).toMatch(/unlink the issue first/);
  const unlinked = onItem(launch, 'review', unlinkWork);
  if (!unlinked.ok) throw new Error(problemOf(unlinked));
  const own = aLaunch({ review: after(launch, unlinked.patch) });
  expect(own.items['review']).toMatchObject({ work: null, state: 'open' });
  expect(actOnItem(own, 'review', tick, dev, MOMENT).ok).toBe(true);
});

test.each<[string, LaunchItem, string, RegExp]>([
  ['what a check settles', anItem({ requires: [AUTOMATIC] }), '501', /its own record/],
  ['what the go/no-go settles', anItem({ requires: [GO_NO_GO] }), '501', /its own record/],
  ['the issue that launches', anItem(), '1', /the issue that launches/],
])('%s can’t be linked', (_, review, issueId, message) => {
  expect(problemOf(link(aLaunch({ review }), 'new', issueId))).toMatch(message);
});

test('linking the same issue again, and unlinking none, change nothing', () => {
  expect(link(aLaunch({ review: anItem({ work }) }), 'done')).toEqual({ ok: true, patch: {} });
  expect(onItem(aLaunch({ review: anItem() }), 'review', unlinkWork)).toEqual({ ok: true, patch: {} });
});

test('a patch names the issues that have to be found again, and no others', () => {
  const patch = {
    'items/review/work': work,
    'items/terms/work': null,
    'items/load/evidence': [{ kind: 'issue', issueId: '777' }],
    work: { issueId: '888' },
  };
  expect(workIssuesIn(patch)).toEqual(['501']);
});
