import type * as config from './config-model';
import type { StoredIssue, StoredLink, StoredNotice } from './issue-model';

export type * from './config-model';
export type * from './issue-model';
export { issueRecord } from './issue-model';

/** Every kind of record that a site is made of, by the name of its table. */
export interface Records {
  readonly site: config.StoredSite;
  readonly users: config.StoredUser;
  readonly groups: config.StoredGroup;
  readonly globalPermissions: config.StoredGlobalPermission;
  readonly roles: config.StoredRole;
  readonly permissionSchemes: config.StoredPermissionScheme;
  readonly securitySchemes: config.StoredSecurityScheme;
  readonly issueTypes: config.StoredIssueType;
  readonly statuses: config.StoredStatus;
  readonly workflows: config.StoredWorkflow;
  readonly priorities: config.StoredPriority;
  readonly resolutions: config.StoredResolution;
  readonly linkTypes: config.StoredLinkType;
  readonly customFields: config.StoredCustomField;
  readonly teams: config.StoredTeam;
  readonly filters: config.StoredFilter;
  readonly projects: config.StoredProject;
  readonly versions: config.StoredVersion;
  readonly components: config.StoredComponent;
  readonly boards: config.StoredBoard;
  readonly sprints: config.StoredSprint;
  readonly issues: StoredIssue;
  readonly links: StoredLink;
  readonly notices: StoredNotice;
}

export type Kind = keyof Records;

/** One record put in place (its id says where), or one taken away. */
export type Change =
  | { readonly [K in Kind]: { readonly put: K; readonly record: Records[K] } }[Kind]
  | { readonly [K in Kind]: { readonly drop: K; readonly id: Records[K]['id'] } }[Kind];
