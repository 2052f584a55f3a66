import type { ReportedHealthState } from '../template/field-types/health';
import type { Columns } from './column';
import type { ComputedHealth } from './measures/health-conditions';
import type { ProgressFigure } from './measures/progress-figure';
import type { RollupUnit } from './plan';
import type { NamedIssue } from './plan-rollup';

/** What happened to one issue between two readings of a plan. Dates are days, amounts are in the unit that they name. */
export type PlanChange =
  /** It lies in the plan now and didn't; `isNew` where Jira had no such issue then that the viewer could see. */
  | { readonly kind: 'entered'; readonly isNew: boolean }
  | { readonly kind: 'left' }
  | { readonly kind: 'done' }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'health'; readonly from: ComputedHealth; readonly to: ComputedHealth }
  | { readonly kind: 'reported'; readonly from: ReportedHealthState | null; readonly to: ReportedHealthState | null }
  /** Its own due date. `days` is positive where it is later now, null where either is missing. */
  | { readonly kind: 'due'; readonly from: string | null; readonly to: string | null; readonly days: number | null }
  /** The end of the work below it, of issues that have some. */
  | { readonly kind: 'end'; readonly from: string | null; readonly to: string | null; readonly days: number | null }
  /** Its own estimate: points, or seconds. */
  | {
      readonly kind: 'estimate';
      readonly unit: Exclude<RollupUnit, 'count'>;
      readonly from: number | null;
      readonly to: number | null;
    };

/** One change, with whose it is. */
export interface PlanMove {
  readonly issue: NamedIssue;
  /** Its index in the rollup that it is compared for; null where that didn't send it. */
  readonly index: number | null;
  readonly change: PlanChange;
  /** The issue's own decision owner, else that of the nearest issue above it which has one. */
  readonly ownerId: string | null;
  readonly team: string | null;
  readonly projectKey: string;
}

/** What has become of an issue and the work below it since the earlier reading: figures now minus figures then. */
export interface NodeDelta {
  /** It wasn't in the plan; all else is null then. */
  readonly isNew: boolean;
  readonly count: ProgressFigure | null;
  readonly points: ProgressFigure | null;
  /** Seconds. */
  readonly time: ProgressFigure | null;
  readonly healthThen: ComputedHealth | null;
  readonly endThen: string | null;
  /** Days by which the work's end has moved; positive is later. Null where either is missing. */
  readonly slipDays: number | null;
  readonly dueThen: string | null;
  readonly dueSlipDays: number | null;
}

export interface ComparedTotal {
  readonly then: ProgressFigure;
  readonly now: ProgressFigure;
  /** Work that was not there then, and work that is there no more; now.total = then.total + added − removed. */
  readonly added: number;
  readonly removed: number;
}

/** A plan on two days, over the issues that the viewer can browse today. */
export interface PlanComparison {
  readonly thenOn: string;
  readonly nowOn: string;
  readonly reading:
    | {
        readonly kind: 'whole';
        readonly totals: Readonly<Record<RollupUnit, ComparedTotal>>;
        /** How many issues changed so, of all the plan. */
        readonly counts: Readonly<Record<PlanChange['kind'], number>>;
        /** The weightiest first: those of the upper levels, then the greatest. Cut off where there are too many: `counts` tells all. */
        readonly moves: readonly PlanMove[];
        /** By the index of the rollup's issues. */
        readonly deltas: Columns<NodeDelta>;
      }
    | { readonly kind: 'partial'; readonly missing: readonly string[] };
}
