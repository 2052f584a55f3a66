import { useQuery, useQueryClient } from '@tanstack/react-query';
import { findIssue } from '../host';
import type { PickedIssue } from '../ui/IssuePicker';

const queryKey = (issueId: string) => ['issue-name', issueId];

/** Key and summary of an issue that an answer names, as the viewer may see them; its id stands in while they aren't known. */
export function useIssue(issueId: string): PickedIssue | null {
  const found = useQuery({
    queryKey: queryKey(issueId),
    queryFn: () => findIssue(issueId),
    enabled: issueId !== '',
    staleTime: Infinity,
  });
  if (issueId === '') return null;
  return found.data ?? { issueId, key: `Issue ${issueId}`, summary: '' };
}

/** Keeps what a picker just told, so that it needn't be asked again. */
export function useRememberIssue(): (issue: PickedIssue) => void {
  const client = useQueryClient();
  return (issue) => client.setQueryData(queryKey(issue.issueId), issue);
}
