import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { openHistory } from './host';

export interface PageSearch {
  /** Query string of the page's address, with its question mark; '' for none. */
  readonly search: string;
  /** `replace` leaves no step to go back to. */
  readonly go: (search: string, how: 'push' | 'replace') => void;
}

/**
 * What stands in the page's own address, as state. Null until the host has told it. A host that has none leaves a page that works,
 * but can't be shared.
 */
export function usePageSearch(): PageSearch | null {
  const opened = useQuery({
    queryKey: ['history'],
    queryFn: openHistory,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const history = opened.data;
  const [gone, setGone] = useState<string | null>(null);
  useEffect(() => history?.onReturn(setGone), [history]);
  const go = useCallback(
    (search: string, how: 'push' | 'replace') => {
      setGone(search);
      if (how === 'push') history?.push(search);
      else history?.replace(search);
    },
    [history],
  );
  if (opened.isPending) return null;
  return { search: gone ?? history?.search ?? '', go };
}
