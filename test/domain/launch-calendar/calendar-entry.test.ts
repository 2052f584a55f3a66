import { calendarEntries, freezesBetween } from '../../../src/domain/launch-calendar/calendar-entry';
import { rowOf } from '../../../src/domain/launch-page/row-of';
import type { LaunchStatus } from '../../../src/domain/launch/launch';
import type { FreezeWindow } from '../../../src/domain/role/roles';
import { launchRow } from '../../support/launch-row';
import { aLaunch, MOMENT } from '../launch/build-launch';

const freeze = (name: string, fromOn: string, toOn: string, projectIds: string[] = []): FreezeWindow => ({
  id: name,
  name,
  fromOn,
  toOn,
  projectIds,
});
const yearEnd = freeze('year-end', '2026-12-18', '2027-01-03');
const mobile = freeze('mobile', '2026-12-07', '2026-12-11', ['20000']);
const december = { from: '2026-11-30', to: '2027-01-03' };

const waves = [
  { wave: null, on: '2026-12-08', regions: ['UK'] },
  { wave: 2, on: '2026-12-22', regions: ['France', 'Germany'] },
  { wave: 3, on: '2027-01-26', regions: ['Japan'] },
];
const told = (row: Parameters<typeof launchRow>[0], freezes: readonly FreezeWindow[] = [yearEnd, mobile]) =>
  calendarEntries([launchRow(row)], freezes, december).map(({ on, wave, regions, freezes: names }) => [
    on,
    wave,
    regions,
    names,
  ]);

test('a launch stands on its day with the regions of that day, each later wave on its own', () => {
  expect(told({ launchOn: '2026-12-08', waves }, [])).toEqual([
    ['2026-12-08', null, ['UK'], []],
    ['2026-12-22', 2, ['France', 'Germany'], []],
  ]);
});

test('regions of one wave stand each on the day that it is reached', () => {
  const region = (name: string, wave: number, delayDays: number) => ({
    key: name.toLowerCase(),
    name,
    wave,
    delayDays,
  });
  const regions = [region('UK', 1, 0), region('Ireland', 1, 7), region('France', 2, 14), region('Japan', 2, 16)];
  const launch = aLaunch({}, { launchOn: '2026-12-08', regions });
  const onlooker = { accountId: 'me', canEdit: true, leads: [], isReleaseManager: false };
  const row = rowOf({ entityId: 'launch:1:1', issueId: '1', projectId: '1', launch }, onlooker, MOMENT);
  expect(told(row, []).map(([on, , names]) => [on, names])).toEqual([
    ['2026-12-08', ['UK']],
    ['2026-12-15', ['Ireland']],
    ['2026-12-22', ['France']],
    ['2026-12-24', ['Japan']],
  ]);
});

test.each<[LaunchStatus, readonly unknown[]]>([
  ['planned', [['mobile'], ['year-end']]],
  ['launched', [[], ['year-end']]],
  ['completed', [[], []]],
  ['cancelled', []],
])('a freeze warns of what is still to come: %s', (status, expected) => {
  const entries = told({ status, launchOn: '2026-12-08', waves, projectId: '20000' });
  expect(entries.map(([, , , names]) => names)).toEqual(expected);
});

test('a freeze of another project, or of a hidden one, warns of nothing', () => {
  expect(told({ launchOn: '2026-12-08', projectId: '10000' })[0]?.[3]).toEqual([]);
  expect(told({ launchOn: '2026-12-08', projectId: null })[0]?.[3]).toEqual([]);
  expect(told({ launchOn: '2026-12-18', projectId: null })[0]?.[3]).toEqual(['year-end']);
});

test('entries stand by day, on one day as the rows do; what has no date has no day', () => {
  const rows = [
    launchRow({ entityId: 'worst', launchOn: '2026-12-15' }),
    launchRow({ entityId: 'undated', launchOn: null }),
    launchRow({ entityId: 'first', launchOn: '2026-12-01' }),
    launchRow({ entityId: 'best', launchOn: '2026-12-15' }),
    launchRow({ entityId: 'later', launchOn: '2027-01-04' }),
  ];
  const entries = calendarEntries(rows, [], december);
  expect(entries.map(({ row }) => row.entityId)).toEqual(['first', 'worst', 'best']);
});

test('a freeze is shown where any of its days is', () => {
  const long = freeze('long', '2026-01-01', '2027-12-31');
  const before = freeze('before', '2026-11-01', '2026-11-29');
  expect(freezesBetween([yearEnd, before, long, mobile], december).map(({ name }) => name)).toEqual([
    'long',
    'mobile',
    'year-end',
  ]);
});
