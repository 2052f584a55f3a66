import type { PlanDocument, PlanSharing, SavedView } from '../domain/plan/plan-document';
import type { People } from './person';

/** A plan as its list shows it. */
export interface PlanSummary {
  readonly planId: string;
  readonly name: string;
  readonly description: string;
  readonly sharing: PlanSharing['kind'];
  readonly isFavourite: boolean;
  /** What the person who calls may do with it. */
  readonly mayEdit: boolean;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface PlanList {
  readonly plans: readonly PlanSummary[];
  readonly mayCreate: boolean;
  readonly people: People;
}

export interface OpenPlan {
  readonly planId: string;
  /** What a change of it must name. */
  readonly revision: number;
  readonly document: PlanDocument;
  /** Views of one's own, which nobody else sees. */
  readonly ownViews: readonly SavedView[];
  readonly isFavourite: boolean;
  readonly mayEdit: boolean;
  readonly people: People;
}
