import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LaunchesView } from '../../../src/contract/launch-page';
import { systemAuthor } from '../../../src/domain/journal/entry';
import { call } from '../api';

/** The most people that one call asks of. */
const MOST = 500;

export interface LeftOwners {
  /** Account ids of owners who have left; as far as is known while Jira is asked. */
  readonly accountIds: ReadonlySet<string>;
  readonly isAsking: boolean;
  readonly error: unknown;
}

/** Which owners of open items have left. Two points a person, so Jira is asked only where somebody wants to know. */
export function useLeftOwners({ rows, readAt }: LaunchesView, isWanted: boolean): LeftOwners {
  const owners = [...new Set(rows.flatMap(({ ownerIds }) => ownerIds))].filter((id) => id !== systemAuthor.erased);
  const asked = useQuery({
    queryKey: ['launchOwners.left', readAt],
    queryFn: async () => {
      const left: string[] = [];
      for (let start = 0; start < owners.length; start += MOST) {
        const part = await call('launchOwners.left', { accountIds: owners.slice(start, start + MOST) });
        left.push(...part.left.map(({ accountId }) => accountId));
      }
      return left;
    },
    enabled: isWanted && owners.length > 0,
    staleTime: Infinity,
    retry: false,
  });
  const accountIds = useMemo(() => new Set([systemAuthor.erased, ...(asked.data ?? [])]), [asked.data]);
  return { accountIds, isAsking: asked.isFetching, error: asked.error };
}
