import * as z from 'zod/mini';
import type { JournalEntry } from '../journal/entry';
import type { Patch, State } from '../journal/patch';

/** Where an item's comments lie in the state of their journal: the last one, and how many there are. The journal has them all. */
const path = { last: 'comment/last', count: 'comment/count' } as const;

const most = 2_000;

/** Text like any other, whatever mark-up is in it. */
export const commentText = z.string().check(
  z.refine((text) => text.trim() !== '', 'Write what you want to say.'),
  z.maxLength(most, 'Keep it to 2,000 characters.'),
);

const comment = z.object({ text: z.string(), fieldId: z.nullable(z.string()) });
export type Comment = z.infer<typeof comment>;

/** The patch that adds a comment to those that stand. */
export function commentPatch(state: State, added: Comment): Patch {
  return { [path.last]: added, [path.count]: commentCount(state) + 1 };
}

export function commentCount(state: State): number {
  const count = state[path.count];
  return typeof count === 'number' ? count : 0;
}

/** What an entry of the comments' journal says; null for one that says nothing, such as the issue's move. */
export function commentOf(entry: JournalEntry): (Comment & { readonly number: number }) | null {
  const said = comment.safeParse(entry.patch[path.last]).data;
  const number = entry.patch[path.count];
  return said && typeof number === 'number' ? { ...said, number } : null;
}
