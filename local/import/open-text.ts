import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ImportError } from './import-error';

/** The text of a file, in pieces as they are read. */
export interface TextFile {
  readonly bytesTotal: number;
  /** Bytes of the file (compressed, where it is) read so far. */
  readonly bytesRead: () => number;
  readonly chunks: AsyncIterable<string>;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "doesn't exist",
  EACCES: "can't be read: permission is denied",
  EISDIR: 'is a folder',
};

/** Node's code of what went wrong, such as ENOENT or Z_BUF_ERROR. */
function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function explain(file: string, error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  const code = codeOf(error);
  if (code.startsWith('Z_')) {
    return new ImportError(`The file ${file} is damaged: it can't be decompressed to its end.`, { cause: error });
  }
  return new ImportError(`The file ${file} ${REASONS[code] ?? "can't be read"}.`, { cause: error });
}

async function firstBytes(file: string): Promise<{ readonly head: Buffer; readonly size: number }> {
  const info = await stat(file);
  if (info.isDirectory()) throw new ImportError(`The file ${file} is a folder.`);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    return { head: buffer.subarray(0, bytesRead), size: info.size };
  } finally {
    await handle.close();
  }
}

async function* textOf(file: string, bytes: Readable, isCompressed: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const source = isCompressed ? bytes.pipe(createGunzip()) : bytes;
  // A broken source doesn't end the stream that it is piped into: without this, reading would wait for ever.
  if (source !== bytes) bytes.on('error', (error) => source.destroy(error));
  try {
    for await (const chunk of source) {
      // A stream of bytes gives buffers; its type says `any`.
      const piece = chunk as Buffer;
      if (piece.includes(0)) throw new ImportError(`The file ${file} isn't text: it must hold JSON, plain or gzip.`);
      yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
      throw new ImportError(`The file ${file} isn't text in UTF-8: it must hold JSON, plain or gzip.`, {
        cause: error,
      });
    }
    throw explain(file, error);
  }
}

/** Opens a text file, plain or gzip, told apart by its first bytes. Throws ImportError when there is nothing in it to read. */
export async function openText(file: string): Promise<TextFile> {
  const { head, size } = await firstBytes(file).catch((error: unknown) => {
    throw explain(file, error);
  });
  if (size === 0) throw new ImportError(`The file ${file} is empty.`);
  const isCompressed = head[0] === 0x1f && head[1] === 0x8b;
  if (!isCompressed && file.endsWith('.gz')) {
    throw new ImportError(`The file ${file} isn't compressed with gzip, as its name says.`);
  }
  const bytes = createReadStream(file);
  return { bytesTotal: size, bytesRead: () => bytes.bytesRead, chunks: textOf(file, bytes, isCompressed) };
}
