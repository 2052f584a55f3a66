import { findLaunchableIssues } from '../../../src/usecases/launch-versions/find-launchable-issues';
import { readLaunchVersions } from '../../../src/usecases/launch-versions/read-launch-versions';
import type { VersionPort } from '../../../src/usecases/launch-versions/ports';
import { fakePorts } from '../../support/fake-ports';

const version = (versionId: string, projectId = '10000') => ({
  versionId,
  projectId,
  name: `Version ${versionId}`,
  startOn: null,
  releaseOn: null,
  released: false,
  archived: false,
});

function setup(changed: Partial<VersionPort> = {}) {
  const asked: string[][] = [];
  const { ports } = fakePorts();
  const versions: VersionPort = {
    ofProject: async () => [version('1')],
    byIds: async (ids) => {
      asked.push([...ids]);
      return { found: ids.filter((id) => id === '2').map((id) => version(id, '20000')), missing: [] };
    },
    ofIssues: async (ids) => ({
      found: ids
        .filter((id) => id === '10001')
        .map((issueId) => ({ issueId, key: 'PAY-1', summary: '', projectId: '10000', fixVersionIds: ['1'] })),
      missing: [],
    }),
    openIssuesOf: async () => [],
    ...changed,
  };
  return { ports: { ...ports, versions }, asked };
}

const viewer = { accountId: 'rhea' };
const read = (ports: ReturnType<typeof setup>['ports'], versionIds: string[] = [], issueIds: string[] = []) =>
  readLaunchVersions(ports, { viewer, grants: null, input: { projectId: '10000', issueIds, versionIds } });

test('only versions that the project doesn’t have are looked for one by one', async () => {
  const { ports, asked } = setup();
  const found = await read(ports, ['1', '2', '3', '3'], ['10001', '10002']);
  expect(asked).toEqual([['2', '3']]);
  expect(found).toEqual({
    versions: [version('1')],
    elsewhere: [version('2', '20000')],
    fixVersionsOf: { '10001': ['1'] },
    missing: [],
  });
});

test('more strays than are looked for are said, not silently dropped', async () => {
  const { ports, asked } = setup();
  const ids = Array.from({ length: 25 }, (_, place) => String(place + 100));
  const { missing } = await read(ports, ids);
  expect(asked[0]).toHaveLength(20);
  expect(missing).toEqual(['Only 20 of the 25 versions that this project doesn’t have were looked for.']);
});

test('a project that the viewer can’t see answers that there is none, whether launches are on in it or not', async () => {
  const { ports } = setup({ ofProject: async () => null });
  expect((await read(ports)).versions).toBeNull();
  const { settings } = await ports.settings.roles();
  const off = { ...settings, pillars: { ...settings.pillars, launches: 'off' as const } };
  const hidden = { ...ports, settings: { ...ports.settings, roles: async () => ({ revision: 1, settings: off }) } };
  expect((await read(hidden)).versions).toBeNull();
});

test('what a version can be launched from is offered from the highest level down, ten at most', async () => {
  const open = (issueId: string, level: number) => ({
    issueId,
    key: `PAY-${issueId}`,
    summary: '',
    typeName: '',
    level,
  });
  const stories = Array.from({ length: 15 }, (_, place) => open(String(place + 10), 0));
  const { ports } = setup({ openIssuesOf: async () => [...stories, open('40', 1), open('41', 2)] });
  const { issues } = await findLaunchableIssues(ports, { viewer, grants: null, input: { versionId: '1' } });
  expect(issues.map(({ issueId }) => issueId).slice(0, 3)).toEqual(['41', '40', '10']);
  expect(issues).toHaveLength(10);
});
