import { detectCollisions } from '../../../src/domain/journal/merge';
import { applyPatch } from '../../../src/domain/journal/patch';
import {
  answersPatch,
  reportOf,
  roadmapFromState,
  stampPatch,
  templatePatch,
} from '../../../src/domain/roadmap/roadmap-item';
import { outcome } from '../../../src/domain/template/builtin/outcome';

const stamp = { by: 'ada', at: '2026-11-22T09:00:00.000Z' };

test('what was written is read back, answers that no template knows included', () => {
  const patch = { ...templatePatch(outcome), ...answersPatch({ problem: 'P', 'old-field': [1, 2] }) };
  expect(patch).toEqual({
    'template/id': 'outcome',
    'template/version': 1,
    'answers/problem': 'P',
    'answers/old-field': [1, 2],
  });
  expect(roadmapFromState(applyPatch({}, patch))).toEqual({
    templateId: 'outcome',
    templateVersion: 1,
    answers: { problem: 'P', 'old-field': [1, 2] },
    healthDelegate: null,
    healthReport: null,
    lastOverride: null,
  });
});

test('an empty state is an item without a template', () => {
  expect(roadmapFromState({})).toMatchObject({ templateId: null, templateVersion: null, answers: {} });
});

test('an answer taken back is gone', () => {
  const state = applyPatch(answersPatch({ problem: 'P' }), answersPatch({ problem: null }));
  expect(roadmapFromState(state).answers).toEqual({});
});

describe('the stamp of a save', () => {
  test('tells who reported health and when', () => {
    const state = applyPatch({}, stampPatch(answersPatch({ health: { state: 'onTrack', sentence: 'Fine.' } }), stamp));
    expect(roadmapFromState(state).healthReport).toEqual(stamp);
  });

  test('is none where health isn’t spoken of', () => {
    expect(stampPatch(answersPatch({ problem: 'P' }), stamp)).toEqual(answersPatch({ problem: 'P' }));
  });

  test.each([
    null,
    // Half a report is none: the rule asks for the word and one sentence.
    {},
    { state: 'offTrack' },
    { state: 'offTrack', sentence: ' ' },
    { sentence: 'hmm' },
  ])('ends the report before it when health becomes %j', (health) => {
    const reported = stampPatch(answersPatch({ health: { state: 'onTrack', sentence: 'Fine.' } }), stamp);
    const state = applyPatch(applyPatch({}, reported), stampPatch(answersPatch({ health }), stamp));
    expect(roadmapFromState(state).healthReport).toBeNull();
  });

  test('records an override with its fields and reason', () => {
    const override = { fieldIds: ['horizon'], reason: 'The owner left.' };
    const state = applyPatch({}, stampPatch(answersPatch({ horizon: 'now' }), { ...stamp, override }));
    expect(roadmapFromState(state).lastOverride).toEqual(override);
  });

  test('of two who report the same collides with neither', () => {
    const mine = answersPatch({ health: { state: 'onTrack', sentence: 'Fine.' } });
    const theirs = {
      entityId: 'roadmap:1',
      revision: 1,
      authorId: 'bo',
      at: stamp.at,
      operation: 'roadmap.save',
      patch: stampPatch(mine, { by: 'bo', at: stamp.at }),
    };
    expect(detectCollisions({ base: { revision: 0, state: {} }, entriesSince: [theirs], patch: mine })).toEqual([]);
  });
});

test.each([
  [{ state: 'atRisk', sentence: 'Late.' }, stamp, { ...stamp, state: 'atRisk', sentence: 'Late.' }],
  [{ state: 'atRisk', sentence: 'Late.' }, null, null],
  [{ state: 'atRisk' }, stamp, null],
  [{ sentence: 'Late.' }, stamp, null],
  [null, stamp, null],
])('health %j that was reported by %j counts as %j', (health, report, counts) => {
  const state = applyPatch({}, { 'answers/health': health, 'health/report': report });
  expect(reportOf(roadmapFromState(state))).toEqual(counts);
});
