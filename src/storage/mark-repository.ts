import * as z from 'zod/mini';
import type { MarkPort } from '../usecases/lifecycle/ports';
import type { SqlExecutor } from './sql-executor';

const markRow = z.object({ name: z.string(), content: z.string() });

/** Of the 200 that a row holds. */
const PIECE = 190;
/** Sorts after every piece of a mark, which are called `name#0001`. */
const AFTER_PIECES = '$';
/** Sorts after every sign that names have. */
const AFTER_NAMES = '~';
const LONG = /^#(\d+)#/;

/**
 * What the housekeeping has got to: a word under a name of at most 35 characters, or a text of up to half a MiB. One statement writes all
 * of it and one reads it, so nobody meets a half of two. A long one stands in pieces, and its first row says how many there are.
 */
export function createMarkRepository(sql: SqlExecutor): MarkPort {
  return {
    async find(name) {
      const rows = z
        .array(markRow)
        .parse(
          await sql.execute(
            'SELECT name, content FROM mark WHERE name >= ? AND name < ? ORDER BY name',
            name,
            name + AFTER_PIECES,
          ),
        );
      const [head, ...pieces] = rows.filter((row) => row.name === name || row.name.startsWith(`${name}#`));
      if (head?.name !== name) return null;
      const count = LONG.exec(head.content)?.[1];
      if (count === undefined) return head.content;
      const escaped = [head.content.replace(LONG, ''), ...pieces.slice(0, Number(count)).map(({ content }) => content)];
      return unescapeText(escaped.join(''));
    },

    async save(name, content) {
      const rows = piecesOf(name, content);
      await sql.execute(
        `INSERT INTO mark (name, content) VALUES ${rows.map(() => '(?, ?)').join(', ')}
         ON DUPLICATE KEY UPDATE content = VALUES(content)`,
        ...rows.flat(),
      );
    },

    async discard(beginning) {
      await sql.execute('DELETE FROM mark WHERE name >= ? AND name < ?', beginning, beginning + AFTER_NAMES);
    },
  };
}

function piecesOf(name: string, content: string): readonly (readonly [string, string])[] {
  if (content.length <= PIECE && !LONG.test(content)) return [[name, content]];
  const escaped = escapeText(content);
  const pieces = escaped.match(new RegExp(`.{1,${PIECE}}`, 'gs')) ?? [];
  return [
    [name, `#${pieces.length}#`],
    ...pieces.map((piece, index) => [`${name}#${String(index + 1).padStart(4, '0')}`, piece] as const),
  ];
}

// Spaces at the end of a piece, and characters of two units at its edge, would not come back as they were.
const escapeText = (text: string): string =>
  text.replace(/[%\s\ud800-\udfff]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const unescapeText = (text: string): string =>
  text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
