import { actOnItems } from '../../../src/domain/launch/act-on-items';
import type { LaunchActor } from '../../../src/domain/launch/action-result';
import type { ManyAction } from '../../../src/domain/launch/item-action';
import type { Launch } from '../../../src/domain/launch/launch';
import { patchLimitBytes, textBytes } from '../../../src/storage/payload-limits';
import { aLaunch, anActor, anItem, AUTOMATIC, GO_NO_GO, MOMENT, REPORT, waived } from './build-launch';

const EDITOR = anActor('eddy');
const RELEASE_MANAGER = anActor('rm', { releaseManager: true });

const launch = aLaunch({
  plain: anItem({ title: 'Plain' }),
  needs: anItem({ title: 'Needs a report', requires: [REPORT] }),
  owned: anItem({ title: 'Owned', ownerId: 'olga' }),
  blocker: anItem({ title: 'Blocker', importance: 'blocking' }),
  check: anItem({ title: 'Check', requires: [AUTOMATIC] }),
  decision: anItem({ title: 'Decision', requires: [GO_NO_GO] }),
  passed: waived('2026-05-20', { title: 'Passed' }),
  mine: anItem({ title: 'Mine', ownerId: 'rm' }),
});
const all = Object.keys(launch.items);

function act(
  action: ManyAction,
  actor: LaunchActor,
  { ids = all, on = launch, changed = [] as readonly string[] } = {},
) {
  const { patch, done, refused } = actOnItems(on, ids, action, { actor, moment: MOMENT, changed: new Set(changed) });
  return { patch, done, refused: refused.map(({ itemId }) => itemId), reasons: refused };
}

test.each<[string, ManyAction, LaunchActor, readonly string[]]>([
  ['ticking', { kind: 'tick' }, EDITOR, ['check', 'decision']],
  ['setting in progress', { kind: 'set state', state: 'in progress' }, EDITOR, ['check', 'decision']],
  ['an owner, by any editor', { kind: 'set owner', ownerId: 'eddy' }, EDITOR, ['owned', 'check', 'mine']],
  ['an owner, by a release manager', { kind: 'set owner', ownerId: 'emil' }, RELEASE_MANAGER, []],
  ['waiving, by any editor', { kind: 'waive', reason: 'Agreed', expiresOn: '2026-06-01' }, EDITOR, all],
  [
    'waiving, by a release manager',
    { kind: 'waive', reason: 'Agreed', expiresOn: '2026-06-01' },
    RELEASE_MANAGER,
    ['passed', 'mine'],
  ],
  ['not applicable, by any editor', { kind: 'not applicable', reason: 'None' }, EDITOR, ['blocker']],
])('%s changes those that allow it and names every other', (_, action, actor, refused) => {
  const result = act(action, actor);
  expect(result.refused).toEqual(refused);
  expect(result.done).toEqual(all.filter((id) => !refused.includes(id)));
  const touched = new Set(Object.keys(result.patch).map((path) => path.split('/')[1]));
  expect([...touched].filter((id) => refused.includes(id ?? ''))).toEqual([]);
});

test('each refusal has the item’s title and its own sentence', () => {
  const { reasons } = act({ kind: 'tick' }, EDITOR, { ids: ['check', 'decision', 'gone'] });
  expect(reasons.map(({ title, problems }) => [title, problems[0]?.message])).toEqual([
    ['Check', expect.stringContaining('checked automatically')],
    ['Decision', expect.stringContaining('follows the go/no-go')],
    ['gone', expect.stringContaining('no such item')],
  ]);
});

test('an item that somebody else changed since is left alone and told; an item named twice is one', () => {
  const result = act({ kind: 'tick' }, EDITOR, { ids: ['plain', 'owned', 'plain'], changed: ['owned'] });
  expect([result.done, result.refused]).toEqual([['plain'], ['owned']]);
  expect(result.reasons[0]?.problems).toEqual([expect.objectContaining({ code: 'changed' })]);
  expect(Object.keys(result.patch).every((path) => path.startsWith('items/plain/'))).toBe(true);
});

test('what is so already counts as done and writes nothing', () => {
  const done: Launch = aLaunch({ x: anItem({ state: 'done' }) });
  expect(act({ kind: 'tick' }, EDITOR, { ids: ['x'], on: done })).toMatchObject({
    patch: {},
    done: ['x'],
    refused: [],
  });
});

test('a launch that is over refuses them all', () => {
  expect(act({ kind: 'tick' }, EDITOR, { on: { ...launch, status: 'completed' } })).toMatchObject({
    patch: {},
    refused: all,
  });
});

test('a reason that is too long for so many items is written to those that fit, and the others say how many did', () => {
  const many = aLaunch(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`item-${index}`, anItem()])));
  const waive = { kind: 'waive', reason: '界'.repeat(500), expiresOn: '2026-06-01' } as const;
  const { patch, done, reasons } = act(waive, RELEASE_MANAGER, { ids: Object.keys(many.items), on: many });
  expect(done.length + reasons.length).toBe(100);
  expect(done.length).toBeGreaterThan(50);
  expect(textBytes(JSON.stringify(patch))).toBeLessThan(patchLimitBytes);
  expect(reasons[0]?.problems[0]?.message).toContain(`room for ${done.length} items`);
  expect(Object.keys(patch).some((path) => path.startsWith(`items/${reasons[0]?.itemId}/`))).toBe(false);
});
