import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { readLines } from './line-reader';
import type { Change } from './model';
import { decodeLine, encodeLine, type LogLine } from './record-lines';

/** The state on disk can't be read: the message is for a person, and nothing was changed. */
export class CorruptStateError extends Error {
  override readonly name = 'CorruptStateError';
}

/** A snapshot and the log of what was written since; `generation` pairs them. */
export interface StateFiles {
  /** Gives every line to `apply`, oldest first, and then what the snapshot says of numbers in use. */
  replay(apply: (line: LogLine) => void, reserve: (issueNumbers: Readonly<Record<string, number>>) => void): void;
  append(line: LogLine): void;
  /** Bytes in the log since the last snapshot. */
  readonly logBytes: number;
  /** Puts all of the state in a new snapshot and begins an empty log. */
  snapshot(everything: Iterable<Change>, lastId: number, issueNumbers: Readonly<Record<string, number>>): void;
  close(): void;
}

const HEADER = { format: 'embedded-jira-state', version: 1 };
const SNAPSHOT_LINE_CHANGES = 200;

/**
 * A crash may leave a torn last line in the log (it is cut off: that write was never answered) or a snapshot without its end under
 * its temporary name (it is ignored). Anything else that doesn't read is refused, and left as it is.
 */
export function openStateFiles(folder: string): StateFiles {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  let generation = Math.max(0, ...names.map((name) => Number(/^snapshot-(\d+)\.ndjson$/.exec(name)?.[1] ?? 0)));
  const newestLog = Math.max(0, ...names.map((name) => Number(/^log-(\d+)\.ndjson$/.exec(name)?.[1] ?? 0)));
  const pathOf = (kind: 'snapshot' | 'log', of: number) => join(folder, `${kind}-${of}.ndjson`);
  if (newestLog > generation) throw refusal(pathOf('snapshot', newestLog), 'is missing');
  let log: number | null = null;
  let logBytes = 0;

  const readSnapshot = (path: string, apply: (line: LogLine) => void): Readonly<Record<string, number>> => {
    let ended: Record<string, number> | null = null;
    for (const { text, number, whole } of readLines(path)) {
      if (number === 1 && text === JSON.stringify(HEADER)) continue;
      const line = number > 1 && whole && ended === null ? decodeLine(text) : null;
      if (line !== null) apply(line);
      else ended = ended === null && number > 1 ? decodeEnd(text) : null;
      if (line === null && ended === null) throw refusal(path, `can't be read at line ${number}`);
    }
    if (ended === null) throw refusal(path, 'has lost its end');
    return ended;
  };
  const readLog = (path: string, apply: (line: LogLine) => void): void => {
    for (const { text, number, whole, offset } of readLines(path)) {
      if (!whole) return truncateSync(path, offset);
      const line = decodeLine(text);
      if (line === null) throw refusal(path, `can't be read at line ${number}`);
      apply(line);
      logBytes = offset + Buffer.byteLength(text) + 1;
    }
  };

  return {
    replay(apply, reserve) {
      const numbers = existsSync(pathOf('snapshot', generation))
        ? readSnapshot(pathOf('snapshot', generation), apply)
        : {};
      if (existsSync(pathOf('log', generation))) readLog(pathOf('log', generation), apply);
      reserve(numbers);
    },
    append(line) {
      log ??= openSync(pathOf('log', generation), 'a');
      const bytes = Buffer.from(encodeLine(line), 'utf8');
      try {
        writeAll(log, bytes);
      } catch (error) {
        // Half a line would make the next one unreadable.
        ftruncateSync(log, logBytes);
        throw error;
      }
      logBytes += bytes.length;
    },
    get logBytes() {
      return logBytes;
    },
    snapshot(everything, lastId, issueNumbers) {
      const next = generation + 1;
      const temporary = join(folder, `snapshot-${next}.tmp`);
      const file = openSync(temporary, 'w');
      try {
        writeAll(file, JSON.stringify(HEADER) + '\n');
        for (const changes of batches(everything)) writeAll(file, encodeLine({ lastId, changes }));
        writeAll(file, JSON.stringify({ end: true, issueNumbers }) + '\n');
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(temporary, pathOf('snapshot', next));
      if (log !== null) closeSync(log);
      log = null;
      rmSync(pathOf('log', generation), { force: true });
      rmSync(pathOf('snapshot', generation), { force: true });
      generation = next;
      logBytes = 0;
    },
    close() {
      if (log !== null) closeSync(log);
      log = null;
    },
  };
}

function refusal(path: string, what: string): CorruptStateError {
  return new CorruptStateError(
    `The saved Jira state is damaged: ${path} ${what}. Nothing was changed; restore that file, or start over with --reset.`,
  );
}

function decodeEnd(text: string): Record<string, number> | null {
  try {
    const value = JSON.parse(text) as { end?: unknown; issueNumbers?: Record<string, number> };
    return value.end === true && value.issueNumbers !== undefined ? value.issueNumbers : null;
  } catch {
    return null;
  }
}

function writeAll(file: number, content: string | Buffer): void {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
}

function* batches(changes: Iterable<Change>): Generator<Change[]> {
  let batch: Change[] = [];
  for (const change of changes) {
    batch.push(change);
    if (batch.length < SNAPSHOT_LINE_CHANGES) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
