/** https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/#forge-sql-quotas: 1 MiB a request, 4 MiB an answer. */
export const requestLimitBytes = 1024 * 1024;

/** One change: 25 of them in one answer stay below 4 MiB. */
export const patchLimitBytes = 128 * 1024;
export const entriesPerPage = 25;

/** One entity's derived state: with the rest of its row it fits one request. */
export const stateLimitBytes = 960 * 1024;
/** States read by one statement. */
export const statesPerAnswerBytes = 2 * 1024 * 1024;

/** Rows of an id and a size: far below 4 MiB. */
export const sizesPerPage = 10_000;

/** Values of one IN list. */
export const valuesPerStatement = 200;

/** Bytes of a text as a request or an answer carries it: escaped in JSON, in UTF-8. */
export const textBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text), 'utf8');

/** Consecutive runs of at most `size`. */
export function chunksOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const chunks: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/** What a statement of many rows may send as values: its text and their escapes come on top. */
const rowsPerStatementBytes = 640 * 1024;

/** Consecutive runs that one statement can send, each of at most `most` items; an item that is larger than that stands alone. */
export function chunksBySize<Item>(
  items: readonly Item[],
  bytesOf: (item: Item) => number,
  most = 1_000,
): readonly (readonly Item[])[] {
  const chunks: Item[][] = [];
  let held = Infinity;
  for (const item of items) {
    const bytes = bytesOf(item);
    if (held + bytes > rowsPerStatementBytes || chunks.at(-1)?.length === most) {
      chunks.push([]);
      held = 0;
    }
    chunks.at(-1)?.push(item);
    held += bytes;
  }
  return chunks;
}
