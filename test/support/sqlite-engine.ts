import { Database } from 'node-sqlite3-wasm';
import { SqlEngineError, type SqlEngine } from './sql-engine';

// SQLite's words for what MySQL numbers; anything else is a syntax error of the statement under test.
const ERROR_NUMBERS: readonly (readonly [RegExp, number])[] = [
  [/^UNIQUE constraint failed/, 1062],
  [/^no such table/, 1146],
  [/no such column|has no column/, 1054],
];

/** An empty in-memory database of the engine that the local host keeps the app's data in. */
export function createSqliteEngine(): SqlEngine {
  const database = new Database(':memory:');
  return {
    name: 'the local engine',
    // A turn of the event loop between statements lets writers collide.
    async execute(statement, params) {
      await new Promise((resolve) => setImmediate(resolve));
      const translated = statement.replace('BIGINT PRIMARY KEY AUTO_INCREMENT', 'INTEGER PRIMARY KEY AUTOINCREMENT');
      try {
        return database.all(translated, [...params]);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        throw new SqlEngineError(ERROR_NUMBERS.find(([pattern]) => pattern.test(message))?.[1] ?? 1064, message);
      }
    },
  };
}
