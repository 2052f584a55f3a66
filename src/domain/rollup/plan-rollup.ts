import type { Quarter } from '../calendar/quarter';
import type { Horizon, Stage } from '../roadmap/stage';
import type { Columns } from './column';
import type { FigureColumns } from './figure-columns';
import type { StatusCategory } from './issue-facts';
import type { Figures } from './measures';
import type { RollupUnit } from './plan';
import type { DataProblem, PlanWarning } from './plan-warning';
import type { PlanWaits } from './plan-waits';

/** What an issue's work is for. One that is an issue is told only where the viewer can browse that issue. */
export interface RollupObjective {
  readonly issueId: string | null;
  /** Its own words, or the issue's key and summary. */
  readonly text: string;
}

/** An issue of the plan as the tree shows it, without its figures. */
export interface RollupIssue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly projectKey: string;
  readonly typeName: string;
  readonly typeIconUrl: string | null;
  readonly statusName: string;
  readonly statusCategory: StatusCategory;
  readonly resolution: string | null;
  readonly priority: string | null;
  readonly team: string | null;
  /** The decision owner whom the issue's own roadmap item names, by account id. */
  readonly ownerId: string | null;
  readonly objective: RollupObjective | null;
  /** Both null where the issue is no roadmap item. */
  readonly stage: Stage | null;
  readonly horizon: Horizon | null;
  /** The roadmap item's own target, else that of the due date. */
  readonly quarter: Quarter | null;
  /** False for cancelled and duplicate work. */
  readonly active: boolean;
  /** Shown in more than one place: it has several parents, or is a root and has a parent. Counted once in the totals. */
  readonly shared: boolean;
  /** An edge from this issue down to one of its ancestors was cut; the warning shows the path. */
  readonly cycleCut: boolean;
  /** Indices of its children that are sent, in numeric order of their ids; null for none. */
  readonly children: readonly number[] | null;
  /** How many of its children aren't: a reading from this issue down brings them. */
  readonly unsent: number;
}

/** As much of an issue as a sentence needs to name it. */
export type NamedIssue = Pick<RollupIssue, 'id' | 'key' | 'summary'>;

/** How the roots' numbers add up to the plan's: repeats = sumOfRoots − unique. */
export interface Reconciliation {
  readonly sumOfRoots: number;
  readonly unique: number;
  /** Of work that lies under several roots, counted once. */
  readonly shared: number;
  readonly repeats: number;
}

export interface PlanTotal {
  readonly done: number;
  readonly total: number;
  /** Null where the total is 0: shown as "–". 100 only when all is done, 0 only when nothing is. */
  readonly percent: number | null;
  readonly reconciliation: Reconciliation;
}

export interface PlanTotals {
  /** Every unit's total: issues, points, seconds. Show `unit.used`'s. */
  readonly byUnit: Readonly<Record<RollupUnit, PlanTotal>>;
  /** Leaves that an estimate covers, of all active leaves. */
  readonly coverage: {
    readonly points: { readonly covered: number; readonly leaves: number; readonly percent: number | null };
    readonly time: { readonly covered: number; readonly leaves: number; readonly percent: number | null };
  };
  /** Cancelled and duplicate issues that no number counts, with what made them so. */
  readonly excluded: {
    readonly issues: number;
    readonly because: readonly (readonly [reason: string, issues: number])[];
  };
}

/**
 * One reading of a plan as one viewer on one day. JSON all through, made to be small: issues and figures are columns, one
 * value per issue, and an index stands for an issue everywhere. Issues are in numeric order of their ids. Read a node with
 * `rollupReader(rollup)`. An issue with several parents is one node, listed among the children of each.
 *
 * Of a large plan only the upper levels are sent. Every figure and total is of the whole plan all the same. An index from `sent` on
 * stands for an issue that isn't sent and yet is named: read it with `issueNames(rollup)`.
 */
export interface PlanRollup {
  /** The day that is read, in the plan's time zone. */
  readonly asOf: string;
  /** What the figures are shown in; `why` is a sentence where that isn't what the plan asks for. */
  readonly unit: { readonly asked: RollupUnit; readonly used: RollupUnit; readonly why: string | null };
  readonly issuesYouCanSee: number;
  /** How many issues the columns hold. */
  readonly sent: number;
  readonly issues: Columns<RollupIssue>;
  /** Issues that aren't sent but named by those that are. Their indices begin with `sent`. */
  readonly named: Columns<NamedIssue>;
  /** Indices of the roots, in numeric order of their ids; in a reading from one issue down, that issue. */
  readonly roots: readonly number[];
  readonly unsentRoots: number;
  readonly reading:
    | {
        readonly kind: 'whole';
        readonly totals: PlanTotals;
        readonly figures: FigureColumns;
        /** Of the issues that are sent; `warningCounts` counts the whole plan's. */
        readonly warnings: readonly PlanWarning[];
        readonly warningCounts: Readonly<Record<PlanWarning['kind'], number>>;
        /** What Jira lacks of some issues, or says twice. The numbers stand. */
        readonly dataProblems: readonly DataProblem[];
        /** Who waits for whom across teams. */
        readonly waits: PlanWaits;
      }
    /** Something couldn't be read: no number at all, but what is missing, in sentences. */
    | { readonly kind: 'partial'; readonly missing: readonly string[] };
}

/** One issue of the plan with its finished figures; null figures in a partial reading. */
export interface RollupNode extends RollupIssue {
  readonly index: number;
  readonly figures: Figures | null;
}
