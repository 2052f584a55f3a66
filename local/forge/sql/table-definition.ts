import { implicitDefault, sqliteType, typeChecks, type ColumnType } from './column-type';
import { quoteName } from './tokenize';

/** A table as MySQL declared it; `default`, `generated` and `checks` hold SQLite text. */
export interface TableDefinition {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly indexes: readonly TableIndex[];
  readonly checks: readonly { readonly name: string; readonly condition: string }[];
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly notNull: boolean;
  readonly default: string | null;
  /** Set to the time of each update. */
  readonly touchedOnUpdate: boolean;
  readonly autoIncrement: boolean;
  readonly generated: string | null;
  /** TiDB compares text by its bytes unless a column says otherwise. */
  readonly ignoresCase: boolean;
}

export interface TableIndex {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

function columnSql(table: TableDefinition, column: Column): string {
  const name = quoteName(column.name);
  const checks = typeChecks(column.name, column.type)
    .filter(({ condition }) => condition !== '1')
    .map(({ errno, condition }) => ` CONSTRAINT ${quoteName(`${errno}:${column.name}`)} CHECK (${condition})`)
    .join('');
  if (column.autoIncrement) {
    return `${name} INTEGER PRIMARY KEY AUTOINCREMENT${checks}`;
  }
  const notNull = column.notNull || table.primaryKey.includes(column.name);
  return [
    `${name} ${sqliteType(column.type)}`,
    column.generated === null ? '' : ` GENERATED ALWAYS AS (${column.generated})`,
    notNull ? ' NOT NULL' : '',
    column.default === null ? '' : ` DEFAULT ${column.default}`,
    column.ignoresCase ? ' COLLATE NOCASE' : '',
    checks,
  ].join('');
}

/** The statement that creates the table in SQLite, under another name if one is given. */
export function createTableSql(table: TableDefinition, as = table.name): string {
  const auto = table.columns.some(({ autoIncrement }) => autoIncrement);
  const keys = table.primaryKey.map(quoteName).join(', ');
  const parts = [
    ...table.columns.map((column) => columnSql(table, column)),
    ...(auto || keys === '' ? [] : [`PRIMARY KEY (${keys})`]),
    ...table.checks.map(({ name, condition }) => `CONSTRAINT ${quoteName(name)} CHECK (${condition})`),
  ];
  return `CREATE TABLE ${quoteName(as)} (${parts.join(', ')})`;
}

/** An index's name in SQLite, where names of indexes belong to the database and not to their table. */
export function sqliteIndexName(table: string, index: string): string {
  return quoteName(`${table}.${index}`);
}

export function createIndexSql(table: TableDefinition, index: TableIndex): string {
  const columns = index.columns.map(quoteName).join(', ');
  const kind = index.unique ? 'UNIQUE INDEX' : 'INDEX';
  return `CREATE ${kind} ${sqliteIndexName(table.name, index.name)} ON ${quoteName(table.name)} (${columns})`;
}

function touchTriggerSql(table: TableDefinition, column: Column): string {
  const name = quoteName(column.name);
  return (
    `CREATE TRIGGER ${quoteName(`${table.name}.${column.name}.touch`)} AFTER UPDATE ON ${quoteName(table.name)} ` +
    `WHEN NEW.${name} IS OLD.${name} BEGIN UPDATE ${quoteName(table.name)} ` +
    `SET ${name} = mysql_now(${column.type.args[0] ?? '0'}) WHERE rowid = NEW.rowid; END`
  );
}

/** Indexes and triggers of a table that exists. */
export function attachmentsSql(table: TableDefinition): readonly string[] {
  return [
    ...table.indexes.map((index) => createIndexSql(table, index)),
    ...table.columns.filter(({ touchedOnUpdate }) => touchedOnUpdate).map((column) => touchTriggerSql(table, column)),
  ];
}

/**
 * The statements that turn one definition of a table into another and keep its rows. `sources` gives, by new column, the old
 * column that its values come from; others get their default.
 */
export function rebuildTableSql(
  before: TableDefinition,
  after: TableDefinition,
  sources: ReadonlyMap<string, string>,
): readonly string[] {
  const stored = after.columns.filter(({ generated }) => generated === null);
  const values = stored.map((column) => {
    const source = sources.get(column.name);
    return source === undefined
      ? (column.default ?? (column.notNull ? implicitDefault(column.type) : 'NULL'))
      : quoteName(source);
  });
  const temporary = '_host_rebuild';
  return [
    createTableSql(after, temporary),
    `INSERT INTO ${temporary} (${stored.map(({ name }) => quoteName(name)).join(', ')}) ` +
      `SELECT ${values.join(', ')} FROM ${quoteName(before.name)}`,
    `DROP TABLE ${quoteName(before.name)}`,
    `ALTER TABLE ${temporary} RENAME TO ${quoteName(after.name)}`,
    ...attachmentsSql(after),
  ];
}
