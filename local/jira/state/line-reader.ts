import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 4 * 1024 * 1024;
const NEWLINE = 10;

export interface FileLine {
  readonly text: string;
  readonly number: number;
  /** Where the line begins, in bytes. */
  readonly offset: number;
  /** False for a last line that no newline ends. */
  readonly whole: boolean;
}

/** The lines of a file of any size, without having all of it in memory. */
export function* readLines(path: string): Generator<FileLine> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let rest = Buffer.alloc(0);
    let number = 0;
    let offset = 0;
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
        yield { text: bytes.toString('utf8', start, end), number: ++number, offset, whole: true };
        offset += end + 1 - start;
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
    }
    if (rest.length > 0) yield { text: rest.toString('utf8'), number: ++number, offset, whole: false };
  } finally {
    closeSync(file);
  }
}
