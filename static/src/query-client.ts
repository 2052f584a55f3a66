import { QueryClient } from '@tanstack/react-query';
import { toCallError } from './call-error';

const MOST_RETRIES = 2;

/** Only failures that pass by themselves are tried again; a refusal stays one. */
function mayRetry(failures: number, thrown: unknown): boolean {
  return failures < MOST_RETRIES && toCallError(thrown).isPassing;
}

function pauseBeforeRetry(failures: number, thrown: unknown): number {
  const told = toCallError(thrown).retryAfterSeconds;
  return told === undefined ? 1000 * 2 ** failures : told * 1000;
}

/** Server state for one frame. Nothing is read again behind the person's back: a form under their hands must not change. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: mayRetry,
        retryDelay: pauseBeforeRetry,
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // Offline detection inside a frame is unreliable; the bridge knows better whether a call goes through.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}
