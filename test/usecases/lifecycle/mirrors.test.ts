import { templatePatch } from '../../../src/domain/roadmap/roadmap-item';
import { outcome } from '../../../src/domain/template/builtin/outcome';
import { handleIssueCreated } from '../../../src/usecases/lifecycle/handle-issue-created';
import { repairMirror } from '../../../src/usecases/lifecycle/repair-mirror';
import { createWorld, type World } from './world';

const ROADMAP = 'gantry.roadmap';
const LAUNCH = 'gantry.launch';
const LAUNCH_STATE = {
  status: 'planned',
  timeZone: 'UTC',
  launchOn: '2027-03-01',
  tier: 'T3',
  templateRef: { id: 'launch', version: 1 },
};

describe('repairing a mirror', () => {
  let world: World;
  beforeEach(async () => {
    world = createWorld();
    await world.save('roadmap:1', { ...templatePatch(outcome), 'answers/horizon': 'now' });
  });
  const property = (issueId: string, key = ROADMAP) => world.jira.get(issueId)?.properties.get(key);

  it('writes what the journal says where Jira has nothing', async () => {
    world.seen('1');
    await repairMirror(world.ports, 'roadmap:1');
    expect(property('1')).toMatchObject({ issueId: '1', revision: 1, template: 'Outcome', horizon: 'Now' });
  });

  it.each([
    ['is behind', { schema: 1, issueId: '1', revision: 1, horizon: 'Later' }],
    ['was forged with a later revision', { schema: 1, issueId: '1', revision: 99, horizon: 'Now' }],
    ['came from another issue', { schema: 1, issueId: '2', revision: 1, horizon: 'Now' }],
    ['is no mirror at all', 'hello'],
  ])('writes over a property that %s', async (_name, forged) => {
    await world.save('roadmap:1', { 'answers/horizon': 'next' });
    world.seen('1', '10100', { [ROADMAP]: forged, other: 'kept' });
    await repairMirror(world.ports, 'roadmap:1');
    expect(property('1')).toMatchObject({ issueId: '1', revision: 2, horizon: 'Next' });
    expect(property('1', 'other')).toBe('kept');
  });

  it('ends with the last revision when somebody saves while it writes an earlier one', async () => {
    world.seen('1');
    world.beforeWrite(() => world.save('roadmap:1', { 'answers/horizon': 'later' }));
    await repairMirror(world.ports, 'roadmap:1');
    expect(property('1')).toMatchObject({ revision: 2, horizon: 'Later' });
    expect(world.repairs).toEqual([]);
  });

  it('removes a property that no journal accounts for', async () => {
    world.seen('5', '10100', { [ROADMAP]: { schema: 1, issueId: '1', revision: 1 } });
    await repairMirror(world.ports, 'roadmap:5');
    expect(property('5')).toBeUndefined();
  });

  it('tells of the running launch, not of the one that it was asked about', async () => {
    await world.save('launch:1:1', { ...LAUNCH_STATE, status: 'completed' });
    await world.save('launch:1:2', LAUNCH_STATE);
    world.seen('1');
    await repairMirror(world.ports, 'launch:1:1');
    expect(property('1', LAUNCH)).toMatchObject({ launch: 2, status: 'planned', tier: 'T3' });
  });

  it('leaves alone an issue that the app can’t see', async () => {
    await expect(repairMirror(world.ports, 'roadmap:1')).resolves.toBeUndefined();
    expect(world.jira.size).toBe(0);
  });

  it('ignores an id that names nothing', async () => {
    await expect(repairMirror(world.ports, 'nonsense')).resolves.toBeUndefined();
  });
});

describe('when an issue is created', () => {
  it('removes what a clone brought along, and nothing of the original', async () => {
    const world = createWorld();
    await world.save('roadmap:1', templatePatch(outcome));
    const copied = { schema: 1, issueId: '1', revision: 1 };
    world.seen('1', '10100', { [ROADMAP]: copied });
    world.seen('2', '10100', { [ROADMAP]: copied, [LAUNCH]: copied, other: 'kept' });
    await handleIssueCreated(world.ports, '2');
    expect([...(world.jira.get('2')?.properties ?? [])]).toEqual([['other', 'kept']]);
    expect(world.jira.get('1')?.properties.get(ROADMAP)).toEqual(copied);
  });

  it('writes it right where somebody filled the clone before the event came', async () => {
    const world = createWorld();
    await world.save('roadmap:2', templatePatch(outcome));
    world.seen('2', '10100', { [ROADMAP]: { schema: 1, issueId: '1', revision: 7 } });
    await handleIssueCreated(world.ports, '2');
    expect(world.jira.get('2')?.properties.get(ROADMAP)).toMatchObject({ issueId: '2', revision: 1 });
  });
});
