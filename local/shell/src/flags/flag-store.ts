import { useSyncExternalStore } from 'react';

/** A message that comes up beside the page, from the shell or from an app. */
export interface ShellFlag {
  readonly id: string | number;
  readonly tone: 'information' | 'success' | 'warning' | 'danger';
  readonly title: string;
  readonly description?: string | undefined;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => void }[] | undefined;
}

const SHOWN_MS = 8000;
const MOST_SHOWN = 4;

let flags: readonly ShellFlag[] = [];
const listeners = new Set<() => void>();

function set(next: readonly ShellFlag[]): void {
  flags = next;
  for (const listener of listeners) listener();
}

export function closeFlag(id: ShellFlag['id']): void {
  set(flags.filter((flag) => flag.id !== id));
}

/** Shows a flag in front of the others; one with the same id takes its place. */
export function showFlag(flag: ShellFlag, { isAutoDismiss = false }: { readonly isAutoDismiss?: boolean } = {}): void {
  set([flag, ...flags.filter(({ id }) => id !== flag.id)].slice(0, MOST_SHOWN));
  if (isAutoDismiss) setTimeout(() => closeFlag(flag.id), SHOWN_MS);
}

let counted = 0;

/** Says shortly that something was done. */
export function tellDone(title: string, actions?: ShellFlag['actions']): void {
  counted += 1;
  showFlag({ id: `shell-${counted}`, tone: 'success', title, actions }, { isAutoDismiss: true });
}

/** Says that something could not be done, until it is closed. */
export function tellFailure(title: string, error: Error): void {
  counted += 1;
  showFlag({ id: `shell-${counted}`, tone: 'danger', title, description: error.message });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useFlags(): readonly ShellFlag[] {
  return useSyncExternalStore(subscribe, () => flags);
}
