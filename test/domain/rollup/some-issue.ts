import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';

/** An open story without dates or estimates; only what a case is about is said. */
export function someIssue(id: string, facts: Partial<IssueFacts> = {}): IssueFacts {
  return {
    id,
    key: `K-${id}`,
    summary: `Issue ${id}`,
    projectId: '1',
    projectKey: 'K',
    typeName: 'Story',
    statusName: 'To Do',
    statusCategory: 'new',
    resolution: null,
    resolvedAt: null,
    startOn: null,
    dueOn: null,
    points: null,
    originalEstimateSeconds: null,
    priority: null,
    updatedAt: '2026-03-16T00:00:00.000Z',
    parentId: null,
    links: [],
    team: null,
    ...facts,
  };
}
