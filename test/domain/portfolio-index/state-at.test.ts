import type { PastState, TrackedState } from '../../../src/domain/portfolio-index/indexed-issue';
import { statesBefore } from '../../../src/domain/portfolio-index/state-at';

const state = (statusId: string): TrackedState => ({
  statusId,
  resolutionId: null,
  resolvedAt: null,
  dueOn: null,
  originalEstimateSeconds: null,
  priorityId: null,
  parentId: null,
  links: [],
  projectId: '10000',
  securityLevelId: null,
  fields: {},
});

const issue = { ...state('now'), id: '1', createdAt: '2026-03-01T08:00:00.000Z', since: '2026-03-10T12:00:00.000Z' };
const past: readonly PastState[] = [
  { ...state('first'), id: '1', fromAt: '2026-03-01T08:00:00.000Z', untilAt: '2026-03-05T09:00:00.000Z' },
  { ...state('second'), id: '1', fromAt: '2026-03-05T09:00:00.000Z', untilAt: '2026-03-10T12:00:00.000Z' },
  { ...state('another’s'), id: '2', fromAt: '2026-03-01T08:00:00.000Z', untilAt: '2026-03-10T12:00:00.000Z' },
];

test.each([
  ['2026-03-05T09:00:00.000Z', 'first'],
  ['2026-03-05T09:00:00.001Z', 'second'],
  ['2026-03-10T12:00:00.000Z', 'second'],
  ['2026-03-10T12:00:00.001Z', 'now'],
])('what was so just before %s is the state that had begun by then: %s', (instant, statusId) => {
  expect(statesBefore(instant, past)(issue)).toMatchObject({ state: { statusId } });
});

test('what was seen while it stood goes before what was found once the issue was in sight again', () => {
  const found = { ...issue, ...state('found'), since: '2026-03-04T12:00:00.000Z' };
  const inThere = '2026-03-05T00:00:00.000Z';
  expect(statesBefore(inThere, past)(found)).toMatchObject({ state: { statusId: 'first' } });
  const closed = { ...state('found'), id: '1', fromAt: found.since, untilAt: '2026-03-12T12:00:00.000Z' };
  for (const states of [
    [...past, closed],
    [closed, ...past],
  ]) {
    expect(statesBefore(inThere, states)(issue)).toMatchObject({ state: { statusId: 'first' } });
  }
});

test('an issue isn’t there before it was created, and unknown where nothing is kept of it', () => {
  expect(statesBefore('2026-03-01T08:00:00.000Z', past)(issue)).toBe('not created');
  expect(statesBefore('2026-03-04T00:00:00.000Z', [])(issue)).toBe('unknown');
});
