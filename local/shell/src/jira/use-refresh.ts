import { useQueryClient } from '@tanstack/react-query';

/** Longer than search lags behind a write. */
const SEARCH_SETTLES_MS = 1500;

/** Reads again all that is shown of Jira; and once more a little later, when search has caught up. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries();
    setTimeout(() => void client.invalidateQueries({ queryKey: ['search'] }), SEARCH_SETTLES_MS);
  };
}
