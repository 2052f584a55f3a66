import { addComment } from './add-comment';
import { addRoleActors } from './add-role-actors';
import { assignIssue } from './assign-issue';
import { bulkFetchChangelogs } from './bulk-fetch-changelogs';
import { bulkFetchIssues } from './bulk-fetch-issues';
import { bulkGetUsers } from './bulk-get-users';
import { checkPermissions } from './check-permissions';
import { countIssues } from './count-issues';
import { createFilter } from './create-filter';
import { createIssue } from './create-issue';
import { createLink } from './create-link';
import { createVersion } from './create-version';
import { deleteComment } from './delete-comment';
import { deleteFilter } from './delete-filter';
import { deleteIssueProperty } from './delete-issue-property';
import { deleteIssue } from './delete-issue';
import { deleteLink } from './delete-link';
import { editComment } from './edit-comment';
import { editIssue } from './edit-issue';
import { getChangelog } from './get-changelog';
import { getComment } from './get-comment';
import { getEditMeta } from './get-edit-meta';
import { getFilter } from './get-filter';
import { getGroupMembers } from './get-group-members';
import { getIssueProperty } from './get-issue-property';
import { getIssue } from './get-issue';
import { getLink } from './get-link';
import { getMyPermissions } from './get-my-permissions';
import { getMyself } from './get-myself';
import { getPermissionScheme } from './get-permission-scheme';
import { getProjectPermissionScheme } from './get-project-permission-scheme';
import { getProjectRole } from './get-project-role';
import { getProject } from './get-project';
import { getServerInfo } from './get-server-info';
import { getUserGroups } from './get-user-groups';
import { getUser } from './get-user';
import { getVersion } from './get-version';
import { listComments } from './list-comments';
import { listCreateFields } from './list-create-fields';
import { listCreateTypes } from './list-create-types';
import { listFavouriteFilters } from './list-favourite-filters';
import { listFields } from './list-fields';
import { listIssueProperties } from './list-issue-properties';
import { listIssueTypes } from './list-issue-types';
import { listLinkTypes } from './list-link-types';
import { listMyFilters } from './list-my-filters';
import { listPermissions } from './list-permissions';
import { listPriorities } from './list-priorities';
import { listProjectComponents } from './list-project-components';
import { listProjectIssueTypes } from './list-project-issue-types';
import { listProjectRoleDetails } from './list-project-role-details';
import { listProjectRoles } from './list-project-roles';
import { listProjectSecurityLevels } from './list-project-security-levels';
import { listProjectVersions } from './list-project-versions';
import { listProjects } from './list-projects';
import { listResolutions } from './list-resolutions';
import { listSecuritySchemes } from './list-security-schemes';
import { listStatusCategories } from './list-status-categories';
import { listStatuses } from './list-statuses';
import { listTransitions } from './list-transitions';
import { matchJql } from './match-jql';
import { notifyIssue } from './notify-issue';
import { pageProjectVersions } from './page-project-versions';
import { parseJql } from './parse-jql';
import { pickGroups } from './pick-groups';
import { removeRoleActors } from './remove-role-actors';
import { searchFilters } from './search-filters';
import { searchIssues, searchIssuesByPost } from './search-issues';
import { searchProjects } from './search-projects';
import { searchUsers } from './search-users';
import { setIssueProperty } from './set-issue-property';
import { transitionIssue } from './transition-issue';
import { updateVersion } from './update-version';
import type { Operation } from './operation';

/** Every REST operation that the embedded Jira answers. A route that isn't here is answered with 501. */
export const OPERATIONS: readonly Operation[] = [
  addComment,
  addRoleActors,
  assignIssue,
  bulkFetchChangelogs,
  bulkFetchIssues,
  bulkGetUsers,
  checkPermissions,
  countIssues,
  createFilter,
  createIssue,
  createLink,
  createVersion,
  deleteComment,
  deleteFilter,
  deleteIssueProperty,
  deleteIssue,
  deleteLink,
  editComment,
  editIssue,
  getChangelog,
  getComment,
  getEditMeta,
  getFilter,
  getGroupMembers,
  getIssueProperty,
  getIssue,
  getLink,
  getMyPermissions,
  getMyself,
  getPermissionScheme,
  getProjectPermissionScheme,
  getProjectRole,
  getProject,
  getServerInfo,
  getUserGroups,
  getUser,
  getVersion,
  listComments,
  listCreateFields,
  listCreateTypes,
  listFavouriteFilters,
  listFields,
  listIssueProperties,
  listIssueTypes,
  listLinkTypes,
  listMyFilters,
  listPermissions,
  listPriorities,
  listProjectComponents,
  listProjectIssueTypes,
  listProjectRoleDetails,
  listProjectRoles,
  listProjectSecurityLevels,
  listProjectVersions,
  listProjects,
  listResolutions,
  listSecuritySchemes,
  listStatusCategories,
  listStatuses,
  listTransitions,
  matchJql,
  notifyIssue,
  pageProjectVersions,
  pickGroups,
  parseJql,
  removeRoleActors,
  searchFilters,
  searchIssues,
  searchIssuesByPost,
  searchProjects,
  searchUsers,
  setIssueProperty,
  transitionIssue,
  updateVersion,
];
