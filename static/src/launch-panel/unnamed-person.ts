import type { Person } from '../../../src/contract/person';

/** What stands in a journal for a person whose account was closed. */
const ERASED = 'erased';

/** Somebody of whom Jira tells no name: gone for good, or hidden from this viewer, which says nothing of their leaving. */
export function unnamedPerson(accountId: string): Person {
  return accountId === ERASED
    ? { accountId, displayName: 'Someone who has left', active: false }
    : { accountId, displayName: 'Someone you can’t see', active: true };
}
