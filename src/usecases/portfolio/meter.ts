import type { Meter } from './ports';

/** A view's own meter; `read` tells what it came to. */
export function startMeter(): Meter & { readonly read: () => { readonly points: number; readonly requests: number } } {
  let points = 0;
  let requests = 0;
  return {
    add(some, ofRequests = 1) {
      points += some;
      requests += ofRequests;
    },
    read: () => ({ points, requests }),
  };
}
