import { MysqlError, unsupported } from './mysql-error';
import { readColumn, readIndex } from './read-table';
import type { Column, TableDefinition } from './table-definition';
import { splitByComma, TokenReader } from './token-reader';
import { is, type Token } from './tokenize';

/** A table's definition on its way to another, with where each column's values come from. */
export interface AlteredTable {
  readonly table: TableDefinition;
  readonly sources: ReadonlyMap<string, string>;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function indexOfColumn(table: TableDefinition, name: string): number {
  const at = table.columns.findIndex((column) => sameName(column.name, name));
  if (at < 0) {
    throw new MysqlError(1054, `Unknown column '${name}' in '${table.name}'`);
  }
  return at;
}

function place(columns: readonly Column[], column: Column, reader: TokenReader): readonly Column[] {
  if (reader.take('FIRST')) {
    return [column, ...columns];
  }
  const after = reader.take('AFTER') ? reader.name() : columns.at(-1)?.name;
  return columns.flatMap((existing) => (existing.name === after ? [existing, column] : [existing]));
}

function addColumn({ table, sources }: AlteredTable, reader: TokenReader): AlteredTable {
  const { column, unique } = readColumn(reader);
  if (table.columns.some(({ name }) => sameName(name, column.name))) {
    throw new MysqlError(1060, `Duplicate column name '${column.name}'`);
  }
  const index = { name: column.name, columns: [column.name], unique: true };
  return {
    table: {
      ...table,
      columns: place(table.columns, column, reader),
      indexes: unique ? [...table.indexes, index] : table.indexes,
    },
    sources,
  };
}

function changeColumn(
  { table, sources }: AlteredTable,
  from: string,
  reader: TokenReader | null,
  to = from,
): AlteredTable {
  const at = indexOfColumn(table, from);
  const old = table.columns[at];
  if (old === undefined) {
    return { table, sources };
  }
  const column = reader === null ? { ...old, name: to } : readColumn(reader).column;
  const rename = (names: readonly string[]) => names.map((name) => (sameName(name, old.name) ? column.name : name));
  const renamedSources = new Map(
    [...sources].map(([name, source]) => [name === old.name ? column.name : name, source]),
  );
  return {
    table: {
      ...table,
      columns: table.columns.with(at, column),
      primaryKey: rename(table.primaryKey),
      indexes: table.indexes.map((index) => ({ ...index, columns: rename(index.columns) })),
    },
    sources: renamedSources,
  };
}

function dropColumn({ table, sources }: AlteredTable, name: string): AlteredTable {
  const at = indexOfColumn(table, name);
  if (table.primaryKey.some((key) => sameName(key, name))) {
    throw unsupported('dropping a column of the primary key');
  }
  const columns = table.columns.toSpliced(at, 1);
  const indexes = table.indexes
    .map((index) => ({ ...index, columns: index.columns.filter((column) => !sameName(column, name)) }))
    .filter((index) => index.columns.length > 0);
  return { table: { ...table, columns, indexes }, sources };
}

function dropIndex({ table, sources }: AlteredTable, name: string): AlteredTable {
  if (!table.indexes.some((index) => sameName(index.name, name))) {
    throw new MysqlError(1091, `Can't DROP '${name}'; check that column/key exists`);
  }
  return { table: { ...table, indexes: table.indexes.filter((index) => !sameName(index.name, name)) }, sources };
}

/** Adds an index; with `ifNotExists`, one of that name may be there already. */
export function addIndex(table: TableDefinition, index: TableDefinition['indexes'][number]): TableDefinition {
  if (table.indexes.some(({ name }) => sameName(name, index.name))) {
    throw new MysqlError(1061, `Duplicate key name '${index.name}'`);
  }
  return { ...table, indexes: [...table.indexes, index] };
}

function applyAction(altered: AlteredTable, tokens: readonly Token[]): AlteredTable {
  const reader = new TokenReader(tokens);
  const { table } = altered;
  if (reader.take('ADD')) {
    if (is(reader.peek(), 'UNIQUE', 'INDEX', 'KEY')) {
      const unique = reader.take('UNIQUE');
      if (!reader.take('INDEX')) {
        reader.take('KEY');
      }
      return { ...altered, table: addIndex(table, readIndex(reader, unique)) };
    }
    if (is(reader.peek(), 'CONSTRAINT', 'PRIMARY', 'FOREIGN', 'CHECK', 'FULLTEXT')) {
      throw unsupported(`ALTER TABLE ADD ${reader.next().text.toUpperCase()}`);
    }
    reader.take('COLUMN');
    const lenient = reader.take('IF', 'NOT', 'EXISTS');
    const exists = table.columns.some(({ name }) => sameName(name, reader.peek()?.text ?? ''));
    return lenient && exists ? altered : addColumn(altered, reader);
  }
  if (reader.take('DROP')) {
    if (reader.take('INDEX') || reader.take('KEY')) {
      return dropIndex(altered, reader.name());
    }
    reader.take('COLUMN');
    const lenient = reader.take('IF', 'EXISTS');
    const name = reader.name();
    return lenient && !table.columns.some((column) => sameName(column.name, name))
      ? altered
      : dropColumn(altered, name);
  }
  if (reader.take('MODIFY')) {
    reader.take('COLUMN');
    return changeColumn(altered, reader.peek()?.text ?? '', reader);
  }
  if (reader.take('CHANGE')) {
    reader.take('COLUMN');
    return changeColumn(altered, reader.name(), reader);
  }
  if (reader.take('RENAME', 'COLUMN')) {
    const from = reader.name();
    reader.expect('TO');
    return changeColumn(altered, from, null, reader.name());
  }
  if (reader.take('RENAME')) {
    if (is(reader.peek(), 'INDEX', 'KEY')) {
      throw unsupported('RENAME INDEX');
    }
    if (!reader.take('TO')) {
      reader.take('AS');
    }
    return { ...altered, table: { ...table, name: reader.name() } };
  }
  throw unsupported(`ALTER TABLE ${reader.next().text.toUpperCase()}`);
}

/** Applies the actions of an ALTER TABLE to the table's definition. */
export function alterTable(table: TableDefinition, actions: readonly Token[]): AlteredTable {
  const kept = table.columns.filter(({ generated }) => generated === null).map(({ name }) => [name, name] as const);
  return splitByComma(actions).reduce(applyAction, { table, sources: new Map(kept) });
}
