import { horizonOf, decisionOwnerOf } from '../../../src/domain/roadmap/core-answers';
import { stageOf, type Horizon, type Stage, type StatusCategory } from '../../../src/domain/roadmap/stage';

test.each<[Horizon, StatusCategory, Stage]>([
  ['later', 'new', 'draft'],
  ['next', 'new', 'draft'],
  ['now', 'new', 'committed'],
  ['later', 'indeterminate', 'committed'],
  ['next', 'indeterminate', 'committed'],
  ['now', 'indeterminate', 'committed'],
  ['later', 'done', 'done'],
  ['next', 'done', 'done'],
  ['now', 'done', 'done'],
])('horizon %s with status %s is %s', (horizon, statusCategory, stage) => {
  expect(stageOf({ horizon, statusCategory })).toBe(stage);
});

test.each([
  [{}, 'later'],
  [{ horizon: '' }, 'later'],
  [{ horizon: 'next' }, 'next'],
  [{ horizon: 'now' }, 'now'],
  [{ horizon: 'someday' }, 'later'],
])('the answers %j mean horizon %s', (answers, horizon) => {
  expect(horizonOf(answers)).toBe(horizon);
});

test.each([
  [{}, 'ada', 'ada'],
  [{}, null, null],
  [{ decisionOwner: 'bo' }, 'ada', 'bo'],
])('the answers %j with assignee %s make %s the decision owner', (answers, assigneeId, owner) => {
  expect(decisionOwnerOf(answers, { assigneeId })).toBe(owner);
});
