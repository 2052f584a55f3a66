import * as z from 'zod/mini';
import type { JournalEntry } from '../journal/entry';
import type { Patch, State } from '../journal/patch';

/**
 * Comments on a launch's items lie in the journal of their issue's comments, beside those on its roadmap item: the state has the last one,
 * how many there are, and how many each item has; the journal has them all.
 */
const path = { last: 'itemComment/last', count: 'itemComment/count' } as const;

const itemComment = z.object({ launch: z.int(), itemId: z.string(), text: z.string() });
/** `launch` is the number of the launch. */
export type ItemComment = z.infer<typeof itemComment>;

/** The patch that adds a comment to those that stand. */
export function itemCommentPatch(state: State, added: ItemComment): Patch {
  const ofItem = itemPath(added);
  return { [path.last]: added, [path.count]: numberAt(state, path.count) + 1, [ofItem]: numberAt(state, ofItem) + 1 };
}

/** How many comments each item of a launch has; those without any are left out. */
export function itemCommentCounts(state: State, launch: number): Readonly<Record<string, number>> {
  const prefix = itemPath({ launch, itemId: '' });
  return Object.fromEntries(
    Object.keys(state)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key.slice(prefix.length), numberAt(state, key)]),
  );
}

/** How many comments on items there are in all. */
export function itemCommentTotal(state: State): number {
  return numberAt(state, path.count);
}

/** What an entry of the comments' journal says about an item; null for one that says nothing of any. */
export function itemCommentOf(entry: JournalEntry): (ItemComment & { readonly number: number }) | null {
  const said = itemComment.safeParse(entry.patch[path.last]).data;
  const number = entry.patch[path.count];
  return said && typeof number === 'number' ? { ...said, number } : null;
}

function itemPath({ launch, itemId }: Pick<ItemComment, 'launch' | 'itemId'>): string {
  return `itemComments/${launch}/${itemId}`;
}

function numberAt(state: State, key: string): number {
  const value = state[key];
  return typeof value === 'number' ? value : 0;
}
