import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { People, Person } from '../../../src/contract/person';

interface KnownPeople {
  /** The person; one whom Jira doesn't tell has no name to show. */
  personOf(accountId: string): Person;
  /** Keeps whom a picker just told. */
  remember(person: Person): void;
}

const Context = createContext<KnownPeople | null>(null);

/** Names for the account ids in answers: those that came with the panel, and those that pickers found since. */
export function PeopleProvider({ people, children }: { readonly people: People; readonly children: ReactNode }) {
  const [found, setFound] = useState<People>({});
  const remember = useCallback(
    (person: Person) => setFound((before) => ({ ...before, [person.accountId]: person })),
    [],
  );
  const known = useMemo<KnownPeople>(
    () => ({
      personOf: (accountId) =>
        found[accountId] ?? people[accountId] ?? { accountId, displayName: 'Someone you can’t see', active: false },
      remember,
    }),
    [found, people, remember],
  );
  return <Context.Provider value={known}>{children}</Context.Provider>;
}

export function usePeople(): KnownPeople {
  const known = useContext(Context);
  if (known === null) throw new Error('usePeople needs a PeopleProvider above it.');
  return known;
}
