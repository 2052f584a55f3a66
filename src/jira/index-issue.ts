import * as z from 'zod/mini';
import type { IndexedField } from '../domain/portfolio-index/indexed-field';
import type { IndexedIssue } from '../domain/portfolio-index/indexed-issue';
import { chosenValue } from './chosen-value';
import { jiraInstant } from './jira-instant';

const withId = z.nullish(z.object({ id: z.string() }));
const end = z.optional(z.object({ id: z.string() }));

/** One issue of an answer with the fields that the index keeps. Fields that plans choose stay in `fields` as they come. */
export const indexIssue = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.nullish(z.string()),
    project: z.object({ id: z.string() }),
    issuetype: withId,
    status: withId,
    resolution: withId,
    resolutiondate: z.nullish(z.string()),
    duedate: z.nullish(z.string()),
    timeoriginalestimate: z.nullish(z.number()),
    priority: withId,
    created: z.string(),
    updated: z.string(),
    parent: withId,
    security: withId,
    issuelinks: z.nullish(
      z.array(z.object({ type: z.object({ id: z.string() }), inwardIssue: end, outwardIssue: end })),
    ),
  }),
});
type IndexIssue = z.infer<typeof indexIssue>;

/** Jira's names of what the index keeps of each issue. */
export function indexFieldNames(fields: readonly IndexedField[]): readonly string[] {
  const own = fields.map(({ id }) => id);
  return [...Object.keys(indexIssue.shape.fields.shape), ...own];
}

export function indexedIssueOf({ id, key, fields }: IndexIssue, own: readonly IndexedField[]): IndexedIssue {
  return {
    id,
    key,
    summary: fields.summary ?? '',
    projectId: fields.project.id,
    typeId: fields.issuetype?.id ?? '',
    statusId: fields.status?.id ?? '',
    resolutionId: fields.resolution?.id ?? null,
    resolvedAt: fields.resolutiondate ? jiraInstant(fields.resolutiondate) : null,
    dueOn: fields.duedate ?? null,
    originalEstimateSeconds: fields.timeoriginalestimate ?? null,
    priorityId: fields.priority?.id ?? null,
    createdAt: jiraInstant(fields.created),
    updatedAt: jiraInstant(fields.updated),
    parentId: fields.parent?.id ?? null,
    securityLevelId: fields.security?.id ?? null,
    links: (fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...(outwardIssue ? [{ typeId: type.id, direction: 'outward' as const, otherId: outwardIssue.id }] : []),
      ...(inwardIssue ? [{ typeId: type.id, direction: 'inward' as const, otherId: inwardIssue.id }] : []),
    ]),
    fields: Object.fromEntries(own.flatMap((field) => valueOf(field, fields[field.id]))),
  };
}

/** A value of another kind than the field's, as where a site made a new field of an old one's name, is none. */
function valueOf({ id, kind }: IndexedField, value: unknown): readonly (readonly [string, string | number])[] {
  const chosen = chosenValue(value);
  if (chosen === null || (kind === 'number') !== (typeof chosen === 'number')) return [];
  return [[id, chosen]];
}
