import { syntaxError } from './mysql-error';
import { rewriteExpression } from './rewrite-expression';
import { splitByComma, TokenReader } from './token-reader';
import { is, type Token } from './tokenize';

/** `VALUES(col)` of ON DUPLICATE KEY UPDATE is SQLite's `excluded.col`. */
function replaceValuesCalls(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const column = tokens[at + 2];
    if (is(token, 'VALUES') && is(tokens[at + 1], '(') && column !== undefined && is(tokens[at + 3], ')')) {
      out.push({ kind: 'word', text: 'excluded' }, { kind: 'symbol', text: '.' }, { ...column, kind: 'name' } as Token);
      at += 3;
    } else if (token !== undefined) {
      out.push(token);
    }
  }
  return out;
}

/** Reads of a column that an earlier assignment has set see its new value in MySQL, its old one in SQLite: so the new is put in. */
function replaceAssigned(tokens: readonly Token[], assigned: ReadonlyMap<string, readonly Token[]>): Token[] {
  return tokens.flatMap((token, at) => {
    const named = token.kind === 'word' || token.kind === 'name';
    const value = named ? assigned.get(token.text.toLowerCase()) : undefined;
    const qualified = is(tokens[at - 1], '.');
    const called = is(tokens[at + 1], '(', '.');
    return value === undefined || qualified || called
      ? [token]
      : [{ kind: 'symbol', text: '(' } as const, ...value, { kind: 'symbol', text: ')' } as const];
  });
}

/**
 * Rewrites `a = x, b = y` of UPDATE or ON DUPLICATE KEY UPDATE. MySQL assigns from left to right, SQLite all at once.
 */
export function rewriteAssignments(tokens: readonly Token[]): Token[] {
  const assigned = new Map<string, readonly Token[]>();
  const out: Token[] = [];
  for (const part of splitByComma(tokens)) {
    const reader = new TokenReader(part);
    const column = reader.name();
    reader.expect('=');
    const expression = reader.rest();
    if (expression.length === 0) {
      throw syntaxError(column);
    }
    const value = replaceAssigned(rewriteExpression(replaceValuesCalls(expression)), assigned);
    assigned.set(column.toLowerCase(), value);
    out.push(...(out.length === 0 ? [] : [{ kind: 'symbol', text: ',' } as const]));
    out.push({ kind: 'name', text: column }, { kind: 'symbol', text: '=' }, ...value);
  }
  return out;
}
