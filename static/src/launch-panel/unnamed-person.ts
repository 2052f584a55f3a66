import type { Person } from '../../../src/contract/person';
import { systemAuthor } from '../../../src/domain/journal/entry';

/** Somebody of whom Jira tells no name: Gantry itself, gone for good, or hidden from this viewer, which says nothing of their leaving. */
export function unnamedPerson(accountId: string): Person {
  if (accountId === systemAuthor.app) return { accountId, displayName: 'Gantry', active: true };
  return accountId === systemAuthor.erased
    ? { accountId, displayName: 'Someone who has left', active: false }
    : { accountId, displayName: 'Someone you can’t see', active: true };
}
