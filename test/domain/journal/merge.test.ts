import type { JournalEntry } from '../../../src/domain/journal/entry';
import { foldEntries } from '../../../src/domain/journal/fold';
import { detectCollisions } from '../../../src/domain/journal/merge';
import { applyPatch, type Patch } from '../../../src/domain/journal/patch';

const entry = (revision: number, authorId: string, patch: Patch): JournalEntry => ({
  entityId: 'roadmap:10001',
  revision,
  authorId,
  at: `2026-11-20T09:0${revision}:00.000Z`,
  operation: 'roadmap.save',
  patch,
});

const first = entry(1, 'ada', { 'answers/problem': 'Old text', 'answers/horizon': 'next' });
const base = foldEntries([first]);
const collisionsOf = (entriesSince: readonly JournalEntry[], patch: Patch) =>
  detectCollisions({ base, entriesSince, patch });

test('changes of different fields both land', () => {
  const theirs = entry(2, 'bo', { 'answers/problem': 'Bo’s text' });
  const mine = { 'answers/horizon': 'now' };
  expect(collisionsOf([theirs], mine)).toEqual([]);
  expect(applyPatch(foldEntries([first, theirs]).state, mine)).toEqual({
    'answers/problem': 'Bo’s text',
    'answers/horizon': 'now',
  });
});

test('the same field keeps both texts, who wrote theirs and when, and what both started from', () => {
  const theirs = entry(2, 'bo', { 'answers/problem': 'Bo’s text' });
  expect(collisionsOf([theirs], { 'answers/problem': 'My text', 'answers/segment': ['enterprise'] })).toEqual([
    {
      path: 'answers/problem',
      yours: 'My text',
      theirs: 'Bo’s text',
      theirsBy: 'bo',
      theirsAt: '2026-11-20T09:02:00.000Z',
      base: 'Old text',
    },
  ]);
});

test('the last of several changes of theirs stands against mine', () => {
  const since = [entry(2, 'bo', { 'answers/problem': 'B' }), entry(3, 'cy', { 'answers/problem': 'C' })];
  expect(collisionsOf(since, { 'answers/problem': 'Mine' })).toMatchObject([{ theirs: 'C', theirsBy: 'cy' }]);
});

test.each<[string, Patch, Patch]>([
  ['both wrote the same', { 'answers/problem': 'Same' }, { 'answers/problem': 'Same' }],
  ['both took it away', { 'answers/problem': null }, { 'answers/problem': null }],
  ['the same object with keys in another order', { 'answers/c': { a: 1, b: 2 } }, { 'answers/c': { b: 2, a: 1 } }],
  ['they wrote what stood there before', { 'answers/problem': 'Old text' }, { 'answers/problem': 'Mine' }],
  ['they took away what was not there', { 'answers/segment': null }, { 'answers/segment': ['enterprise'] }],
])('no collision when %s', (_name, theirs, mine) => {
  expect(collisionsOf([entry(2, 'bo', theirs)], mine)).toEqual([]);
});

test.each<[string, Patch, Patch, object]>([
  [
    'they took away what I changed',
    { 'answers/problem': null },
    { 'answers/problem': 'Mine' },
    { theirs: null, yours: 'Mine' },
  ],
  [
    'I take away what they changed',
    { 'answers/problem': 'T' },
    { 'answers/problem': null },
    { theirs: 'T', yours: null },
  ],
  ['both answered first', { 'answers/segment': ['a'] }, { 'answers/segment': ['b'] }, { base: null }],
  // Sending the old value says that it is meant to stand: overwriting theirs in silence would lose it.
  [
    'I insist on the old value',
    { 'answers/problem': 'T' },
    { 'answers/problem': 'Old text' },
    { yours: 'Old text', theirs: 'T' },
  ],
])('a collision when %s', (_name, theirs, mine, found) => {
  expect(collisionsOf([entry(2, 'bo', theirs)], mine)).toMatchObject([found]);
});

test('entries that the base already holds are ignored', () => {
  expect(collisionsOf([first], { 'answers/problem': 'Mine' })).toEqual([]);
});
