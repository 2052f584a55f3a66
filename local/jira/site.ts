/**
 * What the Forge side and the shell need of "a Jira": the embedded one implements it, and so does the client of a real site
 * (`--site`). Requests and responses are the web platform's own, with paths as Jira Cloud has them (`/rest/api/3/...`).
 */
export type Caller =
  | { readonly kind: 'user'; readonly accountId: string }
  /** The app's own user: a real, permission-checked member of the site, not an all-seeing one. */
  | { readonly kind: 'app' }
  | { readonly kind: 'anonymous' };

/** A product event as Forge delivers it to a trigger: `eventType` and the documented payload beside it. */
export interface ProductEvent {
  readonly eventType: `avi:jira:${string}`;
  readonly payload: Readonly<Record<string, unknown>>;
  /** True for a change that the app made itself (`asApp`). */
  readonly selfGenerated: boolean;
}

/** A transition that is about to be made, and the app's validator that it carries. */
export interface ValidatedTransition {
  readonly moduleKey: string;
  readonly configuration: string | null;
  readonly issueKey: string;
  readonly fromStatusId: string;
  readonly toStatusId: string;
}

/** Whether the validator lets the issue through; else what it has to say, null where it said nothing that can be shown. */
export type Validation = { readonly passes: true } | { readonly passes: false; readonly message: string | null };
export type ValidateTransition = (transition: ValidatedTransition) => Promise<Validation>;

/** One user that the shell can sign in as. */
export interface SiteUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly title: string;
  readonly timeZone: string;
}

export interface JiraSite {
  /** Whether it is ours, with all that people can do here, or somebody's own on Atlassian's cloud. */
  readonly kind: 'embedded' | 'remote';
  /** The base address that people see, without a trailing slash. */
  readonly baseUrl: string;
  readonly cloudId: string;
  readonly name: string;
  /** Answers one REST request as the caller. Never throws for a request: errors are Jira's own error responses. */
  handle(request: Request, caller: Caller): Promise<Response>;
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Who runs the validators of the app's; until somebody does, none lets an issue through. A real site asks the app itself. */
  useValidators?(validate: ValidateTransition): void;
  /** The people the shell may switch between; one for a real site. */
  users(): Promise<readonly SiteUser[]>;
  close(): Promise<void>;
}
