import type { AccessPort } from '../usecases/ports';
import { checkPermissions, grantedOn } from './check-permissions';

const PROJECT_PERMISSIONS = ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'] as const;
const ISSUE_PERMISSIONS = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;

/** Jira's answer about the person who calls, in one request. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/ */
export const viewerAccess: AccessPort = {
  async onIssue(issueId) {
    const found = await checkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ISSUE_PERMISSIONS, issues: [issueId], projects: [] }],
    });
    const has = (permission: (typeof ISSUE_PERMISSIONS)[number]) =>
      grantedOn(found, permission, 'issues').includes(issueId);
    return {
      canBrowse: has('BROWSE_PROJECTS'),
      canEdit: has('BROWSE_PROJECTS') && has('EDIT_ISSUES'),
      isProjectAdmin: has('BROWSE_PROJECTS') && has('ADMINISTER_PROJECTS'),
      isJiraAdmin: found.globalPermissions.includes('ADMINISTER'),
    };
  },

  async onProject(projectId) {
    const found = await checkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: PROJECT_PERMISSIONS, issues: [], projects: [projectId] }],
    });
    const has = (permission: (typeof PROJECT_PERMISSIONS)[number]) =>
      grantedOn(found, permission, 'projects').includes(projectId);
    const canBrowse = has('BROWSE_PROJECTS');
    return {
      canBrowse,
      isProjectAdmin: canBrowse && has('ADMINISTER_PROJECTS'),
      isJiraAdmin: found.globalPermissions.includes('ADMINISTER'),
    };
  },

  async isJiraAdmin() {
    return (await checkPermissions({ globalPermissions: ['ADMINISTER'] })).globalPermissions.includes('ADMINISTER');
  },
};
