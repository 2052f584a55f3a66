import type { InputOf } from '../../src/contract/operations';
import { initialRoleSettings } from '../../src/domain/role/roles';
import { actOnLaunchItem } from '../../src/usecases/act-on-launch-item';
import { actAsNamed } from '../../src/usecases/launch-items/act-as-named';
import { changeLaunchStatus } from '../../src/usecases/change-launch-status';
import { decideLaunch } from '../../src/usecases/decide-launch';
import { moveLaunch } from '../../src/usecases/move-launch';
import { openLaunch } from '../../src/usecases/open-launch';
import type { Ports } from '../../src/usecases/ports';
import { startLaunchOnIssue } from '../../src/usecases/start-launch';
import { editorGrants, fakePorts, unavailable } from '../support/fake-ports';

const issueId = '10001';
const entityId = 'launch:10001:1';
const admin = { ...editorGrants, isProjectAdmin: true };

const plan = (timeZone: string): InputOf<'launch.start'>['plan'] => ({
  tier: 'T2',
  launchOn: '2026-12-01',
  timeZone,
  regions: [],
  packs: [],
  checklistId: 'builtin.launch',
  versionIds: [],
});

const start = (ports: Ports, timeZone = 'UTC') =>
  startLaunchOnIssue(ports, {
    viewer: { accountId: 'pat' },
    grants: admin,
    input: { issueId, plan: plan(timeZone) },
  });

const act = (
  ports: Ports,
  accountId: string,
  itemId: string,
  action: InputOf<'launch.act'>['action'],
  baseRevision = 1,
) =>
  actOnLaunchItem(ports, {
    viewer: { accountId },
    grants: editorGrants,
    input: { issueId, entityId, baseRevision, itemId, action },
  });

test('what was written stands and is answered though nobody can be named just now', async () => {
  const { ports } = fakePorts({ people: { ...fakePorts().ports.people, byIds: unavailable } });
  const started = await start(ports);
  expect(started).toMatchObject({ reading: { revision: 1 }, people: {} });
  const ticked = await act(ports, 'dev', 'docs.published', { kind: 'tick', evidence: [] });
  expect(ticked).toMatchObject({ reading: { revision: 2 }, people: {} });
});

test.each([
  ['Pacific/Auckland', 'is over'],
  ['America/Los_Angeles', 'still goes on'],
])('in %s the last day of a stand-in %s, for reading and for changing alike', async (timeZone, day) => {
  // 3 November in Auckland, 2 November elsewhere.
  const lead = { kind: 'person', accountId: 'lena' } as const;
  const standIn = { lead, delegate: { accountId: 'dora', untilOn: '2026-11-02' } };
  const project = { releaseManagers: [], ownerRoles: {}, functionLeads: { Legal: standIn }, rollout: 'on' as const };
  const settings = { ...initialRoleSettings, projects: { '10000': project } };
  const { ports } = fakePorts({
    clock: { now: () => '2026-11-02T12:00:00.000Z' },
    settings: { roles: async () => ({ revision: 1, settings }), saveRoles: async () => 1 },
  });
  await start(ports, timeZone);
  const { rights } = await openLaunch(ports, {
    viewer: { accountId: 'dora' },
    grants: editorGrants,
    input: { issueId, timeZone: 'UTC' },
  });
  const waive = { kind: 'waive', reason: 'Terms are unchanged.', expiresOn: '2026-11-20' } as const;
  const waiving = act(ports, 'dora', 'legal.terms', waive).then(
    () => 'ok',
    ({ code }) => code,
  );
  const stands = day === 'still goes on';
  expect([rights.leads, await waiving]).toEqual(stands ? [['Legal'], 'ok'] : [[], 'forbidden']);
});

test('a check that the site has no issue type for says so, records nothing and asks Jira for no issue', async () => {
  const jql = {
    ...fakePorts().ports.jql,
    issueTypeNames: async () => ['Defect'],
    matchesAny: async () => {
      throw new Error('The query was run.');
    },
  };
  const { ports } = fakePorts({ jql });
  await start(ports);
  const run = actAsNamed(ports, {
    viewer: { accountId: 'pat' },
    grants: admin,
    input: { issueId, entityId, itemId: 'engineering.open-bugs', action: { kind: 'run check' } },
  });
  await expect(run).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('type Bug') });
  expect((await ports.journal.find(entityId))?.revision).toBe(1);
});

describe('what concerns the launch as a whole', () => {
  const on = (baseRevision: number) => ({ issueId, entityId, baseRevision });
  const decision = { outcome: 'go', condition: null, rationale: null, votes: [] } as const;
  const by = { viewer: { accountId: 'pat' }, grants: admin };
  const codeOf = (change: Promise<unknown>) =>
    change.then(
      () => 'ok',
      ({ code }) => code,
    );
  const all = (ports: Ports, baseRevision: number) => ({
    decide: () => decideLaunch(ports, { ...by, input: { ...on(baseRevision), decision } }),
    move: () =>
      moveLaunch(ports, {
        ...by,
        input: { ...on(baseRevision), launchOn: '2026-12-08', reason: 'Late', confirmed: true },
      }),
    launch: () => changeLaunchStatus(ports, { ...by, input: { ...on(baseRevision), to: 'launched', reason: 'Out' } }),
  });

  test.each(['decide', 'move', 'launch'] as const)(
    '%s is busy where an item changed since it was seen',
    async (name) => {
      const { ports } = fakePorts();
      await start(ports);
      await act(ports, 'dev', 'docs.published', { kind: 'tick', evidence: [] });
      expect(await codeOf(all(ports, 1)[name]())).toBe('busy');
      expect((await ports.journal.find(entityId))?.revision).toBe(2);
      expect(await codeOf(all(ports, 2)[name]())).toBe('ok');
    },
  );

  test.each(['decide', 'move', 'launch'] as const)('after another’s %s none of them is taken unseen', async (name) => {
    const { ports } = fakePorts();
    await start(ports);
    await all(ports, 1)[name]();
    const asked = Object.values(all(ports, 1)).map((change) => codeOf(change()));
    expect(await Promise.all(asked)).toEqual(['busy', 'busy', 'busy']);
  });
});
