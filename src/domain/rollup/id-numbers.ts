/** Digits that a double holds for certain. */
const safeDigits = 15;

/** Ids as numbers, one for each id, and back. */
export interface IdNumbers {
  readonly numberOf: (id: string) => number;
  readonly idOf: (number: number) => string;
}

/**
 * A plain decimal number is itself, which costs no look-up; any other id ("007" is another one than "7", and Jira's may grow beyond what
 * a double holds) gets a negative one.
 */
export function idNumbers(): IdNumbers {
  const numbers = new Map<string, number>();
  const odd: string[] = [];
  return {
    numberOf: (id) => {
      const plain = plainNumber(id);
      if (plain !== -1) return plain;
      const known = numbers.get(id) ?? -1 - odd.push(id);
      numbers.set(id, known);
      return known;
    },
    idOf: (number) => (number >= 0 ? String(number) : (odd[-2 - number] ?? '')),
  };
}

/** −1 for anything but a plain decimal number that a double holds. */
function plainNumber(id: string): number {
  const { length } = id;
  if (length === 0 || length > safeDigits || (length > 1 && id.charCodeAt(0) === 48)) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = id.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
