import { plainText, wordsOf } from './words';

/**
 * From here on two insights are perhaps the same. Set by the table in the tests: pairs that a product manager would merge score
 * above, pairs about the same subject that say something else score below.
 */
export const likelyDuplicate = 0.6;

/** Fewer words than these are too few to tell anything by. */
export const fewestWords = 3;

const WORDS_WEIGHT = 0.65;
/** Two words in common make two of three: a text of so few counts as one of this many. */
const SMALL_TEXT = 4;

/**
 * How much alike two texts are, 0 to 1: two thirds by the stems of their words, one third by runs of three letters, which meet where
 * stems don't (spelling, compounds, other languages). The words of the shorter text count most, so that a sentence is recognised
 * inside a paragraph.
 */
export function similarity(one: string, other: string): number {
  const [left, right] = [new Set(wordsOf(one)), new Set(wordsOf(other))];
  if (Math.min(left.size, right.size) < fewestWords) return 0;
  const byWords = (overlap(left, right, SMALL_TEXT) + dice(left, right)) / 2;
  return WORDS_WEIGHT * byWords + (1 - WORDS_WEIGHT) * overlap(trigramsOf(one), trigramsOf(other));
}

export interface Scored<Item> {
  readonly item: Item;
  readonly score: number;
}

/** Those that are perhaps the same as the text, likeliest first. */
export function likelyDuplicates<Item extends { readonly text: string }>(
  text: string,
  candidates: readonly Item[],
  limit: number,
): readonly Scored<Item>[] {
  return candidates
    .map((item) => ({ item, score: similarity(text, item.text) }))
    .filter(({ score }) => score >= likelyDuplicate)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
}

function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return [...left].filter((part) => right.has(part)).length;
}

const dice = (left: ReadonlySet<string>, right: ReadonlySet<string>): number =>
  (2 * shared(left, right)) / Math.max(1, left.size + right.size);

const overlap = (left: ReadonlySet<string>, right: ReadonlySet<string>, atLeast = 1): number =>
  shared(left, right) / Math.max(atLeast, Math.min(left.size, right.size));

function trigramsOf(text: string): ReadonlySet<string> {
  const letters = ` ${plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const found = new Set<string>();
  for (let start = 0; start + 3 <= letters.length; start += 1) found.add(letters.slice(start, start + 3));
  return found;
}
