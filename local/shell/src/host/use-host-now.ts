import { useQuery } from '@tanstack/react-query';
import { clockQuery } from './queries';

/** The host's time, which may be set to another day than the browser's; fresh to about half a minute. */
export function useHostNow(): Date {
  const clock = useQuery(clockQuery);
  return clock.data ? new Date(clock.data.now) : new Date();
}
