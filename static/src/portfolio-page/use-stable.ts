import { useState } from 'react';

/** The same object as long as it says the same: an address that is read anew makes new ones each time. For small values of JSON. */
export function useStable<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const isSame = JSON.stringify(kept) === JSON.stringify(value);
  if (!isSame) setKept(value);
  return isSame ? kept : value;
}
