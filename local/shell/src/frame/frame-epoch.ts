import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let epoch = 0;

/** Loads the app's frames anew, wherever they stand. */
export function reloadFrames(): void {
  epoch += 1;
  for (const listener of listeners) listener();
}

/** Grows with each reload of the frames. */
export function useFrameEpoch(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => epoch,
  );
}
