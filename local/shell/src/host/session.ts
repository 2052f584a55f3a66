import { createContext, useContext } from 'react';
import type { SignedInUser } from './queries';

const SessionContext = createContext<SignedInUser | null>(null);

export const SessionProvider = SessionContext.Provider;

/** Who is signed in. Only below the provider, which is there once it is known. */
export function useSession(): SignedInUser {
  const user = useContext(SessionContext);
  if (user === null) throw new Error('The page is drawn before anyone is signed in.');
  return user;
}
