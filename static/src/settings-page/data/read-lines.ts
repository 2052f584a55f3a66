import type { Json } from '../../../../src/domain/json';

export interface Line {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly record: Json;
}

export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** The records of an NDJSON file, and the lines that are none. Empty lines are nothing. */
export function readLines(text: string): {
  readonly lines: readonly Line[];
  readonly problems: readonly LineProblem[];
} {
  const lines: Line[] = [];
  const problems: LineProblem[] = [];
  text.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    try {
      // JSON.parse makes nothing that isn't JSON.
      lines.push({ line: index + 1, record: JSON.parse(written) as Json });
    } catch {
      problems.push({ line: index + 1, message: 'This line is not JSON.' });
    }
  });
  return { lines, problems };
}

const MOST_RECORDS = 500;
/** A page may send 500 KB in one call; other scripts than Latin take up to three bytes a character. */
const MOST_BYTES = 400_000;

/** As many records from the start as one call may send; at least one. */
export function firstPage(lines: readonly Line[]): readonly Line[] {
  let bytes = 0;
  const end = lines.slice(0, MOST_RECORDS).findIndex(({ record }, index) => {
    bytes += new Blob([JSON.stringify(record)]).size + 1;
    return bytes > MOST_BYTES && index > 0;
  });
  return lines.slice(0, end === -1 ? MOST_RECORDS : end);
}
