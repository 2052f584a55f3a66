import { syntaxError } from './mysql-error';
import { is, render, type Token } from './tokenize';

/** Reads tokens in order; throws MySQL's syntax error where what is expected isn't there. */
export class TokenReader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get done(): boolean {
    return this.#at >= this.tokens.length;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  next(): Token {
    const token = this.tokens[this.#at];
    if (token === undefined) {
      throw syntaxError('');
    }
    this.#at += 1;
    return token;
  }

  /** Takes the keywords if they all come next. */
  take(...keywords: readonly string[]): boolean {
    const found = keywords.every((keyword, index) => is(this.peek(index), keyword));
    if (found) {
      this.#at += keywords.length;
    }
    return found;
  }

  expect(...keywords: readonly string[]): void {
    if (!this.take(...keywords)) {
      throw syntaxError(render(this.tokens.slice(this.#at, this.#at + 8)));
    }
  }

  /** A name, quoted or not; of `schema.name` the last part. */
  name(): string {
    const token = this.next();
    if (token.kind !== 'word' && token.kind !== 'name') {
      throw syntaxError(token.text);
    }
    return this.take('.') ? this.name() : token.text;
  }

  /** The tokens up to one of the keywords outside of parentheses, or to the end. */
  until(...keywords: readonly string[]): readonly Token[] {
    const start = this.#at;
    let depth = 0;
    while (!this.done && !(depth === 0 && is(this.peek(), ...keywords))) {
      depth += is(this.peek(), '(') ? 1 : is(this.peek(), ')') ? -1 : 0;
      if (depth < 0) {
        break;
      }
      this.#at += 1;
    }
    return this.tokens.slice(start, this.#at);
  }

  /** The tokens within the parentheses that come next. */
  group(): readonly Token[] {
    this.expect('(');
    const inner = this.until();
    this.expect(')');
    return inner;
  }

  /** The parts of a comma list within the parentheses that come next. */
  list(): readonly (readonly Token[])[] {
    return splitByComma(this.group());
  }

  rest(): readonly Token[] {
    return this.until();
  }
}

/** Splits at commas outside of parentheses. */
export function splitByComma(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const reader = new TokenReader(tokens);
  const parts: (readonly Token[])[] = [];
  while (!reader.done) {
    parts.push(reader.until(','));
    reader.take(',');
  }
  return parts;
}
