import type { IssueHead } from '../contract/person';

/** Jira's fourth category, `undefined`, is for statuses that nobody classed: work on them hasn't begun. */
export function statusCategoryOf(key: string): IssueHead['statusCategory'] {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}
