import { useQuery } from '@tanstack/react-query';
import type { LaunchSurroundings } from '../../../src/contract/launch-plan';
import { call } from '../api';

const KEPT_MS = 60_000;

/** Versions and freezes of the issue's project; undefined until they are read, and where they can't be: nothing waits for them. */
export function useSurroundings(issueId: string): LaunchSurroundings | undefined {
  const read = useQuery({
    queryKey: ['launch.surroundings', issueId],
    queryFn: () => call('launch.surroundings', { issueId }),
    staleTime: KEPT_MS,
  });
  return read.data;
}
