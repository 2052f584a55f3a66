import { syntaxError } from './mysql-error';

/**
 * A piece of a statement. `text` of a name or string is its value, without quotes and escapes; `written` is how it stands in the
 * statement, with the space before it.
 */
export type Token = { readonly written?: string } & (
  | { readonly kind: 'word' | 'name' | 'string' | 'number' | 'symbol' | 'hex'; readonly text: string }
  /** A placeholder and its place, counted from 1. Numbered, so that an expression can be moved or repeated. */
  | { readonly kind: 'parameter'; readonly text: '?'; readonly index: number }
);

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', 0: '\0', Z: '\x1a' };
const between = /(?:\s+|--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const hex = /x'(?:[0-9a-f]{2})*'|0x[0-9a-f]+/iy;
/** Dozens of ids in a row, as IN lists have thousands of, are one token: nothing looks into them. */
const numbers = /\d+(?:,\d+){24,}/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const word = /[a-z_$\u0080-\uffff][\w$\u0080-\uffff]*/iy;
const symbol = /<=>|->>|->|<>|!=|<=|>=|\|\||&&|:=|<<|>>|[-+*/%=<>(),.;@&|^~!:]/y;
const patterns: readonly (readonly [Exclude<Token['kind'], 'parameter'>, RegExp])[] = [
  ['hex', hex],
  ['number', numbers],
  ['number', number],
  ['word', word],
  ['symbol', symbol],
];

function readQuoted(sql: string, start: number, quote: string): { readonly text: string; readonly end: number } {
  let text = '';
  for (let at = start + 1; at < sql.length; at += 1) {
    const character = sql.charAt(at);
    if (character === quote) {
      if (sql.charAt(at + 1) !== quote) {
        return { text, end: at + 1 };
      }
      text += quote;
      at += 1;
    } else if (character === '\\' && quote !== '`') {
      at += 1;
      const escaped = sql.charAt(at);
      // MySQL keeps the backslash of \% and \_, which are for LIKE.
      text += escaped === '%' || escaped === '_' ? `\\${escaped}` : (escapes[escaped] ?? escaped);
    } else {
      text += character;
    }
  }
  throw syntaxError(sql.slice(start, start + 40));
}

/** Statements that were split lately: an app sends few different texts, some of them with hundreds of placeholders. */
const known = new Map<string, readonly Token[]>();
const MOST_KNOWN = 50;
const LONGEST_KNOWN = 10_000;

/** Splits one MySQL statement into tokens, without comments and a closing semicolon. Throws on what isn't one statement. */
export function tokenize(sql: string): readonly Token[] {
  const tokens = known.get(sql) ?? split(sql);
  if (sql.length > LONGEST_KNOWN) return tokens;
  known.delete(sql);
  known.set(sql, tokens);
  for (const [oldest] of known) {
    if (known.size <= MOST_KNOWN) break;
    known.delete(oldest);
  }
  return tokens;
}

function split(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let parameters = 0;
  let at = 0;
  let from = 0;
  const matchAt = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0];
  };
  const written = (end: number) => {
    const text = sql.slice(from, end);
    at = end;
    from = end;
    return text;
  };
  for (;;) {
    at += matchAt(between)?.length ?? 0;
    if (at >= sql.length) break;
    const character = sql.charAt(at);
    if (character === '?') {
      parameters += 1;
      tokens.push({ kind: 'parameter', text: '?', index: parameters, written: written(at + 1) });
    } else if (character === "'" || character === '"' || character === '`') {
      const { text, end } = readQuoted(sql, at, character);
      tokens.push({ kind: character === '`' ? 'name' : 'string', text, written: written(end) });
    } else {
      const token = readPlain(matchAt);
      if (token === null) {
        throw syntaxError(sql.slice(at, at + 40));
      }
      tokens.push({ ...token, written: written(at + token.text.length) });
    }
  }
  while (tokens.at(-1)?.text === ';') {
    tokens.pop();
  }
  const second = tokens.findIndex((token) => token.kind === 'symbol' && token.text === ';');
  if (second >= 0) {
    throw syntaxError(render(tokens.slice(second + 1, second + 6)));
  }
  return tokens;
}

function readPlain(matchAt: (pattern: RegExp) => string | undefined) {
  for (const [kind, pattern] of patterns) {
    const text = matchAt(pattern);
    if (text !== undefined) {
      return { kind, text };
    }
  }
  return null;
}

/** Writes tokens as SQLite reads them. */
export function render(tokens: readonly Token[]): string {
  return tokens.map(renderToken).join(' ');
}

/** A name in SQLite's quotes. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function renderToken(token: Token): string {
  switch (token.kind) {
    case 'name':
      return quoteName(token.text);
    case 'string':
      return `'${token.text.replaceAll("'", "''")}'`;
    case 'parameter':
      return `?${token.index}`;
    case 'hex':
      return token.text.startsWith('0x') ? `x'${token.text.slice(2)}'` : token.text;
    default:
      return token.text;
  }
}

/** Whether the token is the given keyword or symbol. */
export function is(token: Token | undefined, ...texts: readonly string[]): boolean {
  return (
    token !== undefined &&
    (token.kind === 'word' || token.kind === 'symbol') &&
    texts.includes(token.text.toUpperCase())
  );
}

/** The keyword tokens of a text of SQL, for building statements. */
export function words(text: string): Token[] {
  return text
    .trim()
    .split(/ +/)
    .map((part) => ({ kind: /^\w/.test(part) ? 'word' : 'symbol', text: part }));
}
