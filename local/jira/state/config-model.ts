/**
 * What administrators of a site configure: people, projects, schemes, types and fields. Records are immutable; a change puts a new
 * record in the place of the old one. Ids are Jira's, as strings. Instants are epoch milliseconds, dates 'YYYY-MM-DD'.
 */
export interface StoredSite {
  /** Always 'site': there is one. */
  readonly id: string;
  readonly name: string;
  readonly cloudId: string;
  readonly timeZone: string;
  /** The account that the app acts as when it calls as itself. */
  readonly appAccountId: string;
}

export interface StoredUser {
  /** The account id. */
  readonly id: string;
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly displayName: string;
  readonly email: string | null;
  /** Whether people other than the user and administrators see the e-mail address. */
  readonly emailPublic: boolean;
  readonly active: boolean;
  readonly timeZone: string;
  readonly locale: string;
  /** What the user does in the company; shown by the shell's switch of users, not by Jira. */
  readonly title: string;
  /** For basic authentication; null: this user can't sign in that way. */
  readonly apiToken: string | null;
}

export interface StoredGroup {
  readonly id: string;
  readonly name: string;
  readonly memberIds: readonly string[];
}

export interface RoleActors {
  readonly userIds: readonly string[];
  readonly groupIds: readonly string[];
}

export interface StoredProject {
  readonly id: string;
  readonly key: string;
  readonly formerKeys: readonly string[];
  readonly name: string;
  readonly description: string;
  readonly url: string | null;
  readonly leadId: string | null;
  readonly projectTypeKey: 'software' | 'business' | 'service_desk' | 'product_discovery';
  readonly style: 'classic' | 'next-gen';
  readonly category: { readonly id: string; readonly name: string; readonly description: string } | null;
  readonly issueTypeIds: readonly string[];
  readonly workflowId: string;
  /** Issue types whose workflow isn't the project's usual one. */
  readonly workflowByType: Readonly<Record<string, string>>;
  readonly permissionSchemeId: string;
  readonly securitySchemeId: string | null;
  /** Actors by role id. */
  readonly roles: Readonly<Record<string, RoleActors>>;
  readonly archived: boolean;
  readonly properties: Readonly<Record<string, JsonValue>>;
}

export interface StoredRole {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** Who a grant or a security level names. `anyone` includes visitors who aren't signed in. */
export type Holder =
  | { readonly type: 'anyone' | 'loggedIn' | 'reporter' | 'assignee' | 'projectLead' }
  | { readonly type: 'user' | 'group' | 'projectRole' | 'userCustomField' | 'groupCustomField'; readonly id: string };

export interface PermissionGrant {
  readonly id: string;
  /** A project permission's key: BROWSE_PROJECTS, EDIT_ISSUES, … */
  readonly permission: string;
  readonly holder: Holder;
}

export interface StoredPermissionScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly PermissionGrant[];
}

/** One site-wide permission: ADMINISTER, USER_PICKER, BULK_CHANGE, … */
export interface StoredGlobalPermission {
  /** The permission's key. */
  readonly id: string;
  readonly groupIds: readonly string[];
  readonly anyone: boolean;
}

export interface StoredSecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly holders: readonly Holder[];
}

export interface StoredSecurityScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly defaultLevelId: string | null;
  readonly levels: readonly StoredSecurityLevel[];
}

export interface StoredIssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** -1 sub-task, 0 standard, 1 epic, 2 and up above epics. */
  readonly hierarchyLevel: number;
  readonly avatarId: number;
  /** Set for a type of a team-managed project, which no other project has. */
  readonly projectId: string | null;
}

export type StatusCategoryKey = 'undefined' | 'new' | 'indeterminate' | 'done';

export interface StoredStatus {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly category: StatusCategoryKey;
  readonly projectId: string | null;
}

/** An app's validator on a transition. */
export interface StoredRule {
  readonly id: string;
  /** The module of the app, by its key in the manifest. */
  readonly moduleKey: string;
  /** What the app's form gave, as JSON text; null where it has no form. */
  readonly configuration: string | null;
}

export interface StoredTransition {
  readonly id: string;
  readonly name: string;
  /** Each must let an issue through. */
  readonly validators?: readonly StoredRule[];
  /** Status ids it leaves from; null: from any (a global transition). */
  readonly fromStatusIds: readonly string[] | null;
  readonly toStatusId: string;
  /** What it does to the resolution: sets this id, clears it (null) or, absent, leaves it. */
  readonly setsResolutionId?: string | null;
  /** Whether its screen asks for a resolution. */
  readonly asksResolution: boolean;
}

export interface StoredWorkflow {
  readonly id: string;
  readonly name: string;
  readonly initialStatusId: string;
  readonly statusIds: readonly string[];
  readonly transitions: readonly StoredTransition[];
}

export interface StoredPriority {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly statusColor: string;
  /** 0 is the highest: JQL compares and sorts priorities by it. */
  readonly rank: number;
}

export interface StoredResolution {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface StoredLinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface StoredVersion {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string | null;
  readonly archived: boolean;
  readonly released: boolean;
  readonly startOn: string | null;
  readonly releaseOn: string | null;
  /** The order of a project's versions: JQL compares and sorts versions by it. */
  readonly sequence: number;
}

export interface StoredComponent {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly description: string | null;
  readonly leadId: string | null;
}

export interface StoredBoard {
  readonly id: string;
  readonly name: string;
  readonly type: 'scrum' | 'kanban';
  readonly projectId: string;
}

export interface StoredSprint {
  readonly id: string;
  readonly boardId: string;
  readonly name: string;
  readonly goal: string | null;
  readonly state: 'future' | 'active' | 'closed';
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly completedAt: number | null;
}

export interface StoredTeam {
  readonly id: string;
  readonly name: string;
}

/** Who may use a filter beside its owner: anybody (`global`), whoever is signed in, or those named. */
export type FilterShare =
  | { readonly type: 'global' | 'loggedin' }
  /** A person, the members of a group, or whoever may browse a project. */
  | { readonly type: 'user' | 'group' | 'project'; readonly id: string };

export interface StoredFilter {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly ownerId: string;
  readonly jql: string;
  /** Empty: for its owner only. */
  readonly shares: readonly FilterShare[];
  /** Those who have starred it. */
  readonly favouriteOf: readonly string[];
}

/**
 * What a custom field holds, and how it is stored in `StoredIssue.custom`: number → number; date, datetime and text → string
 * ('YYYY-MM-DD', an ISO instant, the text itself), textarea → ADF as JSON text; option → an option id; options → option ids;
 * user, group, team → one id; users → account ids; sprints → sprint ids; labels → strings; rank → a string that sorts.
 */
export type CustomKind =
  | 'number'
  | 'date'
  | 'datetime'
  | 'text'
  | 'textarea'
  | 'option'
  | 'options'
  | 'user'
  | 'users'
  | 'group'
  | 'team'
  | 'sprints'
  | 'labels'
  | 'rank'
  | 'url';

export interface StoredCustomField {
  /** customfield_NNNNN */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: CustomKind;
  /** Jira's key of the field type, such as com.pyxis.greenhopper.jira:gh-sprint. */
  readonly typeKey: string;
  /** Names for JQL beside `cf[NNNNN]` and the field's own name. */
  readonly clauseNames: readonly string[];
  readonly options: readonly { readonly id: string; readonly value: string }[];
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };
