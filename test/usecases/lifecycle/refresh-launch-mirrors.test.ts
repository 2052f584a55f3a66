import type { Patch } from '../../../src/domain/journal/patch';
import { refreshLaunchMirrors } from '../../../src/usecases/lifecycle/refresh-launch-mirrors';
import { repairMirror } from '../../../src/usecases/lifecycle/repair-mirror';
import { createWorld, type World } from './world';

const LAUNCH = 'gantry.launch';
const launch = { status: 'planned', timeZone: 'UTC', launchOn: '2026-12-14', tier: 'T3' };
const templateRef = { id: 'launch', version: 1 };
/** A blocker that is due the day after tomorrow: from the day after that, the launch isn't ready. */
const blocker: Patch = {
  'items/legal.terms/definition': {
    key: 'legal.terms',
    function: 'Legal',
    title: 'Terms reviewed',
    ownerRole: 'Legal',
    importance: 'blocking',
    offsetDays: -20,
    evidence: [],
    jql: null,
    pack: 'core',
    regionKey: null,
  },
  'items/legal.terms/dueOn': '2026-11-24',
};

let world: World;
const property = (issueId: string) => world.jira.get(issueId)?.properties.get(LAUNCH);
const startLaunch = async (issueId: string, changed: Patch = {}) => {
  await world.save(`launch:${issueId}:1`, { ...launch, templateRef, ...blocker, ...changed });
  world.seen(issueId);
  await repairMirror(world.ports, `launch:${issueId}:1`);
};
beforeEach(() => {
  world = createWorld();
});

it('has a mirror written again once time alone has changed the verdict', async () => {
  await startLaunch('1');
  const before = property('1');
  world.setNow('2026-11-25T10:00:00.000Z');
  await refreshLaunchMirrors(world.ports, '');
  expect(world.repairs).toEqual(['launch:1:1']);
  await repairMirror(world.ports, 'launch:1:1');
  expect(property('1')).toMatchObject({ revision: 1, verdict: 'Not ready' });
  expect(before).not.toMatchObject({ verdict: 'Not ready' });

  world.repairs.length = 0;
  await refreshLaunchMirrors(world.ports, '');
  expect(world.repairs).toEqual([]);
});

it('leaves a mirror alone while only the day of its assessment is another', async () => {
  await startLaunch('1');
  world.setNow('2026-11-23T10:00:00.000Z');
  await refreshLaunchMirrors(world.ports, '');
  expect(world.repairs).toEqual([]);
});

it.each([
  ['has ended', async () => startLaunch('1', { status: 'cancelled' })],
  ['belongs to a deleted issue', async () => startLaunch('1', { 'lifecycle/deletedAt': '2026-11-22T10:00:00.000Z' })],
  [
    'belongs to an issue that the app can’t see',
    async () => {
      await startLaunch('1');
      world.jira.delete('1');
    },
  ],
])('asks for nothing where a launch %s', async (_name, arrange) => {
  await arrange();
  world.setNow('2026-11-25T10:00:00.000Z');
  await refreshLaunchMirrors(world.ports, '');
  expect(world.repairs).toEqual([]);
});

it('goes on past a launch that can’t be read, which its own repair will tell of', async () => {
  await startLaunch('2');
  await world.save('launch:1:1', { status: 'nonsense' });
  world.setNow('2026-11-25T10:00:00.000Z');
  await refreshLaunchMirrors(world.ports, '');
  expect(world.repairs).toEqual(['launch:1:1', 'launch:2:1']);
});

it('goes on in another invocation when a page is full, and ends after the last', async () => {
  for (let n = 0; n < 51; n += 1) await world.save(`launch:${1000 + n}:1`, { ...launch, templateRef });
  await refreshLaunchMirrors(world.ports, '');
  expect(world.refreshes).toEqual(['1049']);
  await refreshLaunchMirrors(world.ports, '1049');
  expect(world.refreshes).toEqual(['1049']);
});
