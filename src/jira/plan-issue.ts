import * as z from 'zod/mini';
import type { IssueFacts } from '../domain/rollup/issue-facts';
import { chosenValue } from './chosen-value';
import { jiraInstant } from './jira-instant';
import { statusCategoryOf } from './status-category';

const end = z.optional(z.object({ id: z.string() }));
const named = z.nullish(z.object({ name: z.string() }));

/** One issue of a search page with the fields that a plan reads. Fields that a site chooses stay in `fields` as they come. */
export const planIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string(), key: z.string() }),
    issuetype: z.nullish(z.object({ name: z.string(), iconUrl: z.optional(z.string()) })),
    status: z.nullish(z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) })),
    resolution: named,
    resolutiondate: z.nullish(z.string()),
    duedate: z.nullish(z.string()),
    timeoriginalestimate: z.nullish(z.number()),
    priority: named,
    updated: z.string(),
    parent: z.nullish(z.object({ id: z.string() })),
    issuelinks: z.nullish(
      z.array(z.object({ type: z.object({ name: z.string() }), inwardIssue: end, outwardIssue: end })),
    ),
  }),
});
export type PlanIssue = z.infer<typeof planIssue>;

/** The fields of a site that hold points, starts and teams; null where the site has none. */
export interface PlanFields {
  readonly points: string | null;
  readonly start: string | null;
  readonly team: string | null;
}

/** Jira's names of what a plan reads of each issue. */
export function planFieldNames({ points, start, team }: PlanFields): readonly string[] {
  const own = [points, start, team].filter((name) => name !== null);
  return [
    'summary,project,issuetype,status,resolution,resolutiondate,duedate,timeoriginalestimate,priority,updated,parent,issuelinks'.split(
      ',',
    ),
    own,
  ].flat();
}

export function issueFactsOf({ id, key, fields }: PlanIssue, own: PlanFields): IssueFacts {
  const valueOf = (field: string | null) => (field === null ? null : chosenValue(fields[field]));
  const [points, start, team] = [valueOf(own.points), valueOf(own.start), valueOf(own.team)];
  return {
    id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    projectKey: fields.project.key,
    typeName: fields.issuetype?.name ?? '',
    ...(fields.issuetype?.iconUrl && { typeIconUrl: fields.issuetype.iconUrl }),
    statusName: fields.status?.name ?? '',
    statusCategory: statusCategoryOf(fields.status?.statusCategory.key ?? 'new'),
    resolution: fields.resolution?.name ?? null,
    resolvedAt: fields.resolutiondate ? jiraInstant(fields.resolutiondate) : null,
    startOn: typeof start === 'string' ? start.slice(0, 10) : null,
    dueOn: fields.duedate ?? null,
    points: typeof points === 'number' ? points : null,
    originalEstimateSeconds: fields.timeoriginalestimate ?? null,
    priority: fields.priority?.name ?? null,
    updatedAt: jiraInstant(fields.updated),
    parentId: fields.parent?.id ?? null,
    links: (fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...(outwardIssue ? [{ typeName: type.name, direction: 'outward' as const, otherId: outwardIssue.id }] : []),
      ...(inwardIssue ? [{ typeName: type.name, direction: 'inward' as const, otherId: inwardIssue.id }] : []),
    ]),
    team: typeof team === 'string' ? team : null,
  };
}
