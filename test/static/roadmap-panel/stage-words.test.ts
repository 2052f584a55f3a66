import { stageReason } from '../../../static/src/roadmap-panel/stage-words';

test.each([
  ['draft', 'later', 'new', 'Nothing is promised yet.'],
  ['committed', 'now', 'new', 'because the horizon is Now'],
  ['committed', 'next', 'indeterminate', 'because work is in progress'],
  ['committed', 'now', 'indeterminate', 'because the horizon is Now and work is in progress'],
  ['done', 'now', 'done', 'because the issue is done'],
] as const)('%s with horizon %s and status %s: %s', (stage, horizon, statusCategory, words) => {
  expect(stageReason(stage, { horizon, statusCategory })).toBe(words);
});
