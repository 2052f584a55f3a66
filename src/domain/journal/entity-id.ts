import * as z from 'zod/mini';

/** Jira's issue ids are decimal strings; they outlive a change of key and a move. */
export const issueId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'An issue id is a number.'));

/** Stands for the issue, and for the project, of what belongs to none: Jira numbers both from 1. */
export const noIssue = '0';
export const noProject = '0';

/** A template's id: short, so that the ids made of it fit their column. */
export const templateId = z
  .string()
  .check(
    z.regex(/^[A-Za-z][A-Za-z0-9-]{0,31}$/, 'A template’s id starts with a letter; letters, digits and "-" follow.'),
  );

/** A launch checklist's id. That of the one that comes with Gantry has a dot, which no other has: see checklist-slug. */
export const checklistId = z
  .string()
  .check(
    z.regex(
      /^[a-z][a-z0-9.-]{0,23}$/,
      'A checklist’s id starts with a small letter; letters, digits, "." and "-" follow.',
    ),
  );

/** An insight's id, made once by Gantry or out of where an imported one came from. */
export const insightId = z.string().check(z.regex(/^[a-z0-9]{8,32}$/, 'That is not the id of an insight.'));

/** A plan's id, made once by Gantry. */
export const planId = z.string().check(z.regex(/^[a-z0-9]{8,32}$/, 'That is not the id of a plan.'));

/**
 * What a journal is about: `roadmap:<issueId>`; `comments:<issueId>` for what people say about it;
 * `launch:<issueId>:<n>` for the issue's nth launch, n from 1; `insight:<insightId>`;
 * `template:<templateId>` for what changes about a template, and `published:<templateId>:<version>` for a version that never does;
 * `checklist:<checklistId>` and `checklistVersion:<checklistId>:<version>` likewise for launch checklists;
 * `plan:<planId>` for a plan of the portfolio.
 */
export const entityId = z
  .string()
  .check(
    z.regex(
      /^((roadmap|comments):[1-9]\d{0,18}|launch:[1-9]\d{0,18}:[1-9]\d{0,5}|insight:[a-z0-9]{8,32}|template:[A-Za-z][A-Za-z0-9-]{0,31}|published:[A-Za-z][A-Za-z0-9-]{0,31}:[1-9]\d{0,4}|checklist:[a-z][a-z0-9.-]{0,23}|checklistVersion:[a-z][a-z0-9.-]{0,23}:[1-9]\d{0,4}|plan:[a-z0-9]{8,32})$/,
      'That names nothing Gantry keeps.',
    ),
  );

export type EntityName =
  | { readonly kind: 'roadmap' | 'comments'; readonly issueId: string }
  | { readonly kind: 'launch'; readonly issueId: string; readonly number: number }
  | { readonly kind: 'insight'; readonly insightId: string }
  | { readonly kind: 'template'; readonly templateId: string }
  | { readonly kind: 'published'; readonly templateId: string; readonly version: number }
  | { readonly kind: 'checklist'; readonly checklistId: string }
  | { readonly kind: 'checklistVersion'; readonly checklistId: string; readonly version: number }
  | { readonly kind: 'plan'; readonly planId: string };

/** Kinds that belong to one issue, and share its fate. */
export type IssueEntityKind = 'roadmap' | 'comments' | 'launch';
export type EntityKind = EntityName['kind'];

export const roadmapEntityId = (issue: string): string => `roadmap:${issue}`;
export const commentsEntityId = (issue: string): string => `comments:${issue}`;
export const launchEntityId = (issue: string, number: number): string => `launch:${issue}:${number}`;
export const insightEntityId = (insight: string): string => `insight:${insight}`;
export const planEntityId = (plan: string): string => `plan:${plan}`;
export const templateEntityId = (template: string): string => `template:${template}`;
export const publishedEntityId = (template: string, version: number): string => `published:${template}:${version}`;
export const checklistEntityId = (checklist: string): string => `checklist:${checklist}`;
export const checklistVersionEntityId = (checklist: string, version: number): string =>
  `checklistVersion:${checklist}:${version}`;

/** Reads an entity id apart; null when it isn't one. */
export function findEntityName(id: string): EntityName | null {
  if (!entityId.safeParse(id).success) return null;
  const [kind, of = '', number] = id.split(':');
  switch (kind) {
    case 'roadmap':
    case 'comments':
      return { kind, issueId: of };
    case 'launch':
      return { kind, issueId: of, number: Number(number) };
    case 'insight':
      return { kind, insightId: of };
    case 'plan':
      return { kind, planId: of };
    case 'template':
      return { kind, templateId: of };
    case 'published':
      return { kind, templateId: of, version: Number(number) };
    case 'checklist':
      return { kind, checklistId: of };
    case 'checklistVersion':
      return { kind, checklistId: of, version: Number(number) };
    default:
      return null;
  }
}

/** The issue that an entity belongs to; null where it belongs to none. */
export function issueOf(name: EntityName): string | null {
  return 'issueId' in name ? name.issueId : null;
}
