import type { IssueFacts } from '../../../src/domain/rollup/issue-facts';
import { someIssue } from '../rollup/some-issue';

/** An open task of Payments without dates or estimates; the test says what matters of it. */
export function facts(id: string, change: Partial<IssueFacts> = {}): IssueFacts {
  return someIssue(id, {
    key: `PAY-${id}`,
    projectId: '10000',
    projectKey: 'PAY',
    typeName: 'Task',
    statusName: 'To do',
    priority: 'Medium',
    updatedAt: '2026-11-20T10:00:00.000Z',
    ...change,
  });
}

export const doneFacts = { statusName: 'Done', statusCategory: 'done', resolution: 'Done' } as const;
