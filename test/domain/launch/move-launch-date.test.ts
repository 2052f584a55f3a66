import { moveLaunchDate, previewMove } from '../../../src/domain/launch/move-launch-date';
import { aLaunch, anActor, anItem, MOMENT } from './build-launch';

const LAUNCH = aLaunch({
  load: anItem({ offsetDays: -7, dueOn: '2026-05-25', ownerId: 'olga' }),
  watch: anItem({ offsetDays: 1, dueOn: '2026-06-02' }),
});
const ACTOR = anActor('petra');

test('a preview shows old and new for every item, with its owner and whether it is due already', () => {
  expect(previewMove(LAUNCH, '2026-05-15', MOMENT.today)).toMatchObject([
    { itemId: 'load', ownerId: 'olga', from: '2026-05-25', to: '2026-05-08', alreadyDue: true },
    { itemId: 'watch', ownerId: null, from: '2026-06-02', to: '2026-05-16', alreadyDue: false },
  ]);
});

test('a move writes the date, the due dates that differ and the move itself as one change', () => {
  const result = moveLaunchDate(LAUNCH, { launchOn: '2026-06-08', reason: 'Load test slipped' }, ACTOR, MOMENT);
  expect(result).toEqual({
    ok: true,
    patch: {
      launchOn: '2026-06-08',
      'items/load/dueOn': '2026-06-01',
      'items/watch/dueOn': '2026-06-09',
      moves: [{ from: '2026-06-01', to: '2026-06-08', reason: 'Load test slipped', by: 'petra', at: MOMENT.now }],
    },
  });
});

test('the weekend choice of the checklist holds for new dates too', () => {
  const launch = { ...LAUNCH, weekendsToFriday: true };
  // 6 June 2026 + 1 is a Sunday, and the Friday before would precede the launch.
  expect(previewMove(launch, '2026-06-06', MOMENT.today).map(({ to }) => to)).toEqual(['2026-05-29', '2026-06-07']);
});

test('moving to the same date writes nothing', () => {
  expect(moveLaunchDate(LAUNCH, { launchOn: '2026-06-01', reason: null }, ACTOR, MOMENT)).toEqual({
    ok: true,
    patch: {},
  });
});

test('a first date is no move', () => {
  const result = moveLaunchDate({ ...LAUNCH, launchOn: null }, { launchOn: '2026-06-01', reason: null }, ACTOR, MOMENT);
  expect(result.ok && Object.keys(result.patch)).toEqual(['launchOn']);
});

test.each([
  ['to a day that has passed', LAUNCH, '2026-05-10', 'invalid'],
  ['of a launched launch', { ...LAUNCH, status: 'launched' as const }, '2026-06-08', 'closed'],
  ['of a cancelled launch', { ...LAUNCH, status: 'cancelled' as const }, '2026-06-08', 'closed'],
])('a move %s is refused at the date', (_, launch, launchOn, code) => {
  const result = moveLaunchDate(launch, { launchOn, reason: null }, ACTOR, MOMENT);
  expect(result.ok ? null : result.problems).toMatchObject([{ path: 'launchOn', code }]);
});
