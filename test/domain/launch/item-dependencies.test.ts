import { blockedBy, waitsForOf } from '../../../src/domain/launch/item-dependencies';
import { actOnItem } from '../../../src/domain/launch/item-actions';
import { assessLaunch } from '../../../src/domain/readiness/assess-launch';
import { aLaunch, anActor, anItem, MOMENT } from './build-launch';

/** Each item with those that it waits for; its title is its id. */
const launchOf = (order: Readonly<Record<string, readonly string[]>>) =>
  aLaunch(Object.fromEntries(Object.entries(order).map(([id, waitsFor]) => [id, anItem({ title: id, waitsFor })])));
const set = (order: Readonly<Record<string, readonly string[]>>, itemId: string, waitsFor: readonly string[]) =>
  actOnItem(launchOf(order), itemId, { kind: 'set dependencies', waitsFor }, anActor('eddy'), MOMENT);

test.each<[string, Readonly<Record<string, readonly string[]>>, string, readonly string[], string]>([
  ['itself', { a: [] }, 'a', ['a'], 'An item can’t wait for itself.'],
  ['one that waits for it', { a: [], b: ['a'] }, 'a', ['b'], 'That would be a circle: a waits for b waits for a.'],
  [
    'one that waits for it by way of others',
    { a: [], b: ['a'], c: ['b'], d: ['c'] },
    'a',
    ['d'],
    'That would be a circle: a waits for d waits for c waits for b waits for a.',
  ],
  [
    'one of several that does',
    { a: [], b: [], c: ['a'] },
    'a',
    ['b', 'c'],
    'That would be a circle: a waits for c waits for a.',
  ],
  ['an item that is not there', { a: [] }, 'a', ['constructor'], 'This launch has no such item.'],
])('an item can’t wait for %s', (_, order, itemId, waitsFor, message) => {
  const result = set(order, itemId, waitsFor);
  expect(result.ok ? null : result.problems).toEqual([
    expect.objectContaining({ path: 'waitsFor', message: expect.stringContaining(message) }),
  ]);
});

test('two ways to the same item are no circle', () => {
  const diamond = { a: [], b: ['d'], c: ['d'], d: [] };
  expect(set(diamond, 'a', ['b', 'c', 'b'])).toEqual({ ok: true, patch: { 'items/a/waitsFor': ['b', 'c'] } });
  expect(set({ ...diamond, a: ['b', 'c'] }, 'a', ['b', 'c'])).toEqual({ ok: true, patch: {} });
});

test('a circle that stands already, as two people made it at once, ends every search', () => {
  expect(set({ a: [], b: ['c'], c: ['b'] }, 'a', ['b'])).toMatchObject({ ok: true });
});

test('both ends are told, without those that are gone', () => {
  const launch = launchOf({ a: ['gone', 'b'], b: [], c: ['b'] });
  expect([waitsForOf(launch, 'a'), waitsForOf(launch, 'constructor')]).toEqual([['b'], []]);
  expect(blockedBy(launch, 'b')).toEqual(['a', 'c']);
});

test('an item is ticked before what it waits for, and no verdict asks for the order', () => {
  const launch = launchOf({ a: ['b'], b: [] });
  expect(actOnItem(launch, 'a', { kind: 'tick', evidence: [] }, anActor('eddy'), MOMENT)).toMatchObject({
    ok: true,
    patch: { 'items/a/state': 'done' },
  });
  const without = launchOf({ a: [], b: [] });
  expect(assessLaunch(launch, MOMENT)).toEqual(assessLaunch(without, MOMENT));
});
