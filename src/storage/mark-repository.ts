import * as z from 'zod/mini';
import type { MarkPort } from '../usecases/lifecycle/ports';
import { insertIfFree, type SqlExecutor } from './sql-executor';

const markRow = z.object({ content: z.string() });

/** What the housekeeping has got to: a word under a name. */
export function createMarkRepository(sql: SqlExecutor): MarkPort {
  return {
    async find(name) {
      const rows = await sql.execute('SELECT content FROM mark WHERE name = ?', name);
      return z.array(markRow).parse(rows)[0]?.content ?? null;
    },

    async save(name, content) {
      const outcome = await insertIfFree(sql, 'INSERT INTO mark (name, content) VALUES (?, ?)', name, content);
      if (outcome === 'taken') await sql.execute('UPDATE mark SET content = ? WHERE name = ?', content, name);
    },
  };
}
