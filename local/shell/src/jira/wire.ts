/** What the shell reads of Jira's answers, in the shapes that Jira documents. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly active?: boolean;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface IssueType extends Named {
  readonly subtask: boolean;
  readonly hierarchyLevel?: number;
}

export interface Status extends Named {
  readonly statusCategory: { readonly key: string; readonly name: string };
}

export interface Version extends Named {
  readonly released?: boolean;
  readonly archived?: boolean;
  readonly overdue?: boolean;
  readonly description?: string;
  readonly startDate?: string;
  readonly releaseDate?: string;
}

export interface Component extends Named {
  readonly description?: string;
  readonly lead?: Person;
}

export interface ProjectReference extends Named {
  readonly key: string;
}

export interface Project extends ProjectReference {
  readonly projectTypeKey: string;
  readonly description?: string;
  readonly lead?: Person;
  readonly projectCategory?: { readonly name: string };
  readonly issueTypes?: readonly IssueType[];
  readonly versions?: readonly Version[];
  readonly components?: readonly Component[];
}

/** A document node of Atlassian's format. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly AdfNode[];
}

export interface IssueReference {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly summary: string;
    readonly status: Status;
    readonly issuetype: IssueType;
    readonly priority?: Named | null;
    readonly assignee?: Person | null;
  };
}

export interface LinkType {
  readonly inward: string;
  readonly outward: string;
}

export interface IssueLink {
  readonly id: string;
  readonly type: LinkType;
  readonly inwardIssue?: IssueReference;
  readonly outwardIssue?: IssueReference;
}

export interface IssueFields {
  readonly summary: string;
  readonly status: Status;
  readonly issuetype: IssueType;
  readonly project: ProjectReference;
  readonly parent?: IssueReference;
  readonly description?: AdfNode | null;
  readonly assignee?: Person | null;
  readonly reporter?: Person | null;
  readonly priority?: Named | null;
  readonly resolution?: Named | null;
  readonly labels?: readonly string[];
  readonly duedate?: string | null;
  readonly created?: string;
  readonly updated?: string;
  readonly resolutiondate?: string | null;
  readonly fixVersions?: readonly Version[];
  readonly versions?: readonly Version[];
  readonly components?: readonly Component[];
  readonly security?: Named | null;
  readonly issuelinks?: readonly IssueLink[];
  /** Custom fields, by their id. */
  readonly [custom: string]: unknown;
}

export interface FieldMeta {
  readonly name: string;
  readonly operations: readonly string[];
  readonly allowedValues?: readonly (Named & { readonly archived?: boolean })[];
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly fields: IssueFields;
  readonly editmeta?: { readonly fields: Readonly<Record<string, FieldMeta>> };
  readonly transitions?: readonly Transition[];
}

export interface Transition extends Named {
  readonly to: Status;
  readonly hasScreen?: boolean;
  readonly fields?: Readonly<Record<string, FieldMeta & { readonly required: boolean }>>;
}

export interface Comment {
  readonly id: string;
  readonly author?: Person;
  readonly body: AdfNode;
  readonly created: string;
  readonly updated: string;
}

export interface ChangeGroup {
  readonly id: string;
  readonly author?: Person | null;
  readonly created: string;
  readonly items: readonly {
    readonly field: string;
    readonly fromString: string | null;
    readonly toString: string | null;
  }[];
}

export interface FieldDescription extends Named {
  readonly custom: boolean;
  readonly schema?: { readonly type: string; readonly items?: string; readonly custom?: string };
}

export interface Page<Item> {
  readonly values: readonly Item[];
  readonly total?: number;
  readonly isLast?: boolean;
}

export interface SearchPage {
  readonly issues: readonly Issue[];
  readonly nextPageToken?: string;
}
