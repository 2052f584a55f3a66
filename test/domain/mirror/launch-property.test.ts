import { launchProperty, launchPropertyOf } from '../../../src/domain/mirror/launch-property';

const launch = {
  issueId: '10001',
  revision: 12,
  number: 2,
  status: 'planned',
  verdict: 'Not ready',
  assessedOn: '2026-11-22',
  score: 88,
  tier: 'T1',
  launchOn: '2026-12-15',
  openBlockers: 1,
  decision: 'conditional go',
  slips: 2,
};

test('a launch is told in the public format', () => {
  const property = launchPropertyOf(launch);
  expect(property).toEqual({
    schema: 1,
    issueId: '10001',
    revision: 12,
    launch: 2,
    status: 'planned',
    verdict: 'Not ready',
    assessedOn: '2026-11-22',
    score: 88,
    tier: 'T1',
    launchOn: '2026-12-15',
    openBlockers: 1,
    decision: 'conditional go',
    slips: 2,
  });
  expect(launchProperty.parse(property)).toEqual(property);
});

test('what it does not have yet is left out', () => {
  expect(Object.keys(launchPropertyOf({ ...launch, score: null, tier: null, launchOn: null, decision: null }))).toEqual(
    ['schema', 'issueId', 'revision', 'launch', 'status', 'verdict', 'assessedOn', 'openBlockers', 'slips'],
  );
});

test('a score of zero is told', () => {
  expect(launchPropertyOf({ ...launch, score: 0 }).score).toBe(0);
});
