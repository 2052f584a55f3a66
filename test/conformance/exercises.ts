import type { createCloudClient } from 'jira.js/cloud';

export type CloudClient = ReturnType<typeof createCloudClient>;

const aDocument = (text: string) => ({
  type: 'doc' as const,
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** What one exercise hands to those after it. */
export interface Found {
  issueId: string;
  linkId: string;
  commentId: string;
  versionId: string;
  filterId: number;
}

/**
 * Every operation of the embedded Jira, called through npm's jira.js in an order in which each has something to answer. The client
 * parses each response with its own schema, and throws where it doesn't fit. The site: see `jira-responses.test.ts`.
 */
export const EXERCISES: readonly (readonly [
  name: string,
  run: (jira: CloudClient, found: Found) => Promise<unknown>,
])[] = [
  ['myself', (jira) => jira.myself.getCurrentUser({ expand: 'groups,applicationRoles' })],
  ['serverInfo', (jira) => jira.serverInfo.getServerInfo()],
  ['user', (jira) => jira.users.getUser({ accountId: 'bob', expand: 'groups' })],
  ['user search', (jira) => jira.userSearch.findUsers({ query: 'b' })],
  ['user groups', (jira) => jira.users.getUserGroups({ accountId: 'bob' })],
  ['group members', (jira) => jira.groups.getUsersFromGroup({ groupname: 'jira-users' })],
  ['group picker', (jira) => jira.groups.findGroups({ query: 'jira' })],
  ['project', (jira) => jira.projects.getProject({ projectIdOrKey: 'ALPHA', expand: 'lead,insight' })],
  ['project search', (jira) => jira.projects.searchProjects({ expand: 'description,lead,issueTypes,url,insight' })],
  [
    'create version',
    async (jira, found) => {
      const version = await jira.projectVersions.createVersion({
        projectId: 10000,
        name: '2.0',
        startDate: '2026-01-01',
        releaseDate: '2026-02-01',
      });
      found.versionId = String(version.id);
    },
  ],
  [
    'update version',
    (jira, found) => jira.projectVersions.updateVersion({ id: found.versionId, body: { released: true } }),
  ],
  ['version', (jira, found) => jira.projectVersions.getVersion({ id: found.versionId })],
  ['versions', (jira) => jira.projectVersions.getProjectVersions({ projectIdOrKey: 'ALPHA' })],
  [
    'version page',
    (jira) => jira.projectVersions.getProjectVersionsPaginated({ projectIdOrKey: 'ALPHA', orderBy: '-sequence' }),
  ],
  ['components', (jira) => jira.projectComponents.getProjectComponents({ projectIdOrKey: 'ALPHA' })],
  ['roles', (jira) => jira.projectRoles.getProjectRoles({ projectIdOrKey: 'ALPHA' })],
  ['role', (jira) => jira.projectRoles.getProjectRole({ projectIdOrKey: 'ALPHA', id: 10004 })],
  ['role details', (jira) => jira.projectRoles.getProjectRoleDetails({ projectIdOrKey: 'ALPHA', currentMember: true })],
  ['add actor', (jira) => jira.projectRoleActors.addActorUsers({ projectIdOrKey: 'ALPHA', id: 10005, user: ['bob'] })],
  ['remove actor', (jira) => jira.projectRoleActors.deleteActor({ projectIdOrKey: 'ALPHA', id: 10005, user: 'bob' })],
  ['create types', (jira) => jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'ALPHA' })],
  [
    'create fields',
    (jira) => jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'ALPHA', issueTypeId: '10002' }),
  ],
  [
    'create issue',
    async (jira, found) => {
      const created = await jira.issues.createIssue({
        fields: {
          project: { key: 'ALPHA' },
          issuetype: { name: 'Task' },
          summary: 'Made by a client',
          description: aDocument('Why'),
          parent: { key: 'ALPHA-1' },
          labels: ['one'],
          duedate: '2026-05-01',
          customfield_10016: 3,
        },
      });
      found.issueId = String(created.id);
    },
  ],
  [
    'edit issue',
    (jira, found) =>
      jira.issues.editIssue({
        issueIdOrKey: found.issueId,
        fields: { summary: 'Edited', assignee: { accountId: 'bob' } },
      }),
  ],
  ['edit meta', (jira, found) => jira.issues.getEditIssueMeta({ issueIdOrKey: found.issueId })],
  [
    'transitions',
    (jira, found) => jira.issues.getTransitions({ issueIdOrKey: found.issueId, expand: 'transitions.fields' }),
  ],
  ['transition', (jira, found) => jira.issues.doTransition({ issueIdOrKey: found.issueId, transition: { id: '41' } })],
  ['assign', (jira, found) => jira.issues.assignIssue({ issueIdOrKey: found.issueId, accountId: 'ann' })],
  [
    'set property',
    (jira, found) =>
      jira.issueProperties.setIssueProperty({ issueIdOrKey: found.issueId, propertyKey: 'p', body: { a: 1 } }),
  ],
  ['property keys', (jira, found) => jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey: found.issueId })],
  [
    'property',
    (jira, found) => jira.issueProperties.getIssueProperty({ issueIdOrKey: found.issueId, propertyKey: 'p' }),
  ],
  [
    'add comment',
    async (jira, found) => {
      const comment = await jira.issueComments.addComment({ issueIdOrKey: found.issueId, body: aDocument('Hello') });
      found.commentId = String(comment.id);
    },
  ],
  ['comments', (jira, found) => jira.issueComments.getComments({ issueIdOrKey: found.issueId })],
  ['comment', (jira, found) => jira.issueComments.getComment({ issueIdOrKey: found.issueId, id: found.commentId })],
  [
    'edit comment',
    (jira, found) =>
      jira.issueComments.updateComment({
        issueIdOrKey: found.issueId,
        id: found.commentId,
        body: { body: aDocument('Better') },
      }),
  ],
  [
    'link',
    (jira, found) =>
      jira.issueLinks.linkIssues({
        type: { name: 'Blocks' },
        inwardIssue: { id: found.issueId },
        outwardIssue: { key: 'ALPHA-2' },
      }),
  ],
  [
    'issue',
    async (jira, found) => {
      const issue = await jira.issues.getIssue({
        issueIdOrKey: found.issueId,
        expand: ['names', 'schema', 'transitions', 'editmeta', 'changelog'],
        properties: ['*all'],
      });
      found.linkId = String((issue.fields?.issuelinks as readonly { readonly id?: string }[] | undefined)?.[0]?.id);
    },
  ],
  ['changelog', (jira, found) => jira.issues.getChangeLogs({ issueIdOrKey: found.issueId })],
  [
    'changelogs of many',
    (jira, found) =>
      jira.issues.getBulkChangelogs({ issueIdsOrKeys: [found.issueId, 'ALPHA-3'], fieldIds: ['status', 'assignee'] }),
  ],
  ['get link', (jira, found) => jira.issueLinks.getIssueLink({ linkId: found.linkId })],
  [
    'bulk fetch',
    (jira, found) => jira.issues.bulkFetchIssues({ issueIdsOrKeys: [found.issueId, 'ALPHA-3'], fields: ['*all'] }),
  ],
  [
    'search',
    (jira) =>
      jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = ALPHA', fields: ['*all'], maxResults: 2 }),
  ],
  [
    'search by POST',
    (jira) =>
      jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        jql: 'project = ALPHA',
        fields: ['*navigable'],
        expand: 'names,schema',
      }),
  ],
  ['count', (jira) => jira.issueSearch.countIssues({ jql: 'project = ALPHA' })],
  [
    'match',
    (jira, found) =>
      jira.issueSearch.matchIssues({ jqls: ['project = ALPHA', 'nonsense'], issueIds: [Number(found.issueId)] }),
  ],
  [
    'parse',
    (jira) =>
      jira.jql.parseJqlQueries({
        queries: ['project = ALPHA AND status WAS Done ORDER BY key', 'bad ='],
        validation: 'none',
      }),
  ],
  ['fields', (jira) => jira.issueFields.getFields()],
  ['issue types', (jira) => jira.issueTypes.getIssueAllTypes()],
  ['statuses', (jira) => jira.workflowStatuses.getStatuses()],
  ['status categories', (jira) => jira.workflowStatusCategories.getStatusCategories()],
  ['link types', (jira) => jira.issueLinkTypes.getIssueLinkTypes()],
  ['security levels', (jira) => jira.projectPermissionSchemes.getSecurityLevelsForProject({ projectKeyOrId: 'ALPHA' })],
  ['security schemes', (jira) => jira.issueSecuritySchemes.getIssueSecuritySchemes()],
  ['permissions', (jira) => jira.permissions.getAllPermissions()],
  ['my permissions', (jira) => jira.permissions.getMyPermissions({ permissions: 'BROWSE_PROJECTS,ADMINISTER' })],
  [
    'permission check',
    (jira, found) =>
      jira.permissions.getBulkPermissions({
        globalPermissions: ['ADMINISTER'],
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [Number(found.issueId)], projects: [10000] }],
      }),
  ],
  [
    'permission scheme of a project',
    (jira) =>
      jira.projectPermissionSchemes.getAssignedPermissionScheme({ projectKeyOrId: 'ALPHA', expand: 'permissions' }),
  ],
  ['permission scheme', (jira) => jira.permissionSchemes.getPermissionScheme({ schemeId: 0, expand: 'permissions' })],
  [
    'create filter',
    async (jira, found) => {
      const filter = await jira.filters.createFilter({
        name: 'Epics of Alpha',
        description: 'What we plan by',
        jql: 'project = ALPHA AND issuetype = Epic',
        favourite: true,
        sharePermissions: [
          { type: 'group', group: { groupId: 'group-leads' } },
          { type: 'project', project: { id: '10000' } },
          { type: 'user', user: { accountId: 'bob' } },
          { type: 'authenticated' },
        ],
      });
      found.filterId = Number(filter.id);
    },
  ],
  ['filter', (jira, found) => jira.filters.getFilter({ id: found.filterId })],
  ['favourite filters', (jira) => jira.filters.getFavouriteFilters()],
  ['own filters', (jira) => jira.filters.getMyFilters({ includeFavourites: true })],
  [
    'filter search',
    (jira) =>
      jira.filters.getFiltersPaginated({
        filterName: 'epic',
        isSubstringMatch: true,
        expand:
          'description,owner,jql,viewUrl,searchUrl,favourite,favouritedCount,sharePermissions,editPermissions,subscriptions',
      }),
  ],
  ['delete filter', (jira, found) => jira.filters.deleteFilter({ id: found.filterId })],
  [
    'notify',
    (jira, found) =>
      jira.issues.notify({
        issueIdOrKey: found.issueId,
        subject: 'Due',
        textBody: 'It is due.',
        to: { users: [{ accountId: 'bob' }] },
        restrict: { permissions: [{ key: 'BROWSE_PROJECTS' }] },
      }),
  ],
  [
    'delete comment',
    (jira, found) => jira.issueComments.deleteComment({ issueIdOrKey: found.issueId, id: found.commentId }),
  ],
  ['delete link', (jira, found) => jira.issueLinks.deleteIssueLink({ linkId: found.linkId })],
  [
    'delete property',
    (jira, found) => jira.issueProperties.deleteIssueProperty({ issueIdOrKey: found.issueId, propertyKey: 'p' }),
  ],
  ['delete issue', (jira, found) => jira.issues.deleteIssue({ issueIdOrKey: found.issueId })],
];
