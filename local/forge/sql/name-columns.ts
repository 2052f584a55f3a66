import { is, type Token } from './tokenize';

const listEnds = [
  'FROM',
  'WHERE',
  'GROUP',
  'HAVING',
  'ORDER',
  'LIMIT',
  'UNION',
  'EXCEPT',
  'INTERSECT',
  'FOR',
  'WINDOW',
];
const values = ['END', 'NULL', 'TRUE', 'FALSE', 'UNKNOWN'];
const operators =
  'NOT AND OR IS LIKE IN BETWEEN COLLATE BINARY DISTINCT DIV MOD XOR CASE WHEN THEN ELSE ESCAPE EXISTS REGEXP'.split(
    ' ',
  );

function hasAlias(item: readonly Token[]): boolean {
  const last = item.at(-1);
  const before = item.at(-2);
  if (before === undefined || last === undefined || is(before, 'AS')) {
    return before !== undefined;
  }
  const named = last.kind === 'name' || (last.kind === 'word' && !is(last, ...values));
  const ended = before.kind !== 'symbol' || is(before, ')');
  return named && ended && !is(before, ...operators);
}

function isColumn(item: readonly Token[]): boolean {
  return item.every((token) => token.kind === 'word' || token.kind === 'name' || is(token, '.', '*'));
}

function named(item: readonly Token[]): readonly Token[] {
  if (item.length === 0 || isColumn(item) || hasAlias(item)) {
    return item;
  }
  const [only] = item;
  const literal = item.length === 1 && only?.kind === 'string';
  const text = literal ? only.text : item.map(({ written = '' }) => written).join('');
  return [...item, { kind: 'word', text: 'AS' }, { kind: 'name', text: text.trim() }];
}

/**
 * Gives each result column that is an expression without a name the one that MySQL gives it: its text as written. SQLite would take
 * the text of the rewritten statement.
 */
export function nameColumns(tokens: readonly Token[]): readonly Token[] {
  let depth = 0;
  let start = -1;
  let item: Token[] = [];
  const out: Token[] = [];
  for (const [at, token] of tokens.entries()) {
    depth += is(token, '(') ? 1 : is(token, ')') ? -1 : 0;
    if (start < 0) {
      out.push(token);
      if (depth === 0 && is(token, 'SELECT')) {
        start = is(tokens[at + 1], 'DISTINCT', 'ALL') ? at + 1 : at;
      }
    } else if (at <= start) {
      out.push(token);
    } else if (depth === 0 && is(token, ',')) {
      out.push(...named(item), token);
      item = [];
    } else if (depth === 0 && is(token, ...listEnds)) {
      return [...out, ...named(item), ...tokens.slice(at)];
    } else {
      item.push(token);
    }
  }
  return [...out, ...named(item)];
}
