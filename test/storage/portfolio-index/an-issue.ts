import type { IndexedIssue } from '../../../src/domain/portfolio-index/indexed-issue';

/** An issue of the index, of which a test says what matters to it. */
export const anIssue = (changed: Partial<IndexedIssue> & { readonly id: string }): IndexedIssue => ({
  key: `PAY-${changed.id}`,
  summary: 'Wallet top-up',
  typeId: '10002',
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  statusId: '10000',
  resolutionId: null,
  resolvedAt: null,
  dueOn: null,
  originalEstimateSeconds: null,
  priorityId: '3',
  parentId: null,
  links: [],
  projectId: '10000',
  securityLevelId: null,
  fields: {},
  ...changed,
});

/** The instant of a day of November 2026, at eight. */
export const on = (day: number): string => new Date(Date.UTC(2026, 10, day, 8)).toISOString();

/** An instant that no reading reaches. */
export const FAR = '2099-01-01T00:00:00.000Z';
