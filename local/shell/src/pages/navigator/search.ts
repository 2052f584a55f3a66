import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask, rest } from '../../jira/rest';
import type { SearchPage } from '../../jira/wire';

const FIELDS = ['summary', 'issuetype', 'status', 'assignee', 'priority', 'duedate', 'updated'];
const PAGE_SIZE = 50;

/** Issues page by page, as Jira's tokens lead from one to the next. */
export const searchQuery = (jql: string) =>
  infiniteQueryOptions({
    queryKey: ['search', 'navigator', jql],
    queryFn: ({ pageParam }) =>
      ask<SearchPage>(rest(['search', 'jql']), {
        method: 'POST',
        body: { jql, fields: FIELDS, maxResults: PAGE_SIZE, ...(pageParam !== '' && { nextPageToken: pageParam }) },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextPageToken,
  });

export const countQuery = (jql: string) =>
  queryOptions({
    queryKey: ['search', 'count', jql],
    queryFn: () =>
      ask<{ readonly count: number }>(rest(['search', 'approximate-count']), { method: 'POST', body: { jql } }),
  });
