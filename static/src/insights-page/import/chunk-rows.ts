import type { ImportRow } from '../../../../src/domain/insight/import-row';

/** A page may send 500 KB; the rest of the call and its escaping have room. */
const MOST_BYTES = 380_000;
/** A call ends after 25 seconds. */
const MOST_ROWS = 50;

/** The rows in chunks that one call can take, in their order. */
export function chunkRows(rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] {
  const chunks: ImportRow[][] = [];
  let bytes = Infinity;
  const encoder = new TextEncoder();
  for (const row of rows) {
    const size = encoder.encode(JSON.stringify(row)).length;
    if (bytes + size > MOST_BYTES || (chunks.at(-1)?.length ?? 0) >= MOST_ROWS) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)?.push(row);
    bytes += size;
  }
  return chunks;
}
