import * as z from 'zod/mini';
import type { RefusedItem } from '../domain/launch/act-on-items';
import { evidenceText } from '../domain/launch/evidence';
import { manyAction } from '../domain/launch/item-action';
import { itemId } from '../domain/launch/launch';
import { commentText } from '../domain/roadmap/comment';
import { ofLaunch, type LaunchChanged } from './launch';
import { operation } from './operation';

/** What people do on an item for being named on it. */
export const namedAction = z.discriminatedUnion('kind', [
  /** Runs an automatic item's JQL as the person who asks: its owner, who stands in for them, or a release manager. */
  z.object({ kind: z.literal('run check') }),
  z.object({ kind: z.literal('acknowledge'), text: evidenceText }),
]);
export type NamedAction = z.infer<typeof namedAction>;

/** How many items one change takes at most; of a long reason on each, an entry of the journal holds fewer, and the others are refused. */
export const MANY_ITEMS = 100;

export interface ItemComment {
  /** Counts up over all items of the issue's launches. */
  readonly number: number;
  readonly text: string;
  readonly at: string;
  readonly author: string;
}

export interface ManyChanged extends LaunchChanged {
  readonly done: readonly string[];
  /** Items that were left as they are, each with its reason. */
  readonly refused: readonly RefusedItem[];
}

const ofItem = { issueId: ofLaunch.issueId, entityId: ofLaunch.entityId, itemId };

export const launchItemsOperations = {
  'launch.actAsNamed': operation<LaunchChanged>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ ...ofItem, action: namedAction }),
  }),
  'launch.actOnMany': operation<ManyChanged>()({
    access: { kind: 'issue', permission: 'edit' },
    input: z.object({
      ...ofLaunch,
      itemIds: z
        .array(itemId)
        .check(
          z.minLength(1, 'Choose an item.'),
          z.maxLength(MANY_ITEMS, `Choose at most ${MANY_ITEMS} items at once.`),
        ),
      action: manyAction,
    }),
  }),
  /** Newest first. `refusal` says why the viewer may not write one; `next` is where the page after this one begins. */
  'launch.comments': operation<{
    readonly comments: readonly ItemComment[];
    readonly next: number | null;
    readonly refusal: string | null;
  }>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ ...ofItem, before: z.exactOptional(z.int().check(z.positive())) }),
  }),
  'launch.comment': operation<{ readonly comment: ItemComment; readonly count: number }>()({
    access: { kind: 'issue', permission: 'browse' },
    input: z.object({ ...ofItem, text: commentText }),
  }),
} as const;
