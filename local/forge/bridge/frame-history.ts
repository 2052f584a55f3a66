/// <reference lib="dom" />

/** A place within a full-page module, below the module's own address. */
export interface FrameLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state: unknown;
  readonly key: string;
}

export type HistoryAction = 'POP' | 'PUSH' | 'REPLACE';
export type HistoryListener = (location: FrameLocation, action: HistoryAction) => void;
export type HistoryTarget = string | Partial<FrameLocation>;

/** Where a frame's history lives: in memory, or in the address of the page around it, which is the shell's to give. */
export interface FrameHistory {
  readonly location: FrameLocation;
  push(to: HistoryTarget, state?: unknown): void;
  replace(to: HistoryTarget, state?: unknown): void;
  go(delta: number): void;
  listen(listener: HistoryListener): () => void;
}

/** Resolves a target as the browser's history would, against an address below `/`. */
export function toFrameLocation(to: HistoryTarget, state: unknown, from: string): FrameLocation {
  const text = typeof to === 'string' ? to : `${to.pathname ?? from}${to.search ?? ''}${to.hash ?? ''}`;
  const { pathname, search, hash } = new URL(text, `http://frame${from}`);
  const key = Math.random().toString(36).slice(2, 8);
  return { pathname, search, hash, state: typeof to === 'string' ? state : (to.state ?? state), key };
}

/** A history that ends with the frame. */
export function createMemoryHistory(): FrameHistory {
  let entries = [toFrameLocation('/', undefined, '/')];
  let at = 0;
  const listeners = new Set<HistoryListener>();
  const current = () => entries[at] ?? toFrameLocation('/', undefined, '/');
  const tell = (action: HistoryAction) => listeners.forEach((listener) => listener(current(), action));
  return {
    get location() {
      return current();
    },
    push(to, state) {
      entries = [...entries.slice(0, at + 1), toFrameLocation(to, state, current().pathname)];
      at += 1;
      tell('PUSH');
    },
    replace(to, state) {
      entries = entries.with(at, toFrameLocation(to, state, current().pathname));
      tell('REPLACE');
    },
    go(delta) {
      at = Math.min(Math.max(at + delta, 0), entries.length - 1);
      tell('POP');
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The live object that `view.createHistory()` gets: its functions run here, `location` is followed by listening. */
export function liveHistory(history: FrameHistory) {
  return {
    action: 'POP',
    location: history.location,
    listen: (listener: HistoryListener) => history.listen(listener),
    push: (to: HistoryTarget, state?: unknown) => history.push(to, state),
    replace: (to: HistoryTarget, state?: unknown) => history.replace(to, state),
    go: (delta: number) => history.go(delta),
    goBack: () => history.go(-1),
    goForward: () => history.go(1),
    createHref: ({ pathname = '/', search = '', hash = '' }: Partial<FrameLocation>) => `${pathname}${search}${hash}`,
  };
}
