import { createContext, useContext } from 'react';
import type { HostContext } from './host';

const Context = createContext<HostContext | null>(null);

export const HostContextProvider = Context.Provider;

/** Where the frame stands. Throws outside the provider: a component can't work without it. */
export function useHostContext(): HostContext {
  const context = useContext(Context);
  if (context === null) throw new Error('useHostContext needs a HostContextProvider above it.');
  return context;
}
