import { contextLineOf } from '../../../src/domain/roadmap/context-line';
import { roadmapFromState, templatePatch } from '../../../src/domain/roadmap/roadmap-item';

const item = (answers: Readonly<Record<string, string | { readonly state?: string; readonly sentence?: string }>>) =>
  roadmapFromState({
    ...templatePatch({ id: 'outcome', version: 1 }),
    'health/report': { by: 'ada', at: '2026-11-22T09:00:00.000Z' },
    ...Object.fromEntries(Object.entries(answers).map(([field, value]) => [`answers/${field}`, value])),
  });

test.each([
  [{}, 'Later', 'default'],
  [{ horizon: 'next' }, 'Next', 'default'],
  [{ horizon: 'now', health: { state: 'onTrack', sentence: 'Fine.' } }, 'Now · On track', 'success'],
  [{ horizon: 'now', health: { state: 'atRisk', sentence: 'Late.' } }, 'Now · At risk', 'moved'],
  [{ health: { state: 'offTrack', sentence: 'Blocked.' } }, 'Later · Off track', 'removed'],
  [{ health: { state: 'offTrack' } }, 'Later', 'default'],
  [{ horizon: 'now', health: { sentence: 'Only a sentence.' } }, 'Now', 'default'],
  [{ horizon: 'sometime', health: 'red' }, 'Later', 'default'],
])('%j reads “%s”', (answers, label, appearance) => {
  expect(contextLineOf(item(answers))).toMatchObject({ label, appearance });
});

test('nothing is said before a template was chosen', () => {
  expect(contextLineOf(roadmapFromState({}))).toBeNull();
});
