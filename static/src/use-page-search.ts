import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { openHistory, type PageHistory, type PagePlace } from './host';

export interface PageSearch {
  /** Path of the page's address below the module's own: `/` or that of a sub-page. */
  readonly path: string;
  /** Query string of the page's address, with its question mark; '' for none. */
  readonly search: string;
  /** Stays on the sub-page. `replace` leaves no step to go back to. */
  readonly go: (search: string, how: 'push' | 'replace') => void;
  /** Goes to another sub-page, `/roadmap` say, and leaves a step to go back to. */
  readonly visit: (path: string, search?: string) => void;
}

/** The place as all components of a frame share it. */
interface PlaceStore {
  read(): PagePlace;
  go(place: PagePlace, how: 'push' | 'replace'): void;
  subscribe(listener: () => void): () => void;
}

function createPlaceStore(history: PageHistory | null): PlaceStore {
  const listeners = new Set<() => void>();
  let place: PagePlace = history?.place ?? { path: '/', search: '' };
  const set = (to: PagePlace) => {
    place = to;
    listeners.forEach((listener) => listener());
  };
  history?.onTravel(set);
  return {
    read: () => place,
    go: (to, how) => {
      history?.[how](to);
      set(to);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A host that has no address leaves a page that works, but can't be shared. */
const openStore = () => openHistory().then(createPlaceStore, () => createPlaceStore(null));

const elsewhere: PagePlace = { path: '/', search: '' };
const never = () => () => undefined;

/** What stands in the page's own address, as state that all components of the page share. Null until the host has told it. */
export function usePageSearch(): PageSearch | null {
  const { data: store } = useQuery({
    queryKey: ['history'],
    queryFn: openStore,
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  });
  const place = useSyncExternalStore(store?.subscribe ?? never, store?.read ?? (() => elsewhere));
  const go = useCallback<PageSearch['go']>(
    (search, how) => store?.go({ path: store.read().path, search }, how),
    [store],
  );
  const visit = useCallback<PageSearch['visit']>((path, search = '') => store?.go({ path, search }, 'push'), [store]);
  return useMemo(() => (store === undefined ? null : { ...place, go, visit }), [store, place, go, visit]);
}
