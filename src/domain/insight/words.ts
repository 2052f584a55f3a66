/** Words that say nothing about what a text is about. */
const COMMON = new Set(
  (
    'a about after all also am an and any are as at be because been before but by can could did do does doing don for ' +
    'from get got had has have he her him his how i if in into is it its just like ll many me more most much my no not ' +
    'now of off on one only or other our out over re said say says she should so some than that the their them then ' +
    'there these they this those to too up us ve very was we were what when where which while who why will with would you your'
  ).split(' '),
);

/** Longer than any word that means something; what is longer is an address or a key. */
const LONGEST = 40;

/** Lower case, without accents: "Café" and "cafe" are one word. */
export function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The words of a text as they are searched and compared: plain, cut to their stem, each once, in the order of the text. */
export function wordsOf(text: string): readonly string[] {
  const words = plainText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => !COMMON.has(word) && word.length <= LONGEST).map(stemOf))].filter(
    (word) => word.length > 1 || /\p{N}/u.test(word),
  );
}

/**
 * Cuts off what English adds to a word: enough for "exports", "exported" and "exporting" to meet. It leaves stems that are no words,
 * and words of other languages nearly as they are, where the comparison by letters helps.
 */
export function stemOf(word: string): string {
  if (word.length <= 3 || /\p{N}/u.test(word)) return word;
  let stem = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh|z)es$/, '$1')
    .replace(/([^su])s$/, '$1');
  const bare = stem.replace(/(?:ing|ed|ly)$/, '');
  if (bare !== stem && bare.length >= 3 && /[aeiouy]/.test(bare)) {
    stem = bare.replace(/([bdfgmnprt])\1$/, '$1');
  }
  return stem.length > 4 ? stem.replace(/e$/, '') : stem;
}
