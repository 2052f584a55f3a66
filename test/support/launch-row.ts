import type { LaunchRow } from '../../src/domain/launch-page/launch-row';

/** A planned T2 launch that is on track, but for what is given. */
export function launchRow(changed: Partial<LaunchRow> = {}): LaunchRow {
  return {
    entityId: 'launch:10001:1',
    issueId: '10001',
    projectId: '10000',
    status: 'planned',
    tier: 'T2',
    launchOn: '2026-12-28',
    timeZone: 'Europe/London',
    launchInDays: 35,
    phase: 'before launch',
    verdict: 'On track',
    sentence: 'On track: 9 items are still open, and none of them is late.',
    reasons: [],
    score: { settled: 12, applicable: 40, percent: 30 },
    pace: { settled: 12, due: 12, percent: 100 },
    slips: { count: 0, days: 0 },
    decision: null,
    functions: {},
    waves: [],
    versionIds: [],
    ownerIds: [],
    unowned: 0,
    waiting: [],
    canEdit: true,
    mine: false,
    ...changed,
  };
}
