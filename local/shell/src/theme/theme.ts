import { useSyncExternalStore } from 'react';
import type { ColorMode } from '../../../forge/bridge/bridge-host';

/** What the person chose; `system` follows the machine. */
export type ThemeChoice = ColorMode | 'system';

const STORAGE_KEY = 'gantry.shell.theme';
const listeners = new Set<() => void>();
const systemIsDark = () => globalThis.matchMedia('(prefers-color-scheme: dark)');

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORAGE_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

function resolved(choice: ThemeChoice): ColorMode {
  if (choice !== 'system') return choice;
  return systemIsDark().matches ? 'dark' : 'light';
}

/** Paints the page as chosen before; called once, before anything is drawn. */
export function applyStoredTheme(): void {
  document.documentElement.dataset['colorMode'] = resolved(storedChoice());
}

function changed(): void {
  applyStoredTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) systemIsDark().addEventListener('change', changed);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) systemIsDark().removeEventListener('change', changed);
  };
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(STORAGE_KEY, choice);
  changed();
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, storedChoice);
}

export function useColorMode(): ColorMode {
  return useSyncExternalStore(subscribe, () => resolved(storedChoice()));
}
