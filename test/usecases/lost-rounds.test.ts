import { initialRoleSettings } from '../../src/domain/role/roles';
import { actAsNamed } from '../../src/usecases/launch-items/act-as-named';
import { changeLaunchVersions } from '../../src/usecases/launch-plan/change-versions';
import type { JournalPort, Ports } from '../../src/usecases/ports';
import { startLaunchOnIssue } from '../../src/usecases/start-launch';
import { editorGrants, fakePorts, memoryJournal } from '../support/fake-ports';

const issueId = '10001';
const entityId = 'launch:10001:1';
const viewer = { accountId: 'pat' };
const grants = { ...editorGrants, isProjectAdmin: true };

/** A journal in which others are first `times` times whenever that operation is written. */
function contested(operation: string, times: number): JournalPort {
  const journal = memoryJournal();
  let lost = 0;
  return {
    ...journal,
    append: async (entry, of) => {
      if (entry.operation !== operation || lost === times) return journal.append(entry, of);
      lost += 1;
      return 'taken';
    },
  };
}

async function startedLaunch(ports: Ports): Promise<void> {
  const plan = {
    tier: 'T2',
    launchOn: '2026-12-01',
    timeZone: 'UTC',
    regions: [],
    packs: [],
    checklistId: 'builtin.launch',
    versionIds: [],
  } as const;
  await startLaunchOnIssue(ports, { viewer, grants, input: { issueId, plan } });
}

test('a check runs once, however often somebody else writes first', async () => {
  const releaseManagers = [{ kind: 'group' as const, groupId: 'rm', name: 'Release managers' }];
  const project = { releaseManagers, ownerRoles: {}, functionLeads: {}, rollout: 'on' as const };
  const settings = { ...initialRoleSettings, projects: { '10000': project } };
  let asked = 0;
  const base = fakePorts().ports;
  const { ports } = fakePorts({
    journal: contested('launch.actAsNamed', 3),
    settings: { roles: async () => ({ revision: 1, settings }), saveRoles: async () => 1 },
    people: { ...base.people, groupIds: async () => ['rm'] },
    jql: {
      ...base.jql,
      matchesAny: async () => {
        asked += 1;
        return false;
      },
    },
  });
  await startedLaunch(ports);
  const itemId = 'engineering.open-bugs';
  const ran = await actAsNamed(ports, {
    viewer,
    grants,
    input: { issueId, entityId, itemId, action: { kind: 'run check' } },
  });
  expect([ran.reading.launch.items[itemId]?.automatic?.passed, asked]).toEqual([true, 1]);
});

describe('the versions of a launch', () => {
  const version = (versionId: string) => ({
    versionId,
    name: versionId,
    projectId: '10000',
    startOn: null,
    releaseOn: null,
    released: false,
    archived: false,
  });
  const change = (ports: Ports, versionIds: readonly string[], baseRevision: number) =>
    changeLaunchVersions(ports, { viewer, grants, input: { issueId, entityId, baseRevision, versionIds } });

  test('are asked of Jira once, however often somebody else writes first', async () => {
    let asked = 0;
    const { ports } = fakePorts({
      journal: contested('launch.changeVersions', 3),
      versions: {
        ...fakePorts().ports.versions,
        ofProject: async () => {
          asked += 1;
          return [version('100')];
        },
      },
    });
    await startedLaunch(ports);
    const changed = await change(ports, ['100'], 1);
    expect([changed.reading.launch.versionIds, asked]).toEqual([['100'], 1]);
  });

  test('that somebody else changed meanwhile are not written over unseen', async () => {
    const versions = { ...fakePorts().ports.versions, ofProject: async () => [version('100'), version('200')] };
    const { ports } = fakePorts({ versions });
    await startedLaunch(ports);
    await change(ports, ['100'], 1);
    await expect(change(ports, ['200'], 1)).rejects.toMatchObject({ code: 'busy' });
    expect((await change(ports, ['100', '200'], 2)).reading.launch.versionIds).toEqual(['100', '200']);
  });
});
