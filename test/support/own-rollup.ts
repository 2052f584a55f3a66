import * as z from 'zod/mini';
import type { InputOf } from '../../src/contract/operations';
import { dayInZone } from '../../src/domain/calendar/time-zone';
import type { PlanRollup } from '../../src/domain/rollup/plan-rollup';
import { rollUpPlan } from '../../src/domain/rollup/roll-up-plan';
import { issueFactsOf, planFieldNames, planIssue } from '../../src/jira/plan-issue';
import { FIELD_IDS } from '../../local/jira/standard-fields';
import type { RunningApp } from './running-app';

const FIELDS = { points: FIELD_IDS.storyPoints, start: FIELD_IDS.startDate, team: FIELD_IDS.team };
const page = z.object({ issues: z.array(planIssue), nextPageToken: z.optional(z.string()) });
const ids = z.object({ issues: z.array(z.object({ id: z.string() })) });

/** Asks the site itself, past the app, for every issue that somebody's own search finds. */
export async function ownSearch(app: RunningApp, who: string) {
  const issues = [];
  let nextPageToken: string | undefined;
  do {
    const { status, body } = await search(app, who, 'created >= "2000-01-01"', planFieldNames(FIELDS), nextPageToken);
    if (status !== 200) throw new Error(`The search of ${who} answered ${status}.`);
    const read = page.parse(body);
    issues.push(...read.issues.map((issue) => issueFactsOf(issue, FIELDS)));
    nextPageToken = read.nextPageToken;
  } while (nextPageToken !== undefined);
  return issues;
}

/** The plan by the same rules over nothing but what that search found; null where Jira refuses the roots' query to this person. */
export async function ownRollup(
  app: RunningApp,
  who: string,
  found: Awaited<ReturnType<typeof ownSearch>>,
  { plan }: InputOf<'portfolio.read'>,
): Promise<PlanRollup | null> {
  if (plan.kind !== 'query' || plan.query.roots.kind !== 'jql') throw new Error('A plan by its JQL was meant.');
  const roots = await search(app, who, plan.query.roots.jql, ['id'], undefined);
  if (roots.status === 400) return null;
  const { config } = plan.query;
  return rollUpPlan({
    issues: found,
    rootIds: ids.parse(roots.body).issues.map(({ id }) => id),
    config,
    asOf: dayInZone(new Date().toISOString(), config.timeZone),
    missing: [],
  });
}

async function search(app: RunningApp, who: string, jql: string, fields: readonly string[], token: string | undefined) {
  const maxResults = fields.length > 1 ? 100 : 5000;
  const request = new Request(`${app.site.baseUrl}/rest/api/3/search/jql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jql, fields, maxResults, nextPageToken: token }),
  });
  const response = await app.site.handle(request, { kind: 'user', accountId: who });
  return { status: response.status, body: (await response.json()) as unknown };
}

/** How many figures a rollup states: numbers, dates and words of every issue and of the totals. */
export function countFigures({ reading, issuesYouCanSee }: PlanRollup): number {
  if (reading.kind === 'partial') return 0;
  const columns = Object.values(reading.figures).reduce((sum, figure) => sum + Object.keys(figure).length, 0);
  return columns * issuesYouCanSee + leavesOf(reading.totals);
}

const leavesOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.values(value).reduce((sum: number, one) => sum + leavesOf(one), 0)
    : 1;
