import { templatePatch } from '../../../src/domain/roadmap/roadmap-item';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import { refreshRoadmapMirrors, startRoadmapRefresh } from '../../../src/usecases/lifecycle/refresh-roadmap-mirrors';
import { repairMirror } from '../../../src/usecases/lifecycle/repair-mirror';
import { createWorld, type World } from './world';

/** As an issue may still have it from before the format had its number: other names, and words where labels stand now. */
const SCHEMA_0 = { schema: 0, issueId: '1', revision: 1, template: 'outcome', horizon: 'now', owner: 'ada' };

let world: World;
const property = (issueId: string) => world.jira.get(issueId)?.properties.get('gantry.roadmap');
beforeEach(() => {
  world = createWorld();
});

test('a mirror of an earlier format is written again in the present one, and the others are left alone', async () => {
  for (const id of ['1', '2', '3']) {
    await world.save(`roadmap:${id}`, { ...templatePatch(outcome), 'answers/horizon': 'now' });
    world.seen(id);
  }
  await repairMirror(world.ports, 'roadmap:2');
  world.jira.get('1')?.properties.set('gantry.roadmap', SCHEMA_0);

  await startRoadmapRefresh(world.ports);
  expect(world.roadmapRefreshes).toEqual(['']);
  await refreshRoadmapMirrors(world.ports, '');
  expect(world.repairs.toSorted()).toEqual(['roadmap:1', 'roadmap:3']);
  for (const entityId of world.repairs) await repairMirror(world.ports, entityId);
  expect(property('1')).toEqual({
    schema: 1,
    issueId: '1',
    revision: 1,
    template: 'Outcome',
    templateVersion: 1,
    horizon: 'Now',
  });
});

test('once all are gone over it isn’t begun again, and before that it is', async () => {
  for (let id = 100; id < 150; id += 1) await world.save(`roadmap:${id}`, templatePatch(outcome));
  await refreshRoadmapMirrors(world.ports, '');
  expect(world.roadmapRefreshes).toEqual(['149']);
  await startRoadmapRefresh(world.ports);
  expect(world.roadmapRefreshes).toEqual(['149', '']);
  await refreshRoadmapMirrors(world.ports, '149');
  await startRoadmapRefresh(world.ports);
  expect(world.roadmapRefreshes).toEqual(['149', '']);
});

test('an issue that the app can’t see is left alone', async () => {
  await world.save('roadmap:1', templatePatch(outcome));
  await refreshRoadmapMirrors(world.ports, '');
  expect(world.repairs).toEqual([]);
});
