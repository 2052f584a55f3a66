import type { People } from '../contract/person';
import { systemAuthor } from '../domain/journal/entry';
import type { PeoplePort } from './ports';

/** What stands where an account id may: no person that Jira could name. */
const NOBODY: ReadonlySet<string> = new Set(['', systemAuthor.app, systemAuthor.erased]);

/** Names for the ids that an answer mentions, as the viewer; none asked for, none requested. Ids that Jira keeps to itself are left out. */
export async function namePeople(people: PeoplePort, accountIds: Iterable<string | null | undefined>): Promise<People> {
  const wanted = [...new Set(accountIds)].filter((id): id is string => typeof id === 'string' && !NOBODY.has(id));
  if (wanted.length === 0) return {};
  const found = await people.byIds(wanted);
  return Object.fromEntries(found.map((person) => [person.accountId, person]));
}

/** As `namePeople`, for what is done already: people whom nobody can name now are no reason to call a saved change failed, or to throw a whole reading away. */
export async function tryNamePeople(
  people: PeoplePort,
  accountIds: Iterable<string | null | undefined>,
): Promise<People> {
  return namePeople(people, accountIds).catch(() => ({}));
}
