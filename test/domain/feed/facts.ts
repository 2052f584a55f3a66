import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';

/** An open task without dates or estimates; the test says what matters of it. */
export function facts(id: string, change: Partial<IssueFacts> = {}): IssueFacts {
  return {
    id,
    key: `PAY-${id}`,
    summary: `Issue ${id}`,
    projectId: '10000',
    projectKey: 'PAY',
    typeName: 'Task',
    statusName: 'To do',
    statusCategory: 'new',
    resolution: null,
    resolvedAt: null,
    startOn: null,
    dueOn: null,
    points: null,
    originalEstimateSeconds: null,
    priority: 'Medium',
    updatedAt: '2026-11-20T10:00:00.000Z',
    parentId: null,
    links: [],
    team: null,
    ...change,
  };
}

export const doneFacts = { statusName: 'Done', statusCategory: 'done', resolution: 'Done' } as const;
