import { lifecycleOf, move, tombstone } from '../../../src/domain/journal/lifecycle';
import { applyPatch } from '../../../src/domain/journal/patch';

test('an entity without lifecycle entries lives where it began', () => {
  expect(lifecycleOf({ 'answers/problem': 'x' })).toEqual({ deletedAt: null, movedFrom: null });
});

test('a move and a tombstone are told by the state, and nothing else of it changes', () => {
  const moved = applyPatch({ 'answers/problem': 'x' }, move('10010', '2026-11-20T09:00:00.000Z'));
  const deleted = applyPatch(moved, tombstone('2026-11-21T09:00:00.000Z'));
  expect(lifecycleOf(deleted)).toEqual({
    deletedAt: '2026-11-21T09:00:00.000Z',
    movedFrom: { projectId: '10010', at: '2026-11-20T09:00:00.000Z' },
  });
  expect(deleted['answers/problem']).toBe('x');
});
