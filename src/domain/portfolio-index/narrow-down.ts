/** Part of a project, by the order of keys: behind one issue, up to another, with it; '' is open. */
export interface KeyRange {
  readonly after: string;
  readonly upTo: string;
  /** What is indexed of it, in that order. */
  readonly ids: readonly string[];
}

/** So many neighbours in the middle of a range, never its last: that would leave nothing behind it. */
export function middleOf({ ids }: KeyRange, count: number): readonly string[] {
  const first = Math.max(0, Math.floor((ids.length - 1 - count) / 2));
  return ids.slice(first, Math.min(first + count, ids.length - 1));
}

/** The range up to one of its issues, and the rest. */
export function splitAt({ after, upTo, ids }: KeyRange, id: string): readonly [KeyRange, KeyRange] {
  const at = ids.indexOf(id) + 1;
  return [
    { after, upTo: id, ids: ids.slice(0, at) },
    { after: id, upTo, ids: ids.slice(at) },
  ];
}

export function without(range: KeyRange, gone: readonly string[]): KeyRange {
  return { ...range, ids: range.ids.filter((id) => !gone.includes(id)) };
}

/** Ids that one of the two lists lacks: to be read again. */
export function differing(indexed: readonly string[], inJira: readonly string[]): readonly string[] {
  const [left, right] = [new Set(indexed), new Set(inJira)];
  return [...indexed.filter((id) => !right.has(id)), ...inJira.filter((id) => !left.has(id))];
}
