import type { IssueFacts } from './issue-facts';

/** Digits that a double holds for certain. */
const safeDigits = 15;
/** How many places for each issue a table by number may have before it wastes more than it saves. */
const placesPerIssue = 16;

/**
 * Finds issues by id. Ids of one site are numbers close together, and a table by number answers several times faster than a map of
 * strings; any others go to a map. `issues` are in numeric order of their ids.
 */
export function idIndex(issues: readonly IssueFacts[]): (id: string) => number | undefined {
  const numbers = Float64Array.from(issues, ({ id }) => numberOf(id));
  const first = numbers[0] ?? 0;
  const span = (numbers.at(-1) ?? 0) - first + 1;
  if (numbers.includes(Number.NaN) || span > issues.length * placesPerIssue) {
    const byId = new Map(issues.map(({ id }, index) => [id, index]));
    return (id) => byId.get(id);
  }
  const places = new Int32Array(span).fill(-1);
  for (let index = 0; index < numbers.length; index++) places[(numbers[index] ?? 0) - first] = index;
  return (id) => {
    const place = places[numberOf(id) - first];
    return place === undefined || place === -1 ? undefined : place;
  };
}

/** NaN for anything but a plain decimal number: "007" is another id than "7". */
function numberOf(id: string): number {
  const { length } = id;
  if (length === 0 || length > safeDigits || (length > 1 && id.charCodeAt(0) === 48)) return Number.NaN;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = id.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}
