/** One value of a feed. A list is an array in NDJSON, and one text in CSV. */
export type FeedCell = string | number | boolean | null | readonly string[];

/** What a column holds: dates are 'YYYY-MM-DD', instants UTC ISO, ids decimal or short texts that never change. */
export type FeedType = 'id' | 'text' | 'date' | 'instant' | 'integer' | 'number' | 'boolean' | 'list';

export interface FeedColumn<Row> {
  readonly name: string;
  readonly type: FeedType;
  /** What it means, for the documentation. */
  readonly meaning: string;
  /** Part of the feed's primary key. */
  readonly isKey?: true;
  /** The feed whose primary key it names. */
  readonly references?: 'items' | 'insights';
  readonly of: (row: Row) => FeedCell;
}

/** A table as BI tools load it. */
export interface FeedDefinition<Row> {
  /** What one row is. */
  readonly grain: string;
  readonly columns: readonly FeedColumn<Row>[];
}

/** A feed's row, its values in the order of the columns. */
export function feedRow<Row>({ columns }: FeedDefinition<Row>, row: Row): readonly FeedCell[] {
  return columns.map(({ of }) => of(row));
}
