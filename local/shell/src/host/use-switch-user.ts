import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '../jira/rest';
import { sessionQuery, type SignedInUser } from './queries';

/** Signs in as somebody else. Everything read so far is forgotten: it was the other person's view. */
export function useSwitchUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (accountId: string) =>
      ask<{ readonly user: SignedInUser }>('/_host/session', { method: 'POST', body: { accountId } }),
    onSuccess: ({ user }) => {
      client.setQueryData(sessionQuery.queryKey, user);
      client.removeQueries({
        predicate: ({ queryKey }) => !['session', 'users', 'site'].includes(String(queryKey[0])),
      });
    },
  });
}
