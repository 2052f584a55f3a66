import { allRows, type SqliteDatabase } from '../storage/open-database';
import { addIndex, alterTable } from './alter-table';
import { MysqlError, unsupported } from './mysql-error';
import { readKeyColumns, readTable } from './read-table';
import {
  attachmentsSql,
  createIndexSql,
  createTableSql,
  rebuildTableSql,
  sqliteIndexName,
  type TableDefinition,
} from './table-definition';
import { TokenReader } from './token-reader';
import { is, quoteName, type Token } from './tokenize';

/** The tables as MySQL declared them: SQLite forgets lengths, sets and signs. Kept beside the data. */
export class Catalog {
  readonly #tables = new Map<string, TableDefinition>();

  constructor(private readonly database: SqliteDatabase) {
    database.exec('CREATE TABLE IF NOT EXISTS _host_tables (name TEXT PRIMARY KEY, definition TEXT NOT NULL)');
    this.reload();
  }

  /** Reads what is stored, also after a change was undone. */
  reload(): void {
    this.#tables.clear();
    for (const row of allRows(this.database, 'SELECT definition FROM _host_tables')) {
      const table = JSON.parse(String(row['definition'])) as TableDefinition;
      this.#tables.set(table.name.toLowerCase(), table);
    }
  }

  find(name: string): TableDefinition | null {
    return this.#tables.get(name.toLowerCase()) ?? null;
  }

  get(name: string): TableDefinition {
    const table = this.find(name);
    if (table === null) {
      throw new MysqlError(1146, `Table '${name}' doesn't exist`);
    }
    return table;
  }

  save(table: TableDefinition): void {
    const key = table.name.toLowerCase();
    this.database.run('REPLACE INTO _host_tables VALUES (?, ?)', [key, JSON.stringify(table)]);
    this.#tables.set(key, table);
  }

  remove(name: string): void {
    this.database.run('DELETE FROM _host_tables WHERE name = ?', [name.toLowerCase()]);
    this.#tables.delete(name.toLowerCase());
  }

  /** SHOW TABLES and DESCRIBE. */
  show(tokens: readonly Token[]): readonly Readonly<Record<string, unknown>>[] {
    const reader = new TokenReader(tokens);
    if (reader.take('SHOW', 'TABLES') && reader.done) {
      return [...this.#tables.values()]
        .map(({ name }) => ({ Tables_in_forge: name }))
        .sort((a, b) => (a.Tables_in_forge < b.Tables_in_forge ? -1 : 1));
    }
    if (reader.take('DESCRIBE') || reader.take('DESC')) {
      const table = this.get(reader.name());
      return table.columns.map((column) => ({
        Field: column.name,
        Type: `${column.type.name.toLowerCase()}${column.type.args.length === 0 ? '' : `(${column.type.args.join(',')})`}`,
        Null: column.notNull || table.primaryKey.includes(column.name) ? 'NO' : 'YES',
        Key: table.primaryKey.includes(column.name) ? 'PRI' : '',
        Default: column.default,
        Extra: column.autoIncrement ? 'auto_increment' : '',
      }));
    }
    throw unsupported(`${tokens[0]?.text.toUpperCase() ?? ''} of this kind`);
  }
}

function createTable(database: SqliteDatabase, catalog: Catalog, reader: TokenReader): void {
  const lenient = reader.take('IF', 'NOT', 'EXISTS');
  const name = reader.name();
  if (catalog.find(name) !== null) {
    if (!lenient) {
      throw new MysqlError(1050, `Table '${name}' already exists`);
    }
    return;
  }
  const table = readTable(name, reader);
  [createTableSql(table), ...attachmentsSql(table)].forEach((sql) => database.exec(sql));
  catalog.save(table);
}

function createIndex(database: SqliteDatabase, catalog: Catalog, reader: TokenReader, unique: boolean): void {
  const lenient = reader.take('IF', 'NOT', 'EXISTS');
  const name = reader.name();
  reader.expect('ON');
  const table = catalog.get(reader.name());
  const index = { name, columns: readKeyColumns(reader), unique };
  if (lenient && table.indexes.some((existing) => existing.name.toLowerCase() === name.toLowerCase())) {
    return;
  }
  const missing = index.columns.find(
    (column) => !table.columns.some((known) => known.name.toLowerCase() === column.toLowerCase()),
  );
  if (missing !== undefined) {
    throw new MysqlError(1054, `Unknown column '${missing}' in '${table.name}'`);
  }
  const indexed = addIndex(table, index);
  database.exec(createIndexSql(table, index));
  catalog.save(indexed);
}

function dropTables(database: SqliteDatabase, catalog: Catalog, reader: TokenReader): void {
  const lenient = reader.take('IF', 'EXISTS');
  do {
    const name = reader.name();
    if (lenient && catalog.find(name) === null) {
      continue;
    }
    database.exec(`DROP TABLE ${quoteName(catalog.get(name).name)}`);
    catalog.remove(name);
  } while (reader.take(','));
}

function dropIndex(database: SqliteDatabase, catalog: Catalog, reader: TokenReader): void {
  const lenient = reader.take('IF', 'EXISTS');
  const name = reader.name();
  reader.expect('ON');
  const table = catalog.get(reader.name());
  const index = table.indexes.find((existing) => existing.name.toLowerCase() === name.toLowerCase());
  if (index === undefined) {
    if (lenient) {
      return;
    }
    throw new MysqlError(1091, `Can't DROP '${name}'; check that column/key exists`);
  }
  database.exec(`DROP INDEX ${sqliteIndexName(table.name, index.name)}`);
  catalog.save({ ...table, indexes: table.indexes.filter((existing) => existing !== index) });
}

function alter(database: SqliteDatabase, catalog: Catalog, reader: TokenReader): void {
  const before = catalog.get(reader.name());
  const { table, sources } = alterTable(before, reader.rest());
  rebuildTableSql(before, table, sources).forEach((sql) => database.exec(sql));
  catalog.remove(before.name);
  catalog.save(table);
}

function apply(database: SqliteDatabase, catalog: Catalog, reader: TokenReader): void {
  if (reader.take('CREATE', 'TABLE')) {
    createTable(database, catalog, reader);
  } else if (reader.take('CREATE', 'INDEX')) {
    createIndex(database, catalog, reader, false);
  } else if (reader.take('CREATE', 'UNIQUE', 'INDEX')) {
    createIndex(database, catalog, reader, true);
  } else if (reader.take('ALTER', 'TABLE')) {
    alter(database, catalog, reader);
  } else if (reader.take('DROP', 'TABLE')) {
    dropTables(database, catalog, reader);
  } else if (reader.take('DROP', 'INDEX')) {
    dropIndex(database, catalog, reader);
  } else if (reader.take('TRUNCATE')) {
    reader.take('TABLE');
    database.exec(`DELETE FROM ${quoteName(catalog.get(reader.name()).name)}`);
  } else {
    throw unsupported(
      `${reader.next().text.toUpperCase()} ${is(reader.peek(), '(') ? '' : reader.next().text.toUpperCase()}`,
    );
  }
}

/** Applies a definition statement to the database and the catalog; the caller holds the transaction. */
export function applyDdl(database: SqliteDatabase, catalog: Catalog, tokens: readonly Token[]): void {
  try {
    apply(database, catalog, new TokenReader(tokens));
  } catch (error) {
    catalog.reload();
    throw error;
  }
}
