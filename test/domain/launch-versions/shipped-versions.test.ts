import type { LaunchStatus } from '../../../src/domain/launch/launch';
import { issuesToAsk, withShippedVersions } from '../../../src/domain/launch-versions/shipped-versions';

const launch = (number: number, status: LaunchStatus, versionIds: readonly string[] = [], issueId = '10001') => ({
  entityId: `launch:${issueId}:${number}`,
  issueId,
  status,
  launchOn: '2026-12-28',
  verdict: 'On track' as const,
  versionIds,
});

test('a launch that names versions ships those, one that names none its issue’s fix versions', () => {
  const launches = [launch(1, 'planned', ['7']), launch(1, 'planned', [], '10002')];
  expect(issuesToAsk(launches)).toEqual(['10002']);
  const shipped = withShippedVersions(launches, { '10001': ['8'], '10002': ['9', '10'] });
  expect(shipped.map(({ versionIds }) => versionIds)).toEqual([['7'], ['9', '10']]);
});

test.each<[string, readonly ReturnType<typeof launch>[], readonly (readonly string[])[]]>([
  ['the running one', [launch(1, 'planned'), launch(2, 'completed')], [['9'], []]],
  ['the last where none runs', [launch(2, 'completed'), launch(10, 'completed')], [[], ['9']]],
  ['none that was cancelled', [launch(1, 'completed'), launch(2, 'cancelled')], [['9'], []]],
])('of an issue’s launches its fix versions go to %s', (_, launches, expected) => {
  expect(issuesToAsk(launches)).toEqual(['10001']);
  expect(withShippedVersions(launches, { '10001': ['9'] }).map(({ versionIds }) => versionIds)).toEqual(expected);
});

test('an issue that the viewer can’t see ships nothing', () => {
  expect(withShippedVersions([launch(1, 'planned')], {})[0]?.versionIds).toEqual([]);
});
