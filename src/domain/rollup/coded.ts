/** A column of names: which one each row has, as a place in `names`. */
export interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly (string | null)[];
}

/** Reads names into a column, one after another. */
export function coded(): {
  readonly add: (name: string | null) => void;
  /** The column with a row for each of those places among the names that were added. */
  readonly column: (order: Int32Array) => Coded;
} {
  const codes: number[] = [];
  const names: (string | null)[] = [];
  const known = new Map<string | null, number>();
  return {
    add: (name) => {
      let code = known.get(name);
      if (code === undefined) {
        code = names.length;
        known.set(name, code);
        names.push(name);
      }
      codes.push(code);
    },
    column: (order) => inOrder({ codes, names }, order),
  };
}

/** Names are numbered in the order of the rows, whatever order they were read in. */
function inOrder(
  { codes, names }: { readonly codes: readonly number[] } & Pick<Coded, 'names'>,
  order: Int32Array,
): Coded {
  const inRows = new Int32Array(order.length);
  const named: (string | null)[] = [];
  const numbers = new Int32Array(names.length).fill(-1);
  for (let row = 0; row < order.length; row++) {
    const code = codes[order[row] ?? 0] ?? 0;
    if (numbers[code] === -1) numbers[code] = named.push(names[code] ?? null) - 1;
    inRows[row] = numbers[code] ?? 0;
  }
  return { codes: inRows, names: named };
}

/** Marks by its code each of a column's names that is among the chosen ones, without case. */
export function markNames({ names }: Coded, chosen: readonly string[]): Uint8Array {
  const wanted = new Set(chosen.map((name) => name.toLowerCase()));
  return Uint8Array.from(names, (name) => Number(name !== null && wanted.has(name.toLowerCase())));
}

/** One row's name. */
export function nameAt({ codes, names }: Coded, row: number): string | null {
  return names[codes[row] ?? -1] ?? null;
}
