/** What a reader must know beside the numbers. Indices stand for issues; `sentence` names none of them. */
export type PlanWarning =
  | {
      readonly kind: 'cycle';
      readonly sentence: string;
      /** From an issue down to itself again: the last edge was cut. A self-parent is the issue twice. */
      readonly path: readonly number[];
    }
  | {
      /** A cancelled issue with active descendants, which count; or a done one with open descendants, whose number stands. */
      readonly kind: 'activeBelowCancelled' | 'openBelowDone';
      readonly sentence: string;
      readonly issue: number;
      readonly below: NamedIssues;
    };

/** All of the issues meant by `count`, the first few of them by index. */
export interface NamedIssues {
  readonly count: number;
  readonly first: readonly number[];
}

/** Something that Jira doesn't say of an issue, or says of two. */
export interface DataProblem {
  readonly kind: 'noType' | 'noStatus' | 'noSummary' | 'sameKey';
  readonly sentence: string;
  readonly issues: NamedIssues;
}
