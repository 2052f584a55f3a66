/** A range of issue ids, the first not included, the last included; '' is open. */
export interface IdRange {
  readonly after: string;
  readonly upTo: string;
  /** What is indexed of it, by rising id. */
  readonly ids: readonly string[];
}

/** Below this a range is compared id by id: more counting would cost more than that. */
const COMPARED_AT_ONCE = 100;

/** The halves of a range of which the number of issues differs; null where it is small enough to be compared itself. */
export function halvesOf({ after, upTo, ids }: IdRange, counted: number): readonly [IdRange, IdRange] | null {
  const middle = ids[Math.floor(ids.length / 2) - 1];
  if (Math.max(ids.length, counted) <= COMPARED_AT_ONCE || middle === undefined) return null;
  const half = Math.floor(ids.length / 2);
  return [
    { after, upTo: middle, ids: ids.slice(0, half) },
    { after: middle, upTo, ids: ids.slice(half) },
  ];
}

/** Ids that one of the two lists lacks: to be read again. */
export function differing(indexed: readonly string[], inJira: readonly string[]): readonly string[] {
  const [left, right] = [new Set(indexed), new Set(inJira)];
  return [...indexed.filter((id) => !right.has(id)), ...inJira.filter((id) => !left.has(id))];
}
