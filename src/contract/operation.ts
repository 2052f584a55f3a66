import type * as z from 'zod/mini';
import type { SiteAction } from '../domain/role/rights';

/**
 * Who may call an operation at all; what a role may do beyond that is the use case's to ask (`domain/role`). The router grants or
 * refuses it before the use case runs, asking Jira as the person who calls, about the very issue or project that the input names.
 */
export type Access =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'issue'; readonly permission: 'browse' | 'edit' }
  | { readonly kind: 'project'; readonly permission: 'administer' }
  | { readonly kind: 'jira-admin' }
  /** Holds a role of Gantry's own, site-wide, that the matrix lets do this. */
  | { readonly kind: 'site'; readonly action: SiteAction };

/** An input that an operation with access to an issue must have. */
interface NamesIssue {
  readonly issueId: string;
}

/** Likewise of a project. */
interface NamesProject {
  readonly projectId: string;
}

type Naming<Granted extends Access> = Granted extends { kind: 'issue' }
  ? NamesIssue
  : Granted extends { kind: 'project' }
    ? NamesProject
    : unknown;

export interface Operation<Input, Output, Granted extends Access = Access> {
  readonly input: z.ZodMiniType<Input>;
  readonly access: Granted;
  /** Only carries the type: what an operation answers is made by typed code on our own side. */
  readonly output?: Output;
}

/** Declares one operation. One without an access policy, or with an issue's or a project's policy but without its id, doesn't compile. */
export function operation<Output>() {
  return <Input, Granted extends Access>(declared: {
    readonly input: z.ZodMiniType<Input & Naming<Granted>>;
    readonly access: Granted;
  }): Operation<Input & Naming<Granted>, Output, Granted> => declared;
}
