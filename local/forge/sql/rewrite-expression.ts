import { unsupported } from './mysql-error';
import { splitByComma } from './token-reader';
import { is, type Token, words } from './tokenize';

/** MySQL functions that SQLite has under another name, or that `functions.ts` adds. */
const functionNames: Readonly<Record<string, string>> = {
  NOW: 'mysql_now',
  SYSDATE: 'mysql_now',
  UTC_TIMESTAMP: 'mysql_now',
  LOCALTIMESTAMP: 'mysql_now',
  CURDATE: 'mysql_today',
  UTC_DATE: 'mysql_today',
  UNIX_TIMESTAMP: 'mysql_unix_timestamp',
  DATEDIFF: 'mysql_datediff',
  UUID: 'mysql_uuid',
  DATABASE: 'mysql_database',
  LENGTH: 'octet_length',
  CHAR_LENGTH: 'length',
  CHARACTER_LENGTH: 'length',
  LEFT: 'mysql_left',
  RIGHT: 'mysql_right',
  SUBSTRING_INDEX: 'mysql_substring_index',
  LCASE: 'lower',
  UCASE: 'upper',
  MID: 'substr',
  IF: 'iif',
  ISNULL: 'mysql_isnull',
  GREATEST: 'max',
  LEAST: 'min',
  JSON_EXTRACT: 'mysql_json_extract',
  JSON_UNQUOTE: 'mysql_json_unquote',
};

const symbols: Readonly<Record<string, string>> = { '<=>': 'IS', '||': 'OR', '&&': 'AND', '/': '* 1.0 /' };
const refused = ['DIV', 'XOR', 'RLIKE', 'REGEXP', 'MATCH', 'INTERVAL', 'SOUNDS', 'SEPARATOR', 'OVERLAPS'];
const clockWords: Readonly<Record<string, string>> = {
  CURRENT_TIMESTAMP: 'mysql_now',
  LOCALTIME: 'mysql_now',
  CURRENT_DATE: 'mysql_today',
};
const castTypes: Readonly<Record<string, string>> = {
  SIGNED: 'INTEGER',
  UNSIGNED: 'INTEGER',
  CHAR: 'TEXT',
  DECIMAL: 'NUMERIC',
  DOUBLE: 'REAL',
  FLOAT: 'REAL',
  BINARY: 'BLOB',
};

/** What a function is called with when MySQL lets its argument be left out: here a name has one number of arguments. */
const impliedArguments: Readonly<Record<string, string>> = {
  mysql_now: '0',
  mysql_unix_timestamp: 'mysql_now ( 0 )',
};

/** Words that SQLite keeps for itself and MySQL leaves to names. */
const onlySqliteKeywords = new Set(
  (
    'ABORT ACTION ALWAYS ATTACH AUTOINCREMENT CONFLICT DEFERRABLE DEFERRED DETACH DO EXCLUSIVE FAIL GLOB IMMEDIATE INDEXED ' +
    'INITIALLY INSTEAD ISNULL MATERIALIZED NOTHING NOTNULL OTHERS PLAN PRAGMA QUERY RAISE REINDEX RETURNING TEMP TEMPORARY ' +
    'TIES TRANSACTION VACUUM VIRTUAL WITHOUT'
  ).split(' '),
);

function symbolTokens(token: Token): readonly Token[] {
  if (token.text === '@' || token.text === ':=') {
    throw unsupported('variables');
  }
  const other = symbols[token.text];
  return other === undefined ? [token] : words(other);
}

/** The index just after the parenthesis that closes the one at `open`. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    depth += is(tokens[at], '(') ? 1 : is(tokens[at], ')') ? -1 : 0;
    if (depth === 0) {
      return at + 1;
    }
  }
  return tokens.length;
}

/** Where the single operand that starts at `start` ends: a literal, a name, a call or a group. */
function operandEnd(tokens: readonly Token[], start: number): number {
  if (is(tokens[start], '(')) {
    return closing(tokens, start);
  }
  if (is(tokens[start + 1], '(') && tokens[start]?.kind === 'word') {
    return closing(tokens, start + 1);
  }
  return is(tokens[start + 1], '.') ? start + 3 : start + 1;
}

function castSql(inner: readonly Token[]): Token[] {
  const asAt = inner.findLastIndex((token) => is(token, 'AS'));
  const type = castTypes[inner[asAt + 1]?.text.toUpperCase() ?? ''];
  if (asAt < 0 || type === undefined) {
    throw unsupported(`CAST to ${inner[asAt + 1]?.text ?? 'nothing'}`);
  }
  return [...words('CAST ('), ...rewriteExpression(inner.slice(0, asAt)), ...words(`AS ${type} )`)];
}

/** CONCAT is NULL when a part is, as SQLite's || is and its concat() isn't. */
function concatenation(inner: readonly Token[]): Token[] {
  const parts = splitByComma(inner).flatMap((part, at) => [
    ...(at === 0 ? [] : words('||')),
    ...words('('),
    ...rewriteExpression(part),
    ...words(')'),
  ]);
  return [...words('('), ...parts, ...words(')')];
}

/**
 * Rewrites MySQL expressions (also whole queries: they are expressions and keywords that both have) for SQLite, token by token.
 * Refuses what would silently mean something else.
 */
export function rewriteExpression(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) {
      continue;
    }
    if (token.kind === 'symbol') {
      out.push(...symbolTokens(token));
      continue;
    }
    if (token.kind !== 'word') {
      out.push(token);
      continue;
    }
    const word = token.text.toUpperCase();
    const clock = clockWords[word];
    if (is(tokens[at - 1], '.')) {
      out.push(token);
    } else if (refused.includes(word)) {
      throw unsupported(word);
    } else if (clock !== undefined && !is(next, '(')) {
      out.push(...words(`${clock} ( ${impliedArguments[clock] ?? ''} )`));
    } else if (word === 'CAST' && is(next, '(')) {
      const end = closing(tokens, at + 1);
      out.push(...castSql(tokens.slice(at + 2, end - 1)));
      at = end - 1;
    } else if (word === 'CONCAT' && is(next, '(')) {
      const end = closing(tokens, at + 1);
      out.push(...concatenation(tokens.slice(at + 2, end - 1)));
      at = end - 1;
    } else if (word === 'LIKE') {
      const end = operandEnd(tokens, at + 1);
      const explicit = is(tokens[end], 'ESCAPE');
      out.push(token, ...rewriteExpression(tokens.slice(at + 1, end)));
      out.push(...(explicit ? [] : [...words('ESCAPE'), { kind: 'string', text: '\\' } as const]));
      at = end - 1;
    } else if (word === 'IN' && is(next, '(') && is(tokens[at + 2], '(') && !is(tokens[at + 3], 'SELECT')) {
      out.push(...words('IN ( VALUES'));
      at += 1;
    } else if (word === 'COLLATE') {
      const collation = next?.text.toLowerCase() ?? '';
      out.push(...words(`COLLATE ${collation.endsWith('_ci') ? 'NOCASE' : 'BINARY'}`));
      at += 1;
    } else if (word === 'FOR' && is(next, 'UPDATE')) {
      // Each statement is its own transaction here as there: the lock would end with it.
      at += 1;
    } else if ((word === 'USE' || word === 'FORCE' || word === 'IGNORE') && is(next, 'INDEX', 'KEY')) {
      at = closing(tokens, at + 2) - 1;
    } else {
      const renamed = is(next, '(') ? (functionNames[word] ?? clock) : undefined;
      const kind = renamed === undefined && onlySqliteKeywords.has(word) ? 'name' : 'word';
      out.push({ kind, text: renamed ?? token.text });
      const implied = renamed === undefined ? undefined : impliedArguments[renamed];
      if (implied !== undefined && is(tokens[at + 2], ')')) {
        out.push(...words(`( ${implied}`));
        at += 1;
      }
    }
  }
  return out;
}
