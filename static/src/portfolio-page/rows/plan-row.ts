import type { TreeGridColumn, TreeNode } from '../../ui/treegrid/tree-node';
import type { CellContext } from '../grid-columns';
import type { PlanGroup } from './plan-group';

/** Issues below one issue that aren't here yet. */
export interface PlanMore {
  readonly kind: 'more';
  readonly below: number;
  readonly issues: number;
}

/** A row stands for an issue, by its index in the plan, for a group of issues, or for issues that aren't here yet. */
export type PlanRow = number | PlanGroup | PlanMore;

/** A row to lead to: a new object each time, so that the same row can be asked for again. */
export interface RowTarget {
  readonly id: string;
}

/** The rows of a plan as the address filters, groups and sorts them: table and timeline show the same, and share what stands open. */
export interface PlanRowsProps {
  readonly context: CellContext;
  readonly roots: readonly TreeNode<PlanRow>[];
  readonly expanded: ReadonlySet<string>;
  readonly onExpandedChange: (expanded: ReadonlySet<string>) => void;
  /** Opens an issue's detail. */
  readonly onOpen: (node: TreeNode<PlanRow>, by: 'pointer' | 'keyboard') => void;
  readonly selected: PlanRow | null;
  readonly reveal: RowTarget | null;
  /** The row's own column, always first; on a narrow page its summary is a second one. */
  readonly headColumns: readonly TreeGridColumn<PlanRow>[];
}
