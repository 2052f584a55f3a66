import { changeLaunchStatus } from '../../src/usecases/change-launch-status';
import { startLaunchOnIssue } from '../../src/usecases/start-launch';
import { editorGrants, fakePorts } from '../support/fake-ports';

const issueId = '10001';
const grants = { ...editorGrants, isProjectAdmin: true };
const as = (accountId: string) => ({ viewer: { accountId }, grants });
const plan = {
  tier: 'T2',
  launchOn: '2026-12-01',
  timeZone: 'UTC',
  regions: [],
  packs: [],
  checklistId: 'builtin.launch',
  versionIds: [],
} as const;

test('of two people, one who starts a launch while the other reopens an earlier one, only one succeeds', async () => {
  const { ports } = fakePorts();
  const start = () => startLaunchOnIssue(ports, { ...as('pat'), input: { issueId, plan } });
  const change = (to: 'cancelled' | 'planned', baseRevision: number) =>
    changeLaunchStatus(ports, {
      ...as('sam'),
      input: { issueId, entityId: 'launch:10001:1', baseRevision, to, reason: 'As agreed.' },
    });
  await start();
  await change('cancelled', 1);
  const both = await Promise.allSettled([start(), change('planned', 2)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const launches = await ports.journal.ofIssue(issueId, 'launch');
  expect(launches.filter(({ state }) => state['status'] === 'planned')).toHaveLength(1);
  // Whoever came too late is answered by what stands, not by a claim that was left behind.
  await expect(start()).rejects.toMatchObject({ code: 'invalid-input' });
});
