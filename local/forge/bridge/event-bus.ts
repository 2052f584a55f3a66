type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

/** `events.emit`: reaches all frames of the app on this page. */
export function emitEvent(event: string, payload: unknown): void {
  listeners.get(event)?.forEach((listener) => listener(payload));
}

/** `events.on`: the answer's `unsubscribe` ends it. */
export function onEvent(event: string, listener: Listener): { readonly unsubscribe: () => void } {
  const set = listeners.get(event) ?? new Set();
  listeners.set(event, set.add(listener));
  return { unsubscribe: () => set.delete(listener) };
}
