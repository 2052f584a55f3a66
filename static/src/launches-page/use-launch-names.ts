import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { NAMES_PER_CALL, type LaunchName } from '../../../src/contract/launch-page';
import type { Person } from '../../../src/contract/person';
import { call } from '../api';

/** What Jira told of the issues and people in view. Null: it tells nothing of that one. */
interface Known {
  readonly issues: ReadonlyMap<string, LaunchName | null>;
  readonly people: ReadonlyMap<string, Person | null>;
}

const KEY = ['launches.names'] as const;
const nothing: Known = { issues: new Map(), people: new Map() };

/** What was asked for already: many lines want the same names at once, and what fails once isn't asked again by itself. */
const asked = new WeakMap<QueryClient, Set<string>>();

/** Names of these issues as far as they are told: each is asked for once, a hundred at a time. */
export function useLaunchNames(issueIds: readonly string[]): ReadonlyMap<string, LaunchName> {
  return told(useKnown('issues', issueIds).issues);
}

/** Those of which Jira tells nothing: hidden meanwhile, or not answered in time. */
export function useUntoldLaunches(issueIds: readonly string[]): ReadonlySet<string> {
  const { issues } = useKnown('issues', issueIds);
  return new Set(issueIds.filter((id) => issues.get(id) === null));
}

/** Likewise people, by account id. */
export function useLaunchPeople(accountIds: readonly string[]): ReadonlyMap<string, Person> {
  return told(useKnown('people', accountIds).people);
}

/** Names are read anew with the launches. */
export function forgetLaunchNames(client: QueryClient): void {
  asked.delete(client);
  client.setQueryData<Known>(KEY, nothing);
}

function useKnown(kind: keyof Known, ids: readonly string[]): Known {
  const client = useQueryClient();
  const { data: known = nothing } = useQuery<Known>({
    queryKey: KEY,
    queryFn: () => nothing,
    initialData: nothing,
    enabled: false,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  });
  const wanted = ids.join(' ');
  useEffect(() => {
    const before = asked.get(client) ?? new Set();
    asked.set(client, before);
    const missing = [...new Set(wanted.split(' '))].filter((id) => id !== '' && !before.has(`${kind} ${id}`));
    for (const id of missing) before.add(`${kind} ${id}`);
    for (let start = 0; start < missing.length; start += NAMES_PER_CALL) {
      void ask(client, kind, missing.slice(start, start + NAMES_PER_CALL));
    }
  }, [client, kind, wanted, known]);
  return known;
}

async function ask(client: QueryClient, kind: keyof Known, ids: readonly string[]): Promise<void> {
  try {
    const answer = await call('launches.names', {
      issueIds: kind === 'issues' ? ids : [],
      accountIds: kind === 'people' ? ids : [],
    });
    client.setQueryData<Known>(KEY, (before = nothing) => ({
      issues: kind === 'issues' ? withAll(before.issues, ids, answer.issues) : before.issues,
      people: kind === 'people' ? withAll(before.people, ids, answer.people) : before.people,
    }));
  } catch {
    // A page without some names is still a page: Refresh asks again.
    client.setQueryData<Known>(KEY, (before = nothing) => ({
      issues: kind === 'issues' ? withAll(before.issues, ids, {}) : before.issues,
      people: kind === 'people' ? withAll(before.people, ids, {}) : before.people,
    }));
  }
}

function withAll<Name>(
  before: ReadonlyMap<string, Name | null>,
  ids: readonly string[],
  answer: Readonly<Record<string, Name>>,
): ReadonlyMap<string, Name | null> {
  return new Map([...before, ...ids.map((id): [string, Name | null] => [id, answer[id] ?? null])]);
}

function told<Name>(names: ReadonlyMap<string, Name | null>): ReadonlyMap<string, Name> {
  return new Map([...names].flatMap(([id, name]): [string, Name][] => (name === null ? [] : [[id, name]])));
}
