import * as z from 'zod/mini';

/** Jira's issue ids are decimal strings; they outlive a change of key and a move. */
export const issueId = z.string().check(z.regex(/^[1-9]\d{0,18}$/, 'An issue id is a number.'));

/** What a journal is about: `roadmap:<issueId>`, or `launch:<issueId>:<n>` for the issue's nth launch, n from 1. */
export const entityId = z
  .string()
  .check(z.regex(/^(roadmap:[1-9]\d{0,18}|launch:[1-9]\d{0,18}:[1-9]\d{0,5})$/, 'That names nothing Gantry keeps.'));

export type EntityName =
  | { readonly kind: 'roadmap'; readonly issueId: string }
  | { readonly kind: 'launch'; readonly issueId: string; readonly number: number };

export const roadmapEntityId = (issue: string): string => `roadmap:${issue}`;
export const launchEntityId = (issue: string, number: number): string => `launch:${issue}:${number}`;

/** Reads an entity id apart; null when it isn't one. */
export function findEntityName(id: string): EntityName | null {
  if (!entityId.safeParse(id).success) return null;
  const [kind, issue, number] = id.split(':');
  if (issue === undefined) return null;
  return kind === 'roadmap'
    ? { kind: 'roadmap', issueId: issue }
    : { kind: 'launch', issueId: issue, number: Number(number) };
}
