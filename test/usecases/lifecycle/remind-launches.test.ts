import { toState } from '../../../src/domain/launch/launch-state';
import { initialRoleSettings } from '../../../src/domain/role/roles';
import { AppError } from '../../../src/usecases/app-error';
import { remindLaunches } from '../../../src/usecases/lifecycle/remind-launches';
import { aLaunch, anItem } from '../../domain/launch/build-launch';
import { createWorld, type World } from './world';

let world: World;
beforeEach(() => {
  world = createWorld();
  world.setNow('2026-11-22T10:00:00.000Z');
});

/** A launch on 1 December with an item of Olga's and one of Sven's, due two days from the world's first day. */
async function launch(issueId: string, status: 'planned' | 'cancelled' = 'planned'): Promise<void> {
  const due = (title: string, ownerId: string) => anItem({ title, ownerId, dueOn: '2026-11-24' });
  const items = { scope: due('Tier and scope agreed', 'olga'), alerts: due('Monitoring and alerts', 'sven') };
  await world.save(`launch:${issueId}:1`, toState(aLaunch(items, { launchOn: '2026-12-01', status })));
  world.seen(issueId, '10100');
}
const told = () => world.notices.map(({ issueKey, accountId }) => `${issueKey} ${accountId}`);
const run = () => remindLaunches(world.ports, '');

test('each person is told once a day of a launch, however often the task runs', async () => {
  await launch('1');
  await Promise.all([run(), run()]);
  await run();
  expect(told()).toEqual(['PAY-1 olga', 'PAY-1 sven']);
  expect(world.notices[0]?.text).toContain('Tier and scope agreed is due on 24 November 2026 and is open.');
  world.setNow('2026-11-24T10:00:00.000Z');
  await run();
  expect(told().slice(2)).toContain('PAY-1 olga');
});

test.each([
  ['reminders of launches are switched off', { reminders: { weeklyUpdate: true, launches: false } }],
  ['launch readiness is switched off', { pillars: { ...initialRoleSettings.pillars, launches: 'off' as const } }],
])('nobody is told where %s', async (_, settings) => {
  await launch('1');
  world.ports.settings.roles = () =>
    Promise.resolve({ revision: 1, settings: { ...initialRoleSettings, ...settings } });
  await run();
  expect(told()).toEqual([]);
});

test('a cancelled launch, and one whose issue the app can’t see, tell nobody', async () => {
  await launch('1', 'cancelled');
  await launch('2');
  world.jira.delete('2');
  await run();
  expect(told()).toEqual([]);
});

test('where Jira asks to wait before anybody was told, the same run tells them later', async () => {
  await launch('1');
  const { send } = world.ports.notices;
  world.ports.notices.send = () => Promise.reject(new AppError('rate-limited', 'Wait.'));
  await expect(run()).rejects.toThrow('Wait.');
  world.ports.notices.send = send;
  await run();
  expect(told()).toEqual(['PAY-1 olga', 'PAY-1 sven']);
});

test('where Jira refused everybody, what was owed that day is told the day after', async () => {
  await launch('1');
  const { send } = world.ports.notices;
  world.ports.notices.send = () => Promise.reject(new AppError('forbidden', 'No.'));
  await expect(run()).rejects.toThrow('No.');
  world.ports.notices.send = send;
  world.setNow('2026-11-23T10:00:00.000Z');
  await run();
  await run();
  expect(told()).toEqual(['PAY-1 olga', 'PAY-1 sven']);
  expect(world.notices[0]?.text).toContain('is due on 24 November 2026');
});

test('a day on which people were told is made up on no other', async () => {
  await launch('1');
  await run();
  world.setNow('2026-11-23T10:00:00.000Z');
  await run();
  expect(told()).toEqual(['PAY-1 olga', 'PAY-1 sven']);
});

test('a notice that fails keeps the others of the launch from nothing', async () => {
  await launch('1');
  const { send } = world.ports.notices;
  world.ports.notices.send = (notice) =>
    notice.accountId === 'olga' ? Promise.reject(new AppError('unavailable', 'No answer.')) : send(notice);
  await expect(run()).rejects.toThrow('No answer.');
  world.ports.notices.send = send;
  await run();
  expect(told()).toEqual(['PAY-1 sven']);
});
