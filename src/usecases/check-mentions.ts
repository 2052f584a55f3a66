import type { People } from '../contract/person';
import { accountIdsOf, mentionProblems } from '../domain/roadmap/mentions';
import type { Problem } from '../domain/problem';
import type { Mention } from '../domain/template/field-type';
import { namePeople } from './name-people';
import type { IssueNames, PeoplePort } from './ports';

/**
 * Problems of newly named people and issues that aren't there for the person who writes. `isAskedOfJira` tells whether that took a
 * request: people are asked for, unless everybody named is `known` already. Whoever is named beside them (`beside`) is asked for in
 * that same request, and `people` holds all that it found.
 */
export async function checkMentions(
  people: PeoplePort,
  mentions: readonly Mention[],
  known: { readonly accountIds: readonly (string | null)[]; readonly names: IssueNames },
  beside: () => Promise<readonly string[]>,
): Promise<{ readonly problems: readonly Problem[]; readonly isAskedOfJira: boolean; readonly people: People }> {
  const accountIds = new Set(known.accountIds.filter((id) => id !== null));
  const asked = accountIdsOf(mentions).filter((id) => !accountIds.has(id));
  const found = asked.length > 0 ? await namePeople(people, [...asked, ...(await beside())]) : {};
  Object.keys(found).forEach((accountId) => accountIds.add(accountId));
  const issueIds = new Set(Object.keys(known.names));
  return {
    problems: mentionProblems(mentions, { accountIds, issueIds }),
    isAskedOfJira: asked.length > 0,
    people: found,
  };
}
