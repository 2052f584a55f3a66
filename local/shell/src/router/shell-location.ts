import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  globalThis.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    globalThis.removeEventListener('popstate', listener);
  };
}

const currentPath = () => location.pathname;
const currentAddress = () => location.pathname + location.search + location.hash;

export function usePathname(): string {
  return useSyncExternalStore(subscribe, currentPath);
}

/** Path, query and hash together. */
export function useAddress(): string {
  return useSyncExternalStore(subscribe, currentAddress);
}

/** Goes to an address of the shell without loading the page anew. */
export function navigate(to: string, how: { readonly replace?: boolean; readonly state?: unknown } = {}): void {
  history[how.replace === true ? 'replaceState' : 'pushState'](how.state ?? null, '', to);
  for (const listener of listeners) listener();
}

/** Calls on every change of address, whoever made it. Returns what ends it. */
export const listenToAddress = subscribe;
