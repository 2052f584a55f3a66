import type { RoadmapRow } from '../../../src/domain/roadmap-page/roadmap-row';

/** A row on Later that needs nothing; show only what matters to the test. */
export function buildRow(changed: Partial<RoadmapRow> = {}): RoadmapRow {
  return {
    issueId: '10001',
    key: 'PAY-1',
    summary: 'One-tap wallet',
    projectId: '10000',
    typeName: 'Epic',
    statusName: 'To Do',
    statusCategory: 'new',
    resolution: null,
    priority: 'Medium',
    fixVersions: [],
    revision: 1,
    templateKey: 'delivery@1',
    horizon: 'later',
    stage: 'draft',
    ownerId: 'priya',
    health: null,
    update: { state: 'not asked', sentence: '', ageDays: null, reportedOn: null },
    confidence: null,
    releaseStage: null,
    tier: null,
    segments: [],
    objective: null,
    startOn: null,
    target: null,
    gaps: [],
    ...changed,
  };
}
