/** What was used between two readings of the meter, or is left of one when another's is taken away. */
export function less(usage, other) {
  return Object.fromEntries(Object.entries(usage).map(([name, value]) => [name, value - (other[name] ?? 0)]));
}

export function plus(usage, other) {
  return Object.fromEntries(Object.entries(usage).map(([name, value]) => [name, value + (other[name] ?? 0)]));
}

export const nothing = (usage) => Object.fromEntries(Object.keys(usage).map((name) => [name, 0]));
