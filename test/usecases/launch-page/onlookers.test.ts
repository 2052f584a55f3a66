import { toState } from '../../../src/domain/launch/launch-state';
import { initialRoleSettings, type RoleSettings } from '../../../src/domain/role/roles';
import { onlookers } from '../../../src/usecases/launch-page/onlookers';
import type { Entity } from '../../../src/usecases/ports';
import { aLaunch, anItem } from '../../domain/launch/build-launch';
import { fakePorts } from '../../support/fake-ports';

const BY_ROLE: RoleSettings = {
  ...initialRoleSettings,
  releaseManagers: [{ kind: 'projectRole', roleId: '10002', name: 'Release managers' }],
};

/** T1 launches, one a project, each with a blocker that is done. */
function launchesIn(projects: number): readonly Entity[] {
  const state = toState(aLaunch({ a: anItem({ importance: 'blocking', state: 'done' }) }, { tier: 'T1' }));
  return Array.from({ length: projects }, (_, index) => ({
    entityId: `launch:${index + 1}:1`,
    kind: 'launch' as const,
    issueId: String(index + 1),
    projectId: String(10_000 + index),
    revision: 1,
    state,
    deletedAt: null,
    updatedAt: '2026-05-01T10:00:00.000Z',
    updatedBy: 'rm',
  }));
}

async function missingIn(projects: number, settings: RoleSettings) {
  const { ports } = fakePorts();
  const entities = launchesIn(projects);
  const ids = new Set(entities.map(({ issueId }) => issueId));
  const grants = { canBrowse: ids, canEdit: ids, administers: new Set<string>(), isJiraAdmin: false, missing: [] };
  return (await onlookers(ports, settings, { accountId: 'me' }, entities, grants)).missing;
}

test('beyond the projects whose roles are looked up, what waits may be more, and that is said', async () => {
  expect(await missingIn(21, BY_ROLE)).toEqual([expect.stringContaining('in 20 projects only')]);
});

test('nothing is missing while roles were looked up wherever they decide', async () => {
  expect(await missingIn(20, BY_ROLE)).toEqual([]);
  expect(await missingIn(30, initialRoleSettings)).toEqual([]);
});
