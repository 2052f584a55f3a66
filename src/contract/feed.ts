import * as z from 'zod/mini';
import type { FeedCell, FeedType } from '../domain/feed/feed-column';
import { operation } from './operation';
import { planChoice } from './portfolio';

const day = z.iso.date('That is not a date.');

/** Feeds of a plan as it stands now. */
export const standingFeed = z.enum(['items', 'edges', 'checklistItems', 'insights', 'insightLinks']);

/** Where a page begins: rows given before it, the day of a series, and what came last. Made by the page before, and by nobody else. */
const cursor = z.string().check(z.regex(/^\d{1,9}\/(\d{4}-\d\d-\d\d)?\/[a-z0-9]{1,32}$/, 'Begin the feed anew.'));

const part = { plan: planChoice, cursor: z.nullable(cursor) };

/** One page of a feed, as the person who asks may see it. */
export type FeedPage =
  | {
      readonly kind: 'page';
      readonly columns: readonly { readonly name: string; readonly type: FeedType }[];
      /** Values in the order of the columns. */
      readonly rows: readonly (readonly FeedCell[])[];
      /** Rows of this page and of all before it: the last page's is what a whole file holds. */
      readonly given: number;
      /** How far the feed is, 0 to 1. */
      readonly progress: number;
      /** Null after the last page. */
      readonly next: string | null;
    }
  /** Something couldn't be read: a feed that lacks some of its rows would be taken for a whole one, so it gives none. */
  | { readonly kind: 'partial'; readonly missing: readonly string[] };

/** Tables for BI tools. Their columns are documented in docs/feeds.md. */
export const feedOperations = {
  'feed.page': operation<FeedPage>()({
    access: { kind: 'signed-in' },
    input: z.discriminatedUnion('feed', [
      z.object({ feed: standingFeed, ...part }),
      /** From `fromOn`, every so many days, to `toOn`; at most 400 days. */
      z.object({
        feed: z.literal('snapshots'),
        ...part,
        fromOn: day,
        toOn: day,
        days: z.union([z.literal(1), z.literal(7), z.literal(28)]),
      }),
    ]),
  }),
} as const;
