import type { FilterChoice } from '../../contract/plan';
import type { PlanRoots, SavedView } from '../../domain/plan/plan-document';

/** What one person keeps of a plan for themselves. */
export interface PlanPerson {
  readonly planId: string;
  readonly isFavourite: boolean;
  readonly views: readonly SavedView[];
  readonly savedAt: string;
}

export interface PlanPersonPort {
  ofPerson(accountId: string): Promise<readonly PlanPerson[]>;
  find(accountId: string, planId: string): Promise<PlanPerson | null>;
  /** The last one wins: it is one person's own. */
  save(accountId: string, person: PlanPerson): Promise<void>;
}

/** Looks at what a plan's roots are, as the person who asks. */
export interface PlanRootsPort {
  /** Filters with a text in their name, favourites first: a page of them, since a site has thousands. */
  findFilters(text: string): Promise<readonly FilterChoice[]>;
  /** The first of the issues that the roots find, and about how many there are; or what Jira has against it, in Jira's words. */
  first(
    roots: PlanRoots,
    limit: number,
  ): Promise<{
    readonly roots: readonly {
      readonly issueId: string;
      readonly key: string;
      readonly summary: string;
      readonly issueType: string;
    }[];
    readonly total: number | null;
    readonly filter: { readonly name: string; readonly jql: string } | null;
    readonly messages: readonly string[];
  }>;
}
