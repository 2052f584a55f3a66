/** What the parser stumbled over. */
export interface Stumble {
  /** The token, '' at the end of the query. */
  readonly text: string;
  readonly previousText: string;
  /** From 1. */
  readonly line: number;
  readonly character: number;
  /** What the grammar allows here, as token names and quoted literals. */
  readonly expected: ReadonlySet<string>;
  /** The lexer's name of the token. */
  readonly kind: string;
}

const OPERATORS = "'=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and 'IS NOT'";

function unfinishedString(text: string): string {
  const content = text.slice(1).replace(/[\r\n]+/g, ' ');
  return content === ''
    ? 'The quoted string has not been completed.'
    : `The quoted string '${content}' has not been completed.`;
}

function badToken({ kind, text }: Stumble): string | null {
  if (kind.startsWith('UNCLOSED_')) return unfinishedString(text);
  if (kind === 'RESERVED_WORD') {
    return `'${text}' is a reserved JQL word. You must surround it in quotation marks to use it in a query.`;
  }
  if (kind === 'ERROR_RESERVED') {
    const escape = `\\u${text.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return `The character '${text}' is a reserved JQL character. You must enclose it in a string or use the escape '${escape}' instead.`;
  }
  if (kind === 'ERRORCHAR' || kind.startsWith('INVALID_')) {
    return `'${text}' is an illegal JQL escape sequence. The valid escape sequences are \\', \\", \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.`;
  }
  return null;
}

/** What Jira says it expected, and as what the token might be used in quotation marks. */
function expectation({ expected, previousText, kind, text }: Stumble): { what: string; use?: string } {
  if (expected.has('BY')) return { what: "'by'" };
  if (expected.has("'<'")) return { what: 'operator' };
  if (expected.has('POSNUMBER') && expected.size === 1) return { what: 'a custom field id (a positive number)' };
  if (expected.has('CUSTOMFIELD')) return { what: 'a field name', use: 'a field name' };
  if (expected.has('EMPTY') && expected.size === 1 && kind === 'BANG') return { what: "'NOT'" };
  if (expected.has('EMPTY')) return { what: 'either a value, list or function', use: 'a value' };
  if (expected.has('STRING')) return { what: 'a function argument', use: 'an argument' };
  if (expected.has('IN')) return { what: "'IN'" };
  if (expected.has("')'")) return { what: text === '' ? "')'" : expected.has("','") ? "')' or ','" : "')'" };
  if (expected.has('ORDER')) return { what: "either 'OR' or 'AND'" };
  if (expected.has('<EOF>')) return { what: /^(asc|desc)$/i.test(previousText) ? "','" : "either 'ASC' or 'DESC'" };
  if (expected.size === 0 && text === '') return { what: 'either a value, list or function' };
  return { what: [...expected].join(' or ') || 'a field name' };
}

/**
 * The sentence that Jira answers for a query it can't parse.
 * The wordings are those that Jira's own clients are known to receive; the grammar's technical messages never get out.
 */
export function describeStumble(stumble: Stumble): string {
  const { text, line, character, expected, kind } = stumble;
  const place = `(line ${line}, character ${character})`;
  const prefix = 'Error in the JQL Query:';
  const bad = badToken(stumble);
  if (bad !== null) return `${prefix} ${bad} ${place}`;
  if (kind === 'LBRACKET' && expected.has('CUSTOMFIELD')) {
    return `${prefix} Expecting a field name but got '['. Did you mean 'cf['? ${place}`;
  }
  const { what, use } = expectation(stumble);
  const operators = what === 'operator' ? ` The valid operators are ${OPERATORS}.` : '';
  if (text === '') {
    const where = use === 'a field name' || use === 'an argument' ? 'at the end' : 'before the end';
    return `${prefix} Expecting ${what} ${where} of the query.${operators}`;
  }
  const hint = use ? ` You must surround '${text}' in quotation marks to use it as ${use}.` : '';
  return `${prefix} Expecting ${what} but got '${text}'.${operators}${hint} ${place}`;
}
