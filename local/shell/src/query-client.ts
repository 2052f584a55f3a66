import { QueryClient } from '@tanstack/react-query';
import { JiraProblem } from './jira/rest';

const MOST_RETRIES = 1;

/** State read from the host. Jira's own answers stand: only what failed on the way is asked again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => !(error instanceof JiraProblem && error.status < 500) && failures < MOST_RETRIES,
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
