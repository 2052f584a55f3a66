import type { People } from '../../src/contract/person';

/** A person's name; one whom the viewer may not see has none. */
export function personWords(accountId: string | null, people: People): string {
  if (accountId === null) return 'Gantry';
  return people[accountId]?.displayName ?? 'someone you can’t see';
}
