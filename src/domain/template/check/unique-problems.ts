import type { Problem } from '../../problem';

/** Names that every object has: an answer by such an id could be taken for the object's own. */
const builtinNames = new Set(Object.getOwnPropertyNames(Object.prototype));

interface Identified {
  readonly id: string;
}

/** Problems of ids that must differ: a later one of two is told. */
export function idProblems(items: readonly Identified[], path: string, what: string): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, index): readonly Problem[] => {
    const place = `${path}/${index}/id`;
    if (builtinNames.has(id)) {
      return [{ path: place, code: 'reserved_id', message: `“${id}” can’t be an id. Choose another.` }];
    }
    if (seen.has(id)) return [{ path: place, code: 'repeated_id', message: `Another ${what} has the id “${id}”.` }];
    seen.add(id);
    return [];
  });
}

/** As `idProblems`, for what people read: two that look alike can't be told apart. */
export function labelProblems(
  items: readonly { readonly label: string }[],
  path: string,
  what: string,
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ label }, index): readonly Problem[] => {
    const word = label.trim().toLowerCase();
    const place = `${path}/${index}/label`;
    if (word === '') return [{ path: place, code: 'too_small', message: 'Write something here.' }];
    if (seen.has(word)) {
      return [{ path: place, code: 'repeated_label', message: `Another ${what} is called “${label.trim()}”.` }];
    }
    seen.add(word);
    return [];
  });
}
