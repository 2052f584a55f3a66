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
const comment = /(?:--(?=\s|$)[^\n]*|#[^\n]*|\/\*[\s\S]*?\*\/)/y;
const patterns: readonly (readonly [Exclude<Token['kind'], 'parameter'>, RegExp])[] = [
  ['hex', /(?:x'(?:[0-9a-f]{2})*'|0x[0-9a-f]+)/iy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy],
  ['word', /[a-z_$\u0080-\uffff][\w$\u0080-\uffff]*/iy],
  ['symbol', /(?:<=>|->>|->|<>|!=|<=|>=|\|\||&&|:=|<<|>>|[-+*/%=<>(),.;@&|^~!:])/y],
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

/** Splits one MySQL statement into tokens, without comments and a closing semicolon. Throws on what isn't one statement. */
export function tokenize(sql: string): readonly Token[] {
  const tokens: Token[] = [];
  let parameters = 0;
  let at = 0;
  let written = 0;
  const add = (token: Token, end: number) => {
    tokens.push({ ...token, written: sql.slice(written, end) });
    at = end;
    written = end;
  };
  const matchAt = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0];
  };
  while (at < sql.length) {
    const character = sql.charAt(at);
    const skipped = /\s/.test(character) ? character : matchAt(comment);
    if (skipped !== undefined) {
      at += skipped.length;
    } else if (character === '?') {
      parameters += 1;
      add({ kind: 'parameter', text: '?', index: parameters }, at + 1);
    } else if (character === "'" || character === '"' || character === '`') {
      const { text, end } = readQuoted(sql, at, character);
      add({ kind: character === '`' ? 'name' : 'string', text }, end);
    } else {
      const found = patterns.map(([kind, pattern]) => ({ kind, text: matchAt(pattern) })).find(({ text }) => text);
      if (found?.text === undefined) {
        throw syntaxError(sql.slice(at, at + 40));
      }
      add({ kind: found.kind, text: found.text }, at + found.text.length);
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
