import type { GridColumn } from '../grid-columns';

/** Columns that only a comparison has: what has changed in each issue since. */
export const deltaColumns: readonly GridColumn[] = [];
