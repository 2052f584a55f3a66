/** A text to search in: its words, lower-cased and stemmed, in order. */
type Words = readonly string[];

/** One condition on a text. `hint` is a substring without which (in lower case) it can't hold. */
interface Term {
  readonly hint: string;
  readonly holds: (words: Words, exact: Words) => boolean;
}

export type TextMatcher = (text: string) => boolean;
export type TextQuery =
  | {
      readonly ok: true;
      readonly matches: TextMatcher;
      /** A quick look at the raw text, lower-cased: false means that `matches` can't hold. */
      readonly mayMatch: (lowerText: string) => boolean;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'unparsable' | 'start'; readonly start?: string };

const WORD = /[\p{L}\p{N}_]+/gu;

/** Endings only are cut off, so that a stem is a prefix of each of its words. Rough, but finds "payments" by "payment". */
function stem(word: string): string {
  if (word.length < 4) return word;
  const cut = word.replace(/(?:ies|ing|ied|es|ed|(?<!s)s|y|e)$/, '');
  return cut.length >= 3 ? cut : word;
}

const exactWords = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

function hasRun(words: Words, run: Words): boolean {
  for (let start = 0; start + run.length <= words.length; start += 1) {
    if (run.every((word, offset) => words[start + offset] === word)) return true;
  }
  return false;
}

function phraseTerm(text: string): Term | null {
  const run = exactWords(text).map(stem);
  const [first] = run;
  if (first === undefined) return null;
  const longest = run.reduce((a, b) => (b.length > a.length ? b : a), first);
  return { hint: longest, holds: (words) => (run.length === 1 ? words.includes(first) : hasRun(words, run)) };
}

function wildcardTerm(text: string): Term {
  const body = [...text.toLowerCase()]
    .map((char) => (char === '*' ? '.*' : char === '?' ? '.' : char.replace(/[^\p{L}\p{N}_]/u, '\\$&')))
    .join('');
  const pattern = new RegExp(`^${body}$`, 'u');
  const [hint = ''] = text.toLowerCase().match(/^[\p{L}\p{N}_]+/u) ?? [];
  return { hint, holds: (_, exact) => exact.some((word) => pattern.test(word)) };
}

interface Piece {
  readonly sign: '' | '+' | '-';
  readonly term: Term;
}

function pieceOf(token: string): Piece | null {
  const sign = token.startsWith('-') ? '-' : token.startsWith('+') ? '+' : '';
  const body = token.slice(sign.length).replace(/~\d*$/, '');
  const term = body.startsWith('"')
    ? phraseTerm(body.slice(1, -1))
    : /[*?]/.test(body)
      ? wildcardTerm(body)
      : phraseTerm(body);
  return term && { sign, term };
}

const TOKEN = /[-+]?"(?:[^"\\]|\\.)*"|[^\s()]+/g;
const all = (tests: readonly ((words: Words, exact: Words) => boolean)[]) => (words: Words, exact: Words) =>
  tests.every((test) => test(words, exact));

/**
 * Compiles the text of a `~` clause: words are joined by AND; OR, AND and NOT in capitals, `+word`, `-word`, "exact phrases" and the
 * wildcards * and ? work as in Jira. Words match by a rough English stem.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function compileTextQuery(text: string): TextQuery {
  const trimmed = text.trim();
  if (trimmed === '') return { ok: false, reason: 'empty' };
  const [start = ''] = trimmed;
  if (start === '?' && trimmed.length === 1) return { ok: false, reason: 'start', start };
  const groups: Piece[][] = [[]];
  let negateNext = false;
  let expectsTerm = true;
  for (const token of trimmed.match(TOKEN) ?? []) {
    if (token === 'AND' || token === 'OR') {
      if (expectsTerm) return { ok: false, reason: 'unparsable' };
      if (token === 'OR') groups.push([]);
      expectsTerm = true;
    } else if (token === 'NOT' || token === '!') {
      negateNext = true;
    } else {
      const piece = pieceOf(token);
      if (!piece) {
        if (/^[-+]$/.test(token)) return { ok: false, reason: 'unparsable' };
        continue;
      }
      groups.at(-1)?.push(negateNext ? { ...piece, sign: '-' } : piece);
      negateNext = false;
      expectsTerm = false;
    }
  }
  if (expectsTerm) return { ok: false, reason: 'unparsable' };
  return matcherOf(groups);
}

function matcherOf(groups: readonly (readonly Piece[])[]): TextQuery {
  const tests = groups.map((group) =>
    all(group.map(({ sign, term }) => (sign === '-' ? (w: Words, e: Words) => !term.holds(w, e) : term.holds))),
  );
  const hints = groups.map((group) => group.filter(({ sign }) => sign !== '-').map(({ term }) => term.hint));
  const mayMatch = (lowerText: string) => hints.some((group) => group.every((hint) => lowerText.includes(hint)));
  return {
    ok: true,
    mayMatch,
    matches(text) {
      if (!mayMatch(text.toLowerCase())) return false;
      const exact = exactWords(text);
      const words = exact.map(stem);
      return tests.some((test) => test(words, exact));
    },
  };
}
