import * as z from 'zod/mini';
import { planId } from '../domain/journal/entity-id';
import {
  planDocument,
  planRoots,
  savedView,
  type PlanDocument,
  type PlanSharing,
  type SavedView,
} from '../domain/plan/plan-document';
import type { Problem } from '../domain/problem';
import { operation } from './operation';
import type { People } from './person';

/** A plan as its list shows it. */
export interface PlanSummary {
  readonly planId: string;
  readonly name: string;
  readonly description: string;
  readonly sharing: PlanSharing['kind'];
  /** Who made it: a private plan is theirs. */
  readonly ownerId: string;
  readonly isFavourite: boolean;
  /** Out of the list of those who don't keep plans; what leads to it still opens it. */
  readonly isArchived: boolean;
  /** What the person who calls may do with it. */
  readonly mayEdit: boolean;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface PlanList {
  /** Favourites first, then by name; archived ones last, and only for those who keep plans. */
  readonly plans: readonly PlanSummary[];
  readonly mayCreate: boolean;
  readonly people: People;
}

export interface OpenPlan {
  readonly planId: string;
  /** What a change of it must name. */
  readonly revision: number;
  readonly document: PlanDocument;
  readonly ownerId: string;
  /** Views of one's own, which nobody else sees. */
  readonly ownViews: readonly SavedView[];
  readonly isFavourite: boolean;
  readonly isArchived: boolean;
  readonly mayEdit: boolean;
  readonly updatedAt: string;
  readonly updatedBy: string;
  readonly people: People;
}

/** The plan with both changes in it; or, where both changed the same, theirs as it stands: nothing was written then. */
export type PlanSaved =
  | { readonly kind: 'saved'; readonly revision: number; readonly document: PlanDocument }
  | {
      readonly kind: 'collided';
      readonly revision: number;
      readonly document: PlanDocument;
      /** Where both say something else, as `planPath` names it, and by whom. */
      readonly collisions: readonly { readonly path: string; readonly by: string; readonly at: string }[];
      readonly people: People;
    };

/** What a plan's roots come to for the person who asks, as Jira's search answers them now. */
export interface TriedRoots {
  /** The first ten; none where there is a problem. */
  readonly roots: readonly {
    readonly issueId: string;
    readonly key: string;
    readonly summary: string;
    readonly issueType: string;
  }[];
  /** About how many there are in all; null where Jira didn't say. */
  readonly total: number | null;
  /** What a saved filter asks at present; null where the roots are a query of their own, or the filter can't be read. */
  readonly filter: { readonly name: string; readonly jql: string } | null;
  /** Jira's own words, at `roots/jql` or `roots/filterId`. */
  readonly problems: readonly Problem[];
}

/** A saved filter of Jira's that roots can come from. */
export interface FilterChoice {
  readonly id: string;
  readonly name: string;
}

const edit = { kind: 'site', action: 'plan.edit' } as const;
const signedIn = { kind: 'signed-in' } as const;
const viewId = savedView.shape.viewId;
/** Without an id it is a new one. */
const viewToSave = z.extend(savedView, { viewId: z.nullable(viewId) });

/** Plans of the portfolio. What somebody sees in a plan is Jira's to say; who finds it, its sharing. */
export const planOperations = {
  'plan.list': operation<PlanList>()({ access: signedIn, input: z.object({}) }),
  'plan.open': operation<OpenPlan>()({ access: signedIn, input: z.object({ planId }) }),
  'plan.create': operation<{ readonly planId: string; readonly revision: number }>()({
    access: edit,
    input: z.object({ document: planDocument }),
  }),
  /** Saves what differs from the plan as it was at `baseRevision`; what others changed since stays. */
  'plan.save': operation<PlanSaved>()({
    access: edit,
    input: z.object({ planId, baseRevision: z.int().check(z.positive()), document: planDocument }),
  }),
  /** A private copy that belongs to who makes it. */
  'plan.duplicate': operation<{ readonly planId: string }>()({
    access: edit,
    input: z.object({ planId, name: planDocument.shape.name }),
  }),
  'plan.archive': operation<{ readonly revision: number }>()({
    access: edit,
    input: z.object({ planId, isArchived: z.boolean() }),
  }),
  'plan.saveSharedView': operation<{ readonly revision: number; readonly views: readonly SavedView[] }>()({
    access: edit,
    input: z.object({ planId, view: viewToSave }),
  }),
  'plan.removeSharedView': operation<{ readonly revision: number; readonly views: readonly SavedView[] }>()({
    access: edit,
    input: z.object({ planId, viewId }),
  }),
  'plan.favourite': operation<{ readonly isFavourite: boolean }>()({
    access: signedIn,
    input: z.object({ planId, isFavourite: z.boolean() }),
  }),
  'plan.saveOwnView': operation<{ readonly ownViews: readonly SavedView[] }>()({
    access: signedIn,
    input: z.object({ planId, view: viewToSave }),
  }),
  'plan.removeOwnView': operation<{ readonly ownViews: readonly SavedView[] }>()({
    access: signedIn,
    input: z.object({ planId, viewId }),
  }),
  /** Filters that the viewer may use whose name has the text in it, a page of them: their favourites first, then by name. */
  'plan.findFilters': operation<{ readonly filters: readonly FilterChoice[] }>()({
    access: signedIn,
    input: z.object({ text: z.string().check(z.maxLength(255)) }),
  }),
  'plan.try': operation<TriedRoots>()({ access: signedIn, input: z.object({ roots: planRoots }) }),
} as const;
