import { useQuery } from '@tanstack/react-query';
import type { WorkIssue } from '../../../../../src/contract/launch-work';
import { call } from '../../../api';
import { useLaunch } from '../../launch-context';

/** Under which key a launch's work is kept: what begins with it is read anew with the launch. */
export const WORK_KEY = 'launch.readWork';

export interface Works {
  /** By issue id, as far as the viewer sees them; undefined while they are read, and where that failed. */
  readonly found: Readonly<Record<string, WorkIssue>> | undefined;
  readonly isPending: boolean;
}

/**
 * How the issues stand in which this launch's work is done: one request, however many items ask, and none where no item has any. An item
 * that was behind its issue has moved then, so the launch is read anew.
 */
export function useWorks(): Works {
  const { view, reading, reload } = useLaunch();
  const { issueId } = view.issue;
  const { entityId, launch } = reading;
  const ids = Object.values(launch.items).flatMap(({ work }) => work?.issueId ?? []);
  const { data, isPending } = useQuery({
    queryKey: [WORK_KEY, entityId, [...new Set(ids)].toSorted()],
    queryFn: async () => {
      const { works, hasFollowed } = await call('launch.readWork', { issueId, entityId });
      if (hasFollowed) await reload().catch(() => undefined);
      return works;
    },
    enabled: ids.length > 0,
    staleTime: Infinity,
    gcTime: 0,
  });
  return { found: data, isPending: ids.length > 0 && isPending };
}
