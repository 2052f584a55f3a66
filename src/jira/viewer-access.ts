import { asUser, route } from '@forge/api';
import * as z from 'zod/mini';
import type { AccessPort } from '../usecases/ports';
import { readResponse } from './read-response';

const grants = z.object({
  globalPermissions: z.array(z.string()),
  projectPermissions: z.array(
    z.object({
      permission: z.string(),
      issues: z.optional(z.array(z.number())),
      projects: z.optional(z.array(z.number())),
    }),
  ),
});

const PROJECT_PERMISSIONS = ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'] as const;
const ISSUE_PERMISSIONS = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;

async function check(body: object): Promise<z.infer<typeof grants>> {
  return readResponse(
    asUser().requestJira(route`/rest/api/3/permissions/check`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    }),
    grants,
    'check your permissions',
  );
}

/** Jira's answer about the person who calls, in one request. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export const viewerAccess: AccessPort = {
  async onIssue(issueId) {
    const id = Number(issueId);
    const found = await check({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ISSUE_PERMISSIONS, issues: [id], projects: [] }],
    });
    const has = (permission: (typeof ISSUE_PERMISSIONS)[number]) =>
      found.projectPermissions.some((grant) => grant.permission === permission && (grant.issues ?? []).includes(id));
    return {
      canBrowse: has('BROWSE_PROJECTS'),
      canEdit: has('BROWSE_PROJECTS') && has('EDIT_ISSUES'),
      isProjectAdmin: has('BROWSE_PROJECTS') && has('ADMINISTER_PROJECTS'),
      isJiraAdmin: found.globalPermissions.includes('ADMINISTER'),
    };
  },

  async onProject(projectId) {
    const id = Number(projectId);
    const found = await check({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: PROJECT_PERMISSIONS, issues: [], projects: [id] }],
    });
    const has = (permission: (typeof PROJECT_PERMISSIONS)[number]) =>
      found.projectPermissions.some((grant) => grant.permission === permission && (grant.projects ?? []).includes(id));
    const canBrowse = has('BROWSE_PROJECTS');
    return {
      canBrowse,
      isProjectAdmin: canBrowse && has('ADMINISTER_PROJECTS'),
      isJiraAdmin: found.globalPermissions.includes('ADMINISTER'),
    };
  },

  async isJiraAdmin() {
    return (await check({ globalPermissions: ['ADMINISTER'] })).globalPermissions.includes('ADMINISTER');
  },
};
