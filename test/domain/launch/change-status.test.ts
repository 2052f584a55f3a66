import { changeStatus } from '../../../src/domain/launch/change-status';
import { launchStatus } from '../../../src/domain/launch/launch';
import { aLaunch, anActor, MOMENT } from './build-launch';

const POSSIBLE = [
  'planned launched',
  'planned cancelled',
  'launched completed',
  'launched cancelled',
  'launched planned',
  'completed launched',
  'completed planned',
  'cancelled planned',
];
const PAIRS = launchStatus.options.flatMap((from) => launchStatus.options.map((to) => [from, to] as const));

test.each(PAIRS)('from %s to %s', (status, to) => {
  const result = changeStatus(aLaunch({}, { status }), { to, reason: 'Agreed' }, anActor('petra'), MOMENT);
  expect(result.ok).toBe(POSSIBLE.includes(`${status} ${to}`));
});

test('a change keeps its author and reason', () => {
  const result = changeStatus(aLaunch({}), { to: 'cancelled', reason: ' No demand ' }, anActor('petra'), MOMENT);
  expect(result).toEqual({
    ok: true,
    patch: { status: 'cancelled', statusChange: { by: 'petra', at: MOMENT.now, reason: 'No demand', from: 'planned' } },
  });
});

test('a change without a reason is refused', () => {
  const result = changeStatus(aLaunch({}), { to: 'cancelled', reason: ' ' }, anActor('petra'), MOMENT);
  expect(result.ok ? null : result.problems[0]?.path).toBe('reason');
});
