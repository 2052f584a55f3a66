import type { ReactNode } from 'react';

/** One place in a tree. What stands in two places has two nodes, hence two ids. */
export interface TreeNode<Data> {
  /** Unique in the whole tree, the same from one reading to the next: what is expanded is remembered by it. */
  readonly id: string;
  /** What the row is called: found by typing its first letters, read aloud with its level. */
  readonly name: string;
  readonly data: Data;
  readonly children: readonly TreeNode<Data>[];
  /** Heads the rows below it, as a group does. */
  readonly isHeading?: true;
}

/** What the rows are sorted by. */
export interface TreeGridSort {
  readonly column: string;
  readonly direction: 'up' | 'down';
}

export interface TreeGridColumn<Data> {
  readonly id: string;
  readonly label: string;
  /** What stands at the head in its place, such as a scale; it has to say the label's meaning in words of its own. */
  readonly head?: ReactNode;
  /** In pixels. The first column takes what the others leave, and stays in sight: keep it narrow on small screens. */
  readonly width: number;
  /** Numbers stand at the end, under each other. */
  readonly align?: 'start' | 'end';
  readonly isSortable?: boolean;
  readonly render: (data: Data, node: TreeNode<Data>) => ReactNode;
}
