import { JastBuilder, type Query as JastQuery } from '@atlaskit/jql-ast';
import { JQLLexer } from '@atlaskit/jql-parser';
import { describeStumble, type Stumble } from './syntax-error';

export type Syntax = { readonly ok: true; readonly query: JastQuery } | { readonly ok: false; readonly error: string };

type ErrorListener = Parameters<JastBuilder['setErrorListeners']>[0][number];

const CLAUSE_OF_LISTS =
  /([^\s()=!<>~]+|"[^"]*")\s+(not\s+in|in|was\s+in|was\s+not\s+in)\s+((?:"[^"]*"|'[^']*'|[^\s(),]+))\s*$/i;

function expectedIn(message: string): ReadonlySet<string> {
  const [, list = ''] = /(?:expecting |missing )(.*?)(?: at '.*)?$/s.exec(message) ?? [];
  const items = list.startsWith('{') ? list.slice(1, -1).split(', ') : [list];
  return new Set(items.filter((item) => item !== ''));
}

/** Jira takes list operators and values apart only when it validates, so its sentences there aren't about syntax. */
function describeListMisuse(jql: string, at: number, stumble: Stumble): string | null {
  const before = jql.slice(0, at);
  if (stumble.kind === 'LPAREN' && /(!?=|[<>]=?)\s*$/.test(before)) {
    const [, field = '', operator = ''] = /([^\s()=!<>]+|"[^"]*")\s*(!?=|[<>]=?)\s*$/.exec(before) ?? [];
    const list = jql.slice(at, jql.indexOf(')', at) + 1 || undefined);
    return `Operator '${operator}' does not support the list value '${list}' for field '${field.replace(/"/g, '')}'.`;
  }
  if (stumble.expected.has("'('") && stumble.expected.size === 1) {
    const found = CLAUSE_OF_LISTS.exec(before);
    if (!found) return null;
    const [, field = '', operator = '', value = ''] = found;
    const name = operator.toLowerCase().replace(/\s+/g, ' ');
    return `Operator '${name}' does not support the non-list value '"${value.replace(/^["']|["']$/g, '')}"' for field '${field.replace(/"/g, '')}'.`;
  }
  return null;
}

/** Parses a query with Atlassian's own grammar. The first thing that is wrong is reported, in Jira's words. */
export function parseSyntax(jql: string): Syntax {
  let error: string | null = null;
  const listener: ErrorListener = {
    syntaxError(recognizer, token, line, charPositionInLine, message) {
      if (error !== null) return;
      const isEnd = token === undefined || token.type === -1;
      const stumble: Stumble = {
        text: isEnd ? '' : (token.text ?? ''),
        previousText: textBefore(recognizer.inputStream),
        line,
        character: charPositionInLine + 1,
        expected: expectedIn(message),
        kind: isEnd ? 'EOF' : (JQLLexer.VOCABULARY.getSymbolicName(token.type) ?? ''),
      };
      const at = isEnd ? jql.length : token.startIndex;
      error = describeListMisuse(jql, at, stumble) ?? describeStumble(stumble);
    },
  };
  // A new builder for each query: it remembers the tokens of the last string, already consumed.
  const { query, errors } = new JastBuilder().setErrorListeners([listener]).build(jql);
  if (error !== null) return { ok: false, error };
  if (errors.length > 0 || !query) {
    return { ok: false, error: `Error in the JQL Query: ${errors[0]?.message ?? 'The query could not be parsed.'}` };
  }
  return { ok: true, query };
}

/** The text of the token before the one at hand, where the recognizer reads a stream of tokens. */
function textBefore(stream: unknown): string {
  if (typeof stream !== 'object' || stream === null || !('tryLT' in stream) || typeof stream.tryLT !== 'function') {
    return '';
  }
  const token: unknown = stream.tryLT(-1);
  return typeof token === 'object' && token !== null && 'text' in token && typeof token.text === 'string'
    ? token.text
    : '';
}
