import { rewriteAssignments } from './assignments';
import { syntaxError, unsupported } from './mysql-error';
import { rewriteExpression } from './rewrite-expression';
import { TokenReader } from './token-reader';
import { is, quoteName, render, type Token } from './tokenize';

/** A statement that changes rows, for SQLite. */
export interface TranslatedWrite {
  readonly sql: string;
  readonly table: string;
  /** A row that replaces or updates another counts as two: the engine must then compare the table's size before and after. */
  readonly countsReplaced: boolean;
  /** Columns that an INSERT names; null when it names none. */
  readonly insertedColumns: readonly string[] | null;
}

function translateInsert(reader: TokenReader, verb: 'INSERT' | 'REPLACE'): TranslatedWrite {
  const ignore = reader.take('IGNORE');
  reader.take('INTO');
  const table = reader.name();
  const columns = is(reader.peek(), '(') ? reader.list().map((part) => new TokenReader(part).name()) : null;
  const source = reader.until('ON');
  const selects = is(source[0], 'SELECT', 'WITH', '(');
  const updates = reader.take('ON', 'DUPLICATE', 'KEY', 'UPDATE') ? reader.rest() : null;
  if (!reader.done || (!selects && !is(source[0], 'VALUES', 'VALUE'))) {
    throw syntaxError(render(source.slice(0, 8)));
  }
  const rows = selects
    ? // Without a WHERE, SQLite would take the ON that follows for a join's.
      `SELECT * FROM (${render(rewriteExpression(source))}) WHERE 1`
    : `VALUES ${render(rewriteExpression(source.slice(1)))}`;
  const onConflict =
    updates !== null
      ? ` ON CONFLICT DO UPDATE SET ${render(rewriteAssignments(updates))}`
      : // Only duplicates are passed over; MySQL would also bend values that don't fit, here they fail.
        ignore
        ? ' ON CONFLICT DO NOTHING'
        : '';
  const list = columns === null ? '' : ` (${columns.map(quoteName).join(', ')})`;
  return {
    sql: `${verb} INTO ${quoteName(table)}${list} ${rows}${onConflict}`,
    table,
    countsReplaced: verb === 'REPLACE' || updates !== null,
    insertedColumns: columns,
  };
}

/** The WHERE, ORDER BY and LIMIT of UPDATE and DELETE; SQLite takes the last two only in a query. */
function tail(table: string, alias: string, reader: TokenReader): string {
  const rest = reader.rest();
  const limited = rest.some((token, at) => is(token, 'LIMIT') || (is(token, 'ORDER') && is(rest[at + 1], 'BY')));
  const sql = render(rewriteExpression(rest));
  return limited ? ` WHERE rowid IN (SELECT rowid FROM ${quoteName(table)}${alias} ${sql})` : ` ${sql}`;
}

function readAlias(reader: TokenReader): string {
  const named =
    reader.take('AS') || (!reader.done && !is(reader.peek(), 'SET', 'WHERE', 'ORDER', 'LIMIT', ',', 'JOIN'));
  if (is(reader.peek(), ',', 'JOIN', 'INNER', 'LEFT', 'USING')) {
    throw unsupported('UPDATE or DELETE of several tables');
  }
  return named ? ` AS ${quoteName(reader.name())}` : '';
}

function translateUpdate(reader: TokenReader): TranslatedWrite {
  const table = reader.name();
  const alias = readAlias(reader);
  reader.expect('SET');
  const assignments = render(rewriteAssignments(reader.until('WHERE', 'ORDER', 'LIMIT')));
  return {
    sql: `UPDATE ${quoteName(table)}${alias} SET ${assignments}${tail(table, alias, reader)}`,
    table,
    countsReplaced: false,
    insertedColumns: null,
  };
}

function translateDelete(reader: TokenReader): TranslatedWrite {
  if (!reader.take('FROM')) {
    throw unsupported('UPDATE or DELETE of several tables');
  }
  const table = reader.name();
  const alias = readAlias(reader);
  return {
    sql: `DELETE FROM ${quoteName(table)}${alias}${tail(table, alias, reader)}`,
    table,
    countsReplaced: false,
    insertedColumns: null,
  };
}

/** Translates INSERT, REPLACE, UPDATE or DELETE. */
export function translateWrite(tokens: readonly Token[]): TranslatedWrite {
  const reader = new TokenReader(tokens);
  const verb = reader.next().text.toUpperCase();
  switch (verb) {
    case 'INSERT':
    case 'REPLACE':
      return translateInsert(reader, verb);
    case 'UPDATE':
      return translateUpdate(reader);
    default:
      return translateDelete(reader);
  }
}
