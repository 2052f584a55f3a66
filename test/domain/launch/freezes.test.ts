import { freezeConflicts, freezesOf, freezesOn } from '../../../src/domain/launch/freezes';
import { launchDays } from '../../../src/domain/launch/launch-days';
import type { LaunchStatus } from '../../../src/domain/launch/launch';
import type { FreezeWindow } from '../../../src/domain/role/roles';

const freeze = (id: string, fromOn: string, toOn: string, projectIds: string[] = []): FreezeWindow => ({
  id,
  name: id,
  fromOn,
  toOn,
  projectIds,
});
const yearEnd = freeze('year-end', '2026-12-18', '2027-01-03');
const payments = freeze('payments', '2026-11-27', '2026-11-30', ['10000']);

const region = (name: string, wave: number, delayDays: number) => ({ key: name.toLowerCase(), name, wave, delayDays });
const waves = [region('UK', 1, 0), region('France', 2, 14), region('Germany', 2, 14), region('Japan', 3, 45)];

test('the days of a launch are its date with the regions of that day, then each wave with its own', () => {
  expect(launchDays({ launchOn: '2026-12-04', regions: waves })).toEqual([
    { on: '2026-12-04', wave: null, regions: ['UK'] },
    { on: '2026-12-18', wave: 2, regions: ['France', 'Germany'] },
    { on: '2027-01-18', wave: 3, regions: ['Japan'] },
  ]);
  expect(launchDays({ launchOn: '2026-12-04', regions: [] })).toEqual([{ on: '2026-12-04', wave: null, regions: [] }]);
  expect(launchDays({ launchOn: null, regions: waves })).toEqual([]);
});

test('a freeze that names projects holds in those alone, one that names none everywhere', () => {
  expect(freezesOf([yearEnd, payments], '10000')).toEqual([yearEnd, payments]);
  expect(freezesOf([yearEnd, payments], '20000')).toEqual([yearEnd]);
});

test.each([
  ['2026-12-17', 0],
  ['2026-12-18', 1],
  ['2027-01-03', 1],
  ['2027-01-04', 0],
])('a freeze holds on its first and on its last day: %s', (on, held) => {
  expect(freezesOn([yearEnd], on)).toHaveLength(held);
});

describe('a launch inside a freeze', () => {
  const conflicts = (status: LaunchStatus, launchOn: string | null, today = '2026-11-01') =>
    freezeConflicts({ status, launchOn, regions: waves }, [yearEnd, payments], today).map(
      ({ freezeId, on, wave }) => `${freezeId} ${on} ${wave ?? 'launch'}`,
    );

  test.each<[string, LaunchStatus, string | null, readonly string[]]>([
    ['its date, and the wave that falls into another', 'planned', '2026-11-30', ['payments 2026-11-30 launch']],
    ['a wave alone', 'planned', '2026-12-04', ['year-end 2026-12-18 2']],
    ['date and wave', 'planned', '2026-12-18', ['year-end 2026-12-18 launch', 'year-end 2027-01-01 2']],
    ['once launched only the waves to come', 'launched', '2026-12-18', ['year-end 2027-01-01 2']],
    ['nothing of one that is cancelled', 'cancelled', '2026-12-18', []],
    ['nothing of one that is completed', 'completed', '2026-12-18', []],
    ['nothing where there is no date', 'planned', null, []],
  ])('counts %s', (_, status, launchOn, expected) => {
    expect(conflicts(status, launchOn)).toEqual(expected);
  });

  test('counts no day that has passed, but today', () => {
    expect(conflicts('planned', '2026-12-18', '2026-12-19')).toEqual(['year-end 2027-01-01 2']);
    expect(conflicts('planned', '2026-12-18', '2026-12-18')).toHaveLength(2);
  });
});
