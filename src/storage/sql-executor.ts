export type SqlValue = string | number | null;

/**
 * One statement a call: Forge SQL has no transactions and no batches. Statements are plain enough for TiDB, MySQL, MariaDB and the
 * local host's engine alike. Rows come as they are: every repository parses its own.
 */
export interface SqlExecutor {
  /** Throws DuplicateKeyError where a key is taken, AppError for everything else. Answers no rows for a write. */
  execute(statement: string, ...params: readonly SqlValue[]): Promise<readonly unknown[]>;
}

/** Another writer has that primary key already: the way writers notice each other without transactions. */
export class DuplicateKeyError extends Error {
  constructor(cause: unknown) {
    super('A row with this key exists already.', { cause });
    this.name = 'DuplicateKeyError';
  }
}

/** Inserts unless the key is taken, and tells which: portable, where `INSERT IGNORE` is not. */
export async function insertIfFree(
  sql: SqlExecutor,
  statement: string,
  ...params: readonly SqlValue[]
): Promise<'inserted' | 'taken'> {
  try {
    await sql.execute(statement, ...params);
    return 'inserted';
  } catch (error) {
    if (error instanceof DuplicateKeyError) return 'taken';
    throw error;
  }
}

/** As many `?` as there are values, for an IN list. */
export const placeholders = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
