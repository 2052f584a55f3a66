import type { FeedCell, FeedType } from '../../domain/feed/feed-column';

/** Some rows of a feed, and the place after them. */
export interface FeedStep {
  readonly rows: readonly (readonly FeedCell[])[];
  /** What came last: an issue's or an insight's id. */
  readonly after: string;
  /** The day of a series. */
  readonly on: string | null;
  /** How far the feed is with these, 0 to 1; at 1 there are no more. */
  readonly progress: number;
  /** A page may well end with it: what follows takes long to make. */
  readonly isBreak?: boolean;
}

/** A feed from some place on, in steps that are small beside what a page holds. */
export interface FeedSource {
  readonly columns: readonly { readonly name: string; readonly type: FeedType }[];
  steps(): AsyncIterable<FeedStep>;
}

/** The place in a feed where a page begins. */
export interface FeedPlace {
  readonly given: number;
  readonly on: string | null;
  readonly after: string;
}

/** @param cursor as the contract lets it through */
export function placeOf(cursor: string | null): FeedPlace | null {
  if (cursor === null) return null;
  const [given = '', on = '', after = ''] = cursor.split('/');
  return { given: Number(given), on: on === '' ? null : on, after };
}

export const cursorOf = ({ given, on, after }: FeedPlace): string => `${given}/${on ?? ''}/${after}`;
