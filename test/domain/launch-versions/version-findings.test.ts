import type { JiraVersion } from '../../../src/domain/launch-versions/jira-version';
import {
  needsLook,
  strayVersions,
  tiersLeft,
  versionRows,
  type VersionLaunch,
} from '../../../src/domain/launch-versions/version-findings';

const TODAY = '2026-11-23';

const version = (changed: Partial<JiraVersion> = {}): JiraVersion => ({
  versionId: '1',
  projectId: '10000',
  name: 'Payments 4.5',
  startOn: null,
  releaseOn: '2026-12-28',
  released: false,
  archived: false,
  ...changed,
});
const launch = (changed: Partial<VersionLaunch> = {}): VersionLaunch => ({
  entityId: 'launch:10001:1',
  issueId: '10001',
  status: 'planned',
  launchOn: '2026-12-28',
  verdict: 'On track',
  versionIds: ['1'],
  ...changed,
});

const found = (versions: readonly JiraVersion[], launches: readonly VersionLaunch[]) =>
  versionRows(versions, launches, TODAY).map((row) => ({ name: row.version.name, findings: row.findings }));
const findingsOf = (of: Partial<JiraVersion>, by: Partial<VersionLaunch> | null) =>
  found([version(of)], by === null ? [] : [launch(by)])[0]?.findings ?? 'left out';
const entityId = 'launch:10001:1';

test.each<[string, Partial<JiraVersion>, Partial<VersionLaunch> | null, unknown]>([
  ['agrees with its launch', {}, {}, []],
  ['comes later than its launch', { releaseOn: '2027-01-04' }, {}, [{ kind: 'date differs', entityId, days: 7 }]],
  ['comes before its launch', { releaseOn: '2026-12-21' }, {}, [{ kind: 'date differs', entityId, days: -7 }]],
  ['has no date', { releaseOn: null }, {}, [{ kind: 'no date', entityId }]],
  ['is compared with a launch that has no date', {}, { launchOn: null }, []],
  ['is released early', { released: true }, {}, [{ kind: 'released early', entityId, isReady: false }]],
  [
    'is released before its launch, which was ready',
    { released: true },
    { verdict: 'Ready with waivers' },
    [{ kind: 'released early', entityId, isReady: true }],
  ],
  ['is out with its launch', { released: true }, { status: 'launched' }, 'left out'],
  ['isn’t out though its launch is', {}, { status: 'launched' }, [{ kind: 'not released', entityId }]],
  ['isn’t out though its launch is over', {}, { status: 'completed' }, [{ kind: 'not released', entityId }]],
  ['was put away under its launch', { archived: true }, {}, [{ kind: 'archived', entityId }]],
  ['was put away after its launch', { archived: true }, { status: 'completed' }, 'left out'],
  ['has no launch', {}, null, [{ kind: 'no launch', inDays: 35, isCancelled: false }]],
  [
    'has no launch and is late',
    { releaseOn: '2026-11-20' },
    null,
    [{ kind: 'no launch', inDays: -3, isCancelled: false }],
  ],
  ['has neither launch nor date', { releaseOn: null }, null, [{ kind: 'no launch', inDays: null, isCancelled: false }]],
  ['has a cancelled launch alone', {}, { status: 'cancelled' }, [{ kind: 'no launch', inDays: 35, isCancelled: true }]],
  ['is out and never had a launch', { released: true }, null, 'left out'],
  ['is put away and never had a launch', { archived: true }, null, 'left out'],
])('a version that %s', (_, of, by, expected) => {
  expect(findingsOf(of, by)).toEqual(expected);
});

test('a version of two launches is told of each, what weighs most first', () => {
  const other = launch({ entityId: 'launch:10002:1', status: 'launched' });
  expect(found([version({ releaseOn: '2027-01-04' })], [other, launch()])[0]?.findings).toEqual([
    { kind: 'date differs', entityId, days: 7 },
    { kind: 'not released', entityId: 'launch:10002:1' },
  ]);
});

test('versions stand by what is amiss, then by date, those without one last', () => {
  const rows = [
    version({ versionId: '9', name: 'Later', releaseOn: '2027-03-01' }),
    version({ versionId: '8', name: 'Someday', releaseOn: null }),
    version({ versionId: '7', name: 'Soon', releaseOn: '2026-12-01' }),
    version({ versionId: '1', name: 'Early', released: true }),
    version({ versionId: '2', name: 'Fine' }),
  ];
  const launches = [launch({ versionIds: ['1'] }), launch({ versionIds: ['2'] })];
  expect(found(rows, launches).map(({ name }) => name)).toEqual(['Early', 'Soon', 'Later', 'Someday', 'Fine']);
});

test('what a running launch names and its project has not is elsewhere or gone; that of a finished one is history', () => {
  const moved = version({ versionId: '5', projectId: '20000', name: 'Mobile 2.0' });
  const launches = [
    launch({ versionIds: ['1', '5', '6'] }),
    launch({ entityId: 'launch:10002:1', status: 'completed', versionIds: ['6'] }),
  ];
  expect(strayVersions([version()], [moved], launches)).toEqual([
    { versionId: '5', entityId, version: moved },
    { versionId: '6', entityId, version: null },
  ]);
});

test.each<[number, readonly string[]]>([
  [56, ['T1', 'T2', 'T3']],
  [55, ['T2', 'T3']],
  [28, ['T2', 'T3']],
  [27, ['T3']],
  [7, ['T3']],
  [6, []],
  [-1, []],
])('with %i days left a launch can be of %j', (inDays, expected) => {
  expect(tiersLeft(inDays)).toEqual(expected);
  const finding = { kind: 'no launch' as const, inDays, isCancelled: false };
  expect(needsLook(finding)).toBe(inDays < 56);
});

test('a version without a date can wait for its launch, and so can its date', () => {
  expect(needsLook({ kind: 'no launch', inDays: null, isCancelled: false })).toBe(false);
  expect(needsLook({ kind: 'no date', entityId })).toBe(false);
  expect(needsLook({ kind: 'archived', entityId })).toBe(true);
});
