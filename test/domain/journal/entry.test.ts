import { journalEntry } from '../../../src/domain/journal/entry';

const sound = {
  entityId: 'launch:10001:2',
  revision: 1,
  authorId: '557058:aa-11',
  at: '2026-11-20T09:00:00.000Z',
  operation: 'launch.start',
  patch: { 'plan/tier': 'T1', 'answers/x': null },
};

test('takes a sound entry as it is', () => {
  expect(journalEntry.parse(sound)).toEqual(sound);
});

test.each([
  ['revision 0', { revision: 0 }],
  ['a time with an offset', { at: '2026-11-20T09:00:00+01:00' }],
  ['a nameless operation', { operation: '' }],
  ['an unknown entity', { entityId: 'plan:1' }],
  ['an unknown key', { note: 'x' }],
  ['a value that is not JSON', { patch: { a: undefined } }],
])('refuses %s', (_name, part) => {
  expect(journalEntry.safeParse({ ...sound, ...part }).success).toBe(false);
});
