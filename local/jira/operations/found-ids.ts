import type { JiraStore } from '../state/store';
import type { Call } from './operation';

interface Found {
  readonly ids: readonly number[];
  readonly version: number;
}

/** Searches under way that are kept, by site; the longest unused goes first. */
const MOST_KEPT = 20;

const kept = new WeakMap<JiraStore, Map<string, Found>>();

/**
 * Keeps what a search found for its next pages: finding 200,000 issues anew for each 5,000 of them would take minutes. Not while
 * search lags behind writes, since it sees more by itself a moment later.
 */
export function keepFound({ store }: Call, search: string, ids: readonly number[]): void {
  if (store.searchable() !== store.issues) return;
  const searches = kept.get(store) ?? new Map<string, Found>();
  kept.set(store, searches);
  searches.delete(search);
  searches.set(search, { ids, version: store.version });
  const [oldest] = searches.keys();
  if (searches.size > MOST_KEPT && oldest !== undefined) searches.delete(oldest);
}

/** What the search found, when nothing was written since. */
export function keptIds({ store }: Call, search: string): readonly number[] | undefined {
  const found = kept.get(store)?.get(search);
  return found?.version === store.version ? found.ids : undefined;
}
