import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { RoadmapView } from '../../../src/contract/roadmap';
import { findIssue } from '../host';
import type { PickedIssue } from '../ui/IssuePicker';

const queryKey = (issueId: string) => ['issue-name', issueId];

/** An issue that an answer names. One that the viewer can't see has no key to show and nothing to open. */
export interface NamedIssue extends PickedIssue {
  readonly isHidden: boolean;
}

/** Key and summary of an issue that an answer names, as the viewer may see them; its id stands in while they aren't known. */
export function useIssue(issueId: string): NamedIssue | null {
  const found = useQuery({
    queryKey: queryKey(issueId),
    queryFn: () => findIssue(issueId),
    enabled: issueId !== '',
    staleTime: Infinity,
  });
  if (issueId === '') return null;
  if (found.data) return { ...found.data, isHidden: false };
  const key = found.data === null ? 'An issue you can’t see' : `Issue ${issueId}`;
  return { issueId, key, summary: '', isHidden: found.data === null };
}

/** Keeps what a picker just told, so that it needn't be asked again. */
export function useRememberIssue(): (issue: PickedIssue) => void {
  const client = useQueryClient();
  return (issue) => client.setQueryData(queryKey(issue.issueId), issue);
}

/** Keeps the names that came with the panel. */
export function rememberIssues(client: QueryClient, names: RoadmapView['issueNames']): void {
  for (const [issueId, name] of Object.entries(names)) client.setQueryData(queryKey(issueId), { issueId, ...name });
}
