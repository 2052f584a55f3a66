import { useMutation, useQueryClient } from '@tanstack/react-query';
import { reloadFrames } from '../frame/frame-epoch';
import { ask } from '../jira/rest';
import { clockQuery, type HostTime } from './queries';

/** Sets the host's clock to an instant, or (null) back to real time. All that is shown is read again: it was another day's. */
export function useSetClock() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (now: string | null) => ask<HostTime>('/_host/clock', { method: 'POST', body: { now } }),
    onSuccess: (time) => {
      client.setQueryData(clockQuery.queryKey, time);
      reloadFrames();
      return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
