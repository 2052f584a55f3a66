import { readColumnType } from './column-type';
import { syntaxError, unsupported } from './mysql-error';
import { rewriteExpression } from './rewrite-expression';
import type { Column, TableDefinition, TableIndex } from './table-definition';
import { TokenReader } from './token-reader';
import { is, render, type Token } from './tokenize';

/** A column definition may also make its column a key. */
interface ReadColumn {
  readonly column: Column;
  readonly primary: boolean;
  readonly unique: boolean;
}

function readDefault(reader: TokenReader): string {
  if (is(reader.peek(), '(')) {
    return `(${render(rewriteExpression(reader.group()))})`;
  }
  const tokens: Token[] = [reader.next()];
  if (is(tokens[0], '-', '+')) {
    tokens.push(reader.next());
  }
  if (is(reader.peek(), '(')) {
    tokens.push({ kind: 'symbol', text: '(' }, ...reader.group(), { kind: 'symbol', text: ')' });
  }
  return `(${render(rewriteExpression(tokens))})`;
}

function ignoresCase(collation: string): boolean {
  return collation.toLowerCase().endsWith('_ci');
}

/** Reads a column definition: `name type attribute...`. */
export function readColumn(reader: TokenReader): ReadColumn {
  const name = reader.name();
  const type = readColumnType(reader);
  let column: Column = {
    name,
    type,
    notNull: false,
    default: null,
    touchedOnUpdate: false,
    autoIncrement: false,
    generated: null,
    ignoresCase: false,
  };
  let primary = false;
  let unique = false;
  while (!reader.done && !is(reader.peek(), ',', 'FIRST', 'AFTER')) {
    if (reader.take('NOT', 'NULL')) {
      column = { ...column, notNull: true };
    } else if (reader.take('NULL') || reader.take('VIRTUAL') || reader.take('STORED')) {
      continue;
    } else if (reader.take('DEFAULT')) {
      const value = readDefault(reader);
      column = { ...column, default: value === '(NULL)' ? null : value };
    } else if (reader.take('ON', 'UPDATE')) {
      readDefault(reader);
      column = { ...column, touchedOnUpdate: true };
    } else if (reader.take('AUTO_INCREMENT')) {
      column = { ...column, autoIncrement: true };
    } else if (reader.take('PRIMARY', 'KEY') || reader.take('KEY')) {
      primary = true;
    } else if (reader.take('UNIQUE')) {
      reader.take('KEY');
      unique = true;
    } else if (reader.take('COMMENT') || reader.take('CHARACTER', 'SET') || reader.take('CHARSET')) {
      reader.next();
    } else if (reader.take('COLLATE')) {
      column = { ...column, ignoresCase: ignoresCase(reader.next().text) };
    } else if (reader.take('GENERATED', 'ALWAYS', 'AS') || reader.take('AS')) {
      column = { ...column, generated: render(rewriteExpression(reader.group())) };
    } else if (is(reader.peek(), 'REFERENCES')) {
      throw unsupported('foreign keys: Forge SQL has none');
    } else {
      throw syntaxError(reader.next().text);
    }
  }
  return { column, primary, unique };
}

/** Reads `(a, b DESC, c(10))` as column names: SQLite indexes whole values, which gives the same answers. */
export function readKeyColumns(reader: TokenReader): readonly string[] {
  return reader.list().map((part) => new TokenReader(part).name());
}

/** Reads what follows INDEX or KEY: an optional name and the columns. */
export function readIndex(reader: TokenReader, unique: boolean): TableIndex {
  reader.take('IF', 'NOT', 'EXISTS');
  const named = !is(reader.peek(), '(');
  const name = named ? reader.name() : '';
  if (reader.take('USING')) {
    reader.next();
  }
  const columns = readKeyColumns(reader);
  return { name: named ? name : (columns[0] ?? ''), columns, unique };
}

/** The rest of `CREATE TABLE [IF NOT EXISTS] name`, from its parenthesis on. */
export function readTable(name: string, reader: TokenReader): TableDefinition {
  if (!is(reader.peek(), '(')) {
    throw unsupported('CREATE TABLE without a list of columns');
  }
  const columns: Column[] = [];
  const indexes: TableIndex[] = [];
  const checks: { name: string; condition: string }[] = [];
  let primaryKey: readonly string[] = [];
  for (const part of reader.list()) {
    const item = new TokenReader(part);
    const constraint = item.take('CONSTRAINT')
      ? is(item.peek(), 'CHECK', 'PRIMARY', 'UNIQUE')
        ? ''
        : item.name()
      : '';
    if (item.take('PRIMARY', 'KEY')) {
      primaryKey = readKeyColumns(item);
    } else if (item.take('UNIQUE')) {
      const keyword = item.take('KEY') || item.take('INDEX');
      indexes.push(readIndex(item, true));
      const last = indexes.at(-1);
      if (!keyword && constraint !== '' && last !== undefined) {
        indexes[indexes.length - 1] = { ...last, name: constraint };
      }
    } else if (item.take('INDEX') || item.take('KEY')) {
      indexes.push(readIndex(item, false));
    } else if (item.take('CHECK')) {
      checks.push({
        name: constraint || `${name}_chk_${checks.length + 1}`,
        condition: render(rewriteExpression(item.group())),
      });
    } else if (is(item.peek(), 'FOREIGN', 'FULLTEXT', 'SPATIAL')) {
      throw unsupported(`${item.next().text.toUpperCase()} keys`);
    } else {
      const { column, primary, unique } = readColumn(item);
      columns.push(column);
      primaryKey = primary ? [column.name] : primaryKey;
      if (unique) {
        indexes.push({ name: column.name, columns: [column.name], unique: true });
      }
    }
  }
  const options = reader.rest();
  const collateAt = options.findIndex((token) => is(token, 'COLLATE'));
  const collation = options.slice(collateAt + 1).find(({ text }) => text !== '=')?.text ?? '';
  const byTable = collateAt >= 0 && ignoresCase(collation);
  const auto = columns.find(({ autoIncrement }) => autoIncrement);
  if (auto !== undefined && (primaryKey.length !== 1 || primaryKey[0] !== auto.name)) {
    throw unsupported('AUTO_INCREMENT on a column that is not the whole primary key');
  }
  return {
    name,
    columns: byTable ? columns.map((column) => ({ ...column, ignoresCase: true })) : columns,
    primaryKey,
    indexes,
    checks,
  };
}
