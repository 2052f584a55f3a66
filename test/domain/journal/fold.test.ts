import type { JournalEntry } from '../../../src/domain/journal/entry';
import { foldEntries, JournalGapError } from '../../../src/domain/journal/fold';
import type { Patch } from '../../../src/domain/journal/patch';

const entry = (revision: number, patch: Patch): JournalEntry => ({
  entityId: 'roadmap:10001',
  revision,
  authorId: 'ada',
  at: '2026-11-20T09:00:00.000Z',
  operation: 'roadmap.save',
  patch,
});

test('folds entries in order, later ones over earlier ones', () => {
  expect(foldEntries([entry(1, { 'a/x': 1, 'a/y': 1 }), entry(2, { 'a/x': 2 }), entry(3, { 'a/y': null })])).toEqual({
    revision: 3,
    state: { 'a/x': 2 },
  });
});

test('folds nothing to revision 0', () => {
  expect(foldEntries([])).toEqual({ revision: 0, state: {} });
});

test('goes on from a checkpoint to the same state as from the start', () => {
  const entries = [entry(1, { a: 1 }), entry(2, { b: 2 }), entry(3, { a: null }), entry(4, { c: 3 })];
  const checkpoint = foldEntries(entries.slice(0, 2));
  expect(foldEntries(entries.slice(2), checkpoint)).toEqual(foldEntries(entries));
});

test.each([
  ['a missing revision', [1, 3]],
  ['a repeated revision', [1, 1]],
  ['revisions out of order', [2, 1]],
  ['a journal that does not begin at 1', [2]],
])('refuses %s', (_name, revisions) => {
  expect(() => foldEntries(revisions.map((revision) => entry(revision, { a: revision })))).toThrow(JournalGapError);
});
