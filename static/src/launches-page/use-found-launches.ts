import { useQuery } from '@tanstack/react-query';
import type { LaunchesView } from '../../../src/contract/launch-page';
import { call } from '../api';

/** The most that one call looks through. */
const MOST = 3_000;

export interface FoundLaunches {
  /** Issues in which the text was found; null while it names none, or isn't answered yet. */
  readonly issueIds: ReadonlySet<string> | null;
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly missing: readonly string[];
}

/** Jira looks for the text in keys and summaries: the page has only those of the lines in view. */
export function useFoundLaunches({ rows, readAt }: LaunchesView, text: string): FoundLaunches {
  const wanted = text.trim();
  const issueIds = [...new Set(rows.map(({ issueId }) => issueId))].slice(0, MOST);
  const found = useQuery({
    queryKey: ['launches.find', readAt, wanted],
    queryFn: () => call('launches.find', { text: wanted, issueIds }),
    enabled: wanted !== '' && issueIds.length > 0,
    retry: false,
    placeholderData: (before) => before,
  });
  if (wanted === '' || found.data === undefined) {
    return { issueIds: null, isSearching: found.isFetching, error: wanted === '' ? null : found.error, missing: [] };
  }
  return {
    issueIds: new Set(found.data.issueIds),
    isSearching: found.isFetching,
    error: found.error,
    missing: found.data.missing,
  };
}
