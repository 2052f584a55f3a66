import type { FeedPage } from '../../contract/feed';
import type { FeedCell } from '../../domain/feed/feed-column';
import { cursorOf, type FeedSource } from './feed-source';

/** An answer holds 5 MB, and a character takes up to three bytes of it. */
const MOST_CHARACTERS = 1_200_000;
const MOST_ROWS = 10_000;

/** Takes steps of a feed until a page is full, its time up at a break, or the feed at its end. */
export async function fillPage(source: FeedSource, givenBefore: number, isOver: () => boolean): Promise<FeedPage> {
  const rows: (readonly FeedCell[])[] = [];
  let characters = 0;
  const page = (progress: number, next: string | null): FeedPage => ({
    kind: 'page',
    columns: source.columns,
    rows,
    given: givenBefore + rows.length,
    progress,
    next,
  });
  for await (const { rows: more, on, after, progress, isBreak } of source.steps()) {
    rows.push(...more);
    characters += JSON.stringify(more).length;
    const isFull = characters > MOST_CHARACTERS || rows.length > MOST_ROWS;
    if (progress < 1 && (isFull || (isBreak === true && isOver()))) {
      return page(progress, cursorOf({ given: givenBefore + rows.length, on, after }));
    }
  }
  return page(1, null);
}
