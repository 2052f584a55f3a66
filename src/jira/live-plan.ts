import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { IssueFacts } from '../domain/rollup/issue-facts';
import type { HierarchyLinkType } from '../domain/rollup/plan';
import type { PlanReading, PlanSource } from '../usecases/ports';
import { refusedRoots } from '../usecases/refused-roots';
import { issueFactsOf, planFieldNames, planIssue, type PlanFields, type PlanIssue } from './plan-issue';
import { planSuggestions, planVocabulary } from './plan-vocabulary';
import { rootsJqlOf } from './saved-filter';
import { bulkFetch, ISSUES_PER_FETCH } from './bulk-fetch';
import { chunks } from './chunks';
import { inParallel } from './in-parallel';
import { JiraRefusal, readResponse } from './read-response';

const page = z.object({ issues: z.array(planIssue), nextPageToken: z.optional(z.string()) });

/** Jira gives at most this many issues a page when fields are asked for. */
const PAGE = 100;

/** Ids named in one query: a query stays far below Jira's limits on its length. */
const PARENTS_PER_QUERY = 200;

/** Queries under way at once: a view must leave room below Jira's burst limit for others on the site. */
const PARALLEL = 6;

/** A live view costs a point an issue, out of an hourly pool that all sites share. */
const MOST_ISSUES = 5000;

/** What one reading has gathered so far, and whether it may go on. */
interface Gathering {
  readonly found: Map<string, IssueFacts>;
  readonly fields: PlanFields;
  readonly until: number;
  readonly missing: Set<string>;
  points: number;
  requests: number;
}

/**
 * Reads a plan straight from Jira as the viewer: the roots' query, then generation by generation their children by parent and by the
 * hierarchy's links. What the viewer can't browse never arrives, hence neither does what only lies below it.
 */
export const livePlan: PlanSource = {
  vocabulary: planVocabulary,
  suggestions: planSuggestions,

  async read({ roots, hierarchyLinks, pointsField, startField, teamField, until }): Promise<PlanReading> {
    const gathering: Gathering = {
      found: new Map(),
      fields: { points: pointsField, start: startField, team: teamField },
      until: Date.parse(until),
      missing: new Set(),
      points: 0,
      requests: 0,
    };
    const rootIds = await searchRoots(await rootsJqlOf(roots), gathering);
    let generation = rootIds;
    while (generation.length > 0 && mayGoOn(gathering)) {
      const linked = linkedChildren(generation, hierarchyLinks, gathering.found);
      const grown = await inParallel(PARALLEL, [
        ...chunks(generation, PARENTS_PER_QUERY).map((ids) => () => search(`parent in (${ids.join(',')})`, gathering)),
        ...chunks(linked, ISSUES_PER_FETCH).map((ids) => () => fetchIssues(ids, gathering)),
      ]);
      generation = grown.flat();
    }
    return {
      rootIds,
      issues: [...gathering.found.values()],
      missing: [...gathering.missing],
      points: gathering.points,
      requests: gathering.requests,
    };
  },
};

/** Jira checks some of a query only when it runs it, such as the values that it names. */
async function searchRoots(rootsJql: string, gathering: Gathering): Promise<readonly string[]> {
  try {
    return await search(rootsJql, gathering);
  } catch (error) {
    if (error instanceof JiraRefusal && error.status === 400) throw refusedRoots(error.jiraMessages, error);
    throw error;
  }
}

/** Adds every issue that a query finds; answers the ids that were new. Roots count as new even where two pages repeat one. */
async function search(jql: string, gathering: Gathering): Promise<readonly string[]> {
  if (!mayGoOn(gathering)) return [];
  const added: string[] = [];
  const tokens = new Set<string>();
  let nextPageToken: string | undefined;
  do {
    const found: z.infer<typeof page> = await readResponse(
      asUser().requestJira(route`/rest/api/3/search/jql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify({ jql, fields: planFieldNames(gathering.fields), maxResults: PAGE, nextPageToken }),
      }),
      page,
      'read the plan’s issues',
    );
    charge(gathering, found.issues.length);
    added.push(...keep(found.issues, gathering));
    nextPageToken = found.nextPageToken;
    if (nextPageToken !== undefined && tokens.has(nextPageToken)) {
      gathering.missing.add('Jira’s search repeated itself, so some issues may not have been read.');
      break;
    }
    if (nextPageToken !== undefined) tokens.add(nextPageToken);
  } while (nextPageToken !== undefined && mayGoOn(gathering));
  return added;
}

/** Issues by id; those that the viewer can't see are left out by Jira. */
async function fetchIssues(ids: readonly string[], gathering: Gathering): Promise<readonly string[]> {
  if (!mayGoOn(gathering)) return [];
  const wanted = { issueIdsOrKeys: ids, fields: planFieldNames(gathering.fields) };
  const found = await bulkFetch(wanted, page, 'read the plan’s linked issues');
  charge(gathering, found.issues.length);
  return keep(found.issues, gathering);
}

function charge(gathering: Gathering, issues: number): void {
  gathering.points += 1 + issues;
  gathering.requests += 1;
}

function keep(issues: readonly PlanIssue[], { found, fields }: Gathering): readonly string[] {
  const added = issues.filter(({ id }) => !found.has(id));
  for (const issue of added) found.set(issue.id, issueFactsOf(issue, fields));
  return [...new Set(added.map(({ id }) => id))];
}

function linkedChildren(
  parents: readonly string[],
  hierarchyLinks: readonly HierarchyLinkType[],
  found: ReadonlyMap<string, IssueFacts>,
): readonly string[] {
  // Without case, as the rollup knows them.
  const leads = new Set(hierarchyLinks.map(({ name, direction }) => `${direction} ${name.toLowerCase()}`));
  const children = parents.flatMap((id) =>
    (found.get(id)?.links ?? [])
      .filter(({ typeName, direction }) => leads.has(`${direction} ${typeName.toLowerCase()}`))
      .map(({ otherId }) => otherId),
  );
  return [...new Set(children)].filter((id) => !found.has(id));
}

function mayGoOn({ found, until, missing }: Gathering): boolean {
  if (found.size > MOST_ISSUES) {
    missing.add(
      `This plan has more than ${MOST_ISSUES.toLocaleString('en')} issues, the most that can be read at once. Choose fewer roots.`,
    );
    return false;
  }
  if (Date.now() > until) {
    missing.add(
      'Jira took too long to answer, so the rest of the plan was not read. Try again, or choose fewer roots.',
    );
    return false;
  }
  return true;
}
