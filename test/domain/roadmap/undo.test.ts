import type { JournalEntry } from '../../../src/domain/journal/entry';
import { foldEntries } from '../../../src/domain/journal/fold';
import { applyPatch, type Patch } from '../../../src/domain/journal/patch';
import { inversePatch, lastAnswering } from '../../../src/domain/roadmap/undo';

const entry = (revision: number, operation: string, patch: Patch): JournalEntry => ({
  entityId: 'roadmap:10001',
  revision,
  authorId: 'ada',
  at: '2026-11-22T09:00:00.000Z',
  operation,
  patch,
});
const report = { by: 'ada', at: '2026-11-22T09:00:00.000Z' };
const entries = [
  entry(1, 'roadmap.save', { 'template/id': 'outcome', 'template/version': 1, 'answers/problem': 'P' }),
  entry(2, 'roadmap.save', {
    'answers/problem': null,
    'answers/health': { state: 'onTrack', sentence: 'Fine' },
    'health/report': report,
    'override/last': { fieldIds: ['health'], reason: 'Away' },
  }),
  entry(3, 'roadmap.setHealthDelegate', { 'health/delegate': { accountId: 'bo', untilOn: '2026-12-01' } }),
];

test.each([
  [3, 2],
  [2, 2],
  [1, 1],
  [0, undefined],
])('the last answering entry up to revision %s is %s', (upTo, revision) => {
  expect(lastAnswering(entries, upTo)?.revision).toBe(revision);
});

test('what a change wrote is as it was before, its report included; that an override took place stays', () => {
  const [first, second] = entries as [JournalEntry, JournalEntry, JournalEntry]; // three are above
  const before = foldEntries([first]).state;
  const inverse = inversePatch(second, before);
  expect(inverse).toEqual({ 'answers/problem': 'P', 'answers/health': null, 'health/report': null });
  const undone = applyPatch(applyPatch(before, second.patch), inverse);
  expect(undone).toEqual({ ...before, 'override/last': { fieldIds: ['health'], reason: 'Away' } });
});

test('undoing an undo brings the change back', () => {
  const [first, second] = entries as [JournalEntry, JournalEntry, JournalEntry]; // three are above
  const before = foldEntries([first]).state;
  const changed = applyPatch(before, second.patch);
  const undo = entry(3, 'roadmap.undo', inversePatch(second, before));
  const undone = applyPatch(changed, undo.patch);
  expect(applyPatch(undone, inversePatch(undo, changed))).toEqual(changed);
});
