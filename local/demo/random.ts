/** A small seeded generator: the same seed gives the same company, on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole, from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** `count` different members, in the list's order as shuffled by the seed. */
  sample<T>(list: readonly T[], count: number): readonly T[];
}

function hash(text: string): number {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16777619);
  return value >>> 0;
}

/** Streams of different names don't disturb each other: one more draw in one leaves the others as they were. */
export function randomOf(name: string): Random {
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(list) {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new Error(`The stream ${name} was asked to pick from an empty list.`);
      return found;
    },
    sample(list, count) {
      const rows = list.map((item) => ({ item, order: next() }));
      return rows
        .sort((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ item }) => item);
    },
  };
}
