import { idIndex } from './id-index';

/** Orders issue ids by their number. They may have more digits than a double holds: the longer one is the greater. */
export function compareIssueIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Places in numeric order of the ids that stand there, each id once: of several places of one id the last. `numbers` are the ids' (see
 * `idNumbers`).
 */
export function inIdOrder(numbers: Float64Array, idOf: (number: number) => string): Int32Array {
  let [isRising, isPlain] = [true, true];
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    isRising &&= at === 0 || (numbers[at - 1] ?? 0) < number;
    isPlain &&= number >= 0;
  }
  if (isRising && isPlain) return Int32Array.from(numbers, (_, at) => at);
  const { of } = idIndex(numbers);
  const each = numbers.filter((number, at) => of(number) === at);
  // Without a function that compares, the typed array's own order is by number, and ten times as fast.
  if (isPlain) each.sort();
  else each.sort((one, other) => compareIssueIds(idOf(one), idOf(other)));
  return Int32Array.from(each, of);
}
