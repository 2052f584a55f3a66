/** A column of names: which one each row has, as a place in `names`. */
export interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly (string | null)[];
}

/** Reads one name of each row into a column. */
export function coded(size: number): {
  readonly set: (row: number, name: string | null) => void;
  readonly column: Coded;
} {
  const codes = new Int32Array(size);
  const names: (string | null)[] = [];
  const known = new Map<string | null, number>();
  return {
    set: (row, name) => {
      let code = known.get(name);
      if (code === undefined) {
        code = names.length;
        known.set(name, code);
        names.push(name);
      }
      codes[row] = code;
    },
    column: { codes, names },
  };
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
