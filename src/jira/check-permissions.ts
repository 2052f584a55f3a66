import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import { readResponse } from './read-response';

const answer = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(
    z.object({
      permission: z.string(),
      issues: z.optional(z.array(z.number())),
      projects: z.optional(z.array(z.number())),
    }),
  ),
});
export type Grants = z.infer<typeof answer>;

/** The most issues, and the most projects, that one request takes. */
export const IDS_PER_CHECK = 1000;

export interface PermissionQuestion {
  readonly globalPermissions?: readonly string[];
  readonly projectPermissions?: readonly {
    readonly permissions: readonly string[];
    readonly issues: readonly string[];
    readonly projects: readonly string[];
  }[];
}

/**
 * Jira's answer about the person who calls, in one request.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
 */
export function checkPermissions(asked: PermissionQuestion, purpose = 'check your permissions'): Promise<Grants> {
  const projectPermissions = asked.projectPermissions?.map((one) => ({
    ...one,
    issues: one.issues.map(Number),
    projects: one.projects.map(Number),
  }));
  return readResponse(
    asUser().requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({ ...asked, ...(projectPermissions && { projectPermissions }) }),
    }),
    answer,
    purpose,
  );
}

/** Ids of the issues, or of the projects, on which a permission was granted. */
export function grantedOn(grants: Grants, permission: string, of: 'issues' | 'projects'): readonly string[] {
  return grants.projectPermissions
    .filter((grant) => grant.permission === permission)
    .flatMap((grant) => (grant[of] ?? []).map(String));
}
