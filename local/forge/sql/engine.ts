import { allRows, firstRow, inTransaction, type SqliteDatabase, type SqliteValue } from '../storage/open-database';
import { applyDdl, Catalog } from './ddl';
import { addMysqlFunctions } from './functions';
import { addInformationSchema, findInformationSchema } from './information-schema';
import { toMysqlError } from './map-error';
import { MysqlError, syntaxError, unsupported } from './mysql-error';
import { nameColumns } from './name-columns';
import { rewriteExpression } from './rewrite-expression';
import { is, quoteName, render, tokenize, type Token } from './tokenize';
import { translateWrite, type TranslatedWrite } from './translate-write';

/** What a statement that changes something answers, as MySQL's protocol does. */
export interface WriteResult {
  readonly affectedRows: number;
  readonly fieldCount: number;
  readonly info: string;
  readonly insertId: number;
  readonly serverStatus: number;
  readonly warningStatus: number;
}

export type ResultRow = Readonly<Record<string, unknown>>;
export type StatementResult = readonly ResultRow[] | WriteResult;
export type StatementKind = 'read' | 'write' | 'definition';
export type Parameter = string | number | boolean | null;

function writeResult(affectedRows: number, insertId = 0): WriteResult {
  return { affectedRows, fieldCount: 0, info: '', insertId, serverStatus: 2, warningStatus: 0 };
}

/** What kind of statement it is. Refuses what Forge SQL has no use for: sessions, transactions, users. */
export function kindOf(tokens: readonly Token[]): StatementKind {
  const [first] = tokens;
  if (is(first, 'SELECT', 'WITH', '(', 'SHOW', 'DESCRIBE', 'DESC')) {
    return 'read';
  }
  if (is(first, 'INSERT', 'UPDATE', 'DELETE', 'REPLACE')) {
    return 'write';
  }
  if (is(first, 'CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME')) {
    return 'definition';
  }
  if (is(first, 'SET', 'BEGIN', 'START', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'LOCK', 'UNLOCK', 'USE', 'GRANT', 'CALL')) {
    throw unsupported(
      `${first?.text.toUpperCase() ?? ''}: Forge SQL runs single statements, without sessions or transactions`,
    );
  }
  throw first === undefined ? new MysqlError(1064, 'Query was empty') : syntaxError(render(tokens.slice(0, 6)));
}

/** Values as MySQL's driver hands them on: large integers as numbers, bytes as a buffer's JSON. */
function toResultRow(row: Readonly<Record<string, SqliteValue>>): ResultRow {
  if (!Object.values(row).some((value) => typeof value === 'bigint' || value instanceof Uint8Array)) {
    return row;
  }
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'bigint' ? Number(value) : value instanceof Uint8Array ? Buffer.from(value).toJSON() : value,
    ]),
  );
}

/** A MySQL-speaking engine over SQLite: it takes the dialect that TiDB takes, in strict mode, or refuses. */
export class SqlEngine {
  readonly #catalog: Catalog;
  readonly #translated = new WeakMap<readonly Token[], TranslatedWrite>();

  constructor(
    private readonly database: SqliteDatabase,
    now: () => Date,
  ) {
    // In KiB, with a minus: a portfolio's index of 200,000 issues is read through at once.
    database.exec('PRAGMA case_sensitive_like = ON; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -65536');
    addMysqlFunctions(database, now);
    addInformationSchema(database);
    this.#catalog = new Catalog(database);
  }

  /** Bytes that the tables and indexes take. */
  get bytes(): number {
    const pages = firstRow(
      this.database,
      'SELECT page_count - freelist_count AS used FROM pragma_page_count, pragma_freelist_count',
    );
    const size = firstRow(this.database, 'SELECT page_size FROM pragma_page_size');
    return Number(pages?.['used'] ?? 0) * Number(size?.['page_size'] ?? 0);
  }

  /** Runs one statement. Throws MysqlError, and nothing else. */
  execute(tokens: readonly Token[], parameters: readonly Parameter[]): StatementResult {
    const expected = tokens.filter(({ kind }) => kind === 'parameter').length;
    if (expected !== parameters.length) {
      throw new MysqlError(
        1210,
        `Incorrect arguments to EXECUTE: ${expected} placeholders, ${parameters.length} values`,
      );
    }
    const kind = kindOf(tokens);
    if (kind === 'write') {
      return this.#write(tokens, parameters);
    }
    try {
      return kind === 'read' ? this.#read(tokens, parameters) : this.#define(tokens);
    } catch (error) {
      throw toMysqlError(error, { table: null, insertedColumns: null });
    }
  }

  run(sql: string, parameters: readonly Parameter[] = []): StatementResult {
    return this.execute(tokenize(sql), parameters);
  }

  #read(tokens: readonly Token[], parameters: readonly Parameter[]): readonly ResultRow[] {
    if (is(tokens[0], 'SHOW', 'DESCRIBE', 'DESC')) {
      return this.#catalog.show(tokens);
    }
    const sql = render(rewriteExpression(nameColumns(findInformationSchema(tokens))));
    return allRows(this.database, sql, [...parameters]).map(toResultRow);
  }

  #define(tokens: readonly Token[]): WriteResult {
    inTransaction(this.database, () => applyDdl(this.database, this.#catalog, tokens));
    return writeResult(0);
  }

  #write(tokens: readonly Token[], parameters: readonly Parameter[]): WriteResult {
    const write = this.#translated.get(tokens) ?? translateWrite(tokens);
    this.#translated.set(tokens, write);
    const table = this.#catalog.find(write.table);
    try {
      const before = write.countsReplaced ? this.#count(write.table) : 0;
      const { changes, lastInsertRowid } = this.database.run(write.sql, [...parameters]);
      const replaced = write.countsReplaced ? changes - (this.#count(write.table) - before) : 0;
      const numbered = table?.columns.some(({ autoIncrement }) => autoIncrement) ?? false;
      const inserted = numbered && is(tokens[0], 'INSERT', 'REPLACE') && changes > 0;
      return writeResult(changes + replaced, inserted ? Number(lastInsertRowid) - changes + 1 : 0);
    } catch (error) {
      throw toMysqlError(error, { table, insertedColumns: write.insertedColumns });
    }
  }

  #count(table: string): number {
    return Number(firstRow(this.database, `SELECT count(*) AS n FROM ${quoteName(table)}`)?.['n'] ?? 0);
  }
}
