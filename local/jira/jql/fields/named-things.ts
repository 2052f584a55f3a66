import { fold } from '../query';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Finds things by name in any case (several may share one), else by id. */
export function finderOf(things: Iterable<Named>): (text: string) => readonly string[] {
  const byName = new Map<string, string[]>();
  const ids = new Set<string>();
  for (const { id, name } of things) {
    ids.add(id);
    const same = byName.get(fold(name));
    if (same) same.push(id);
    else byName.set(fold(name), [id]);
  }
  return (text) => byName.get(fold(text)) ?? (ids.has(text.trim()) ? [text.trim()] : []);
}

/** The place of each id in its table's order. */
export function placesOf(things: Iterable<{ readonly id: string }>): ReadonlyMap<string, number> {
  return new Map([...things].map(({ id }, place) => [id, place]));
}

/** Ids of the things whose names match a pattern with the wildcards * and ?. */
export function patternFinder(things: Iterable<Named>): (pattern: string) => readonly string[] {
  return (pattern) => {
    const body = fold(pattern)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.');
    const wanted = new RegExp(
      /[*?]/.test(pattern) ? `^${body}$` : `(^|[^\\p{L}\\p{N}])${body}($|[^\\p{L}\\p{N}])`,
      'u',
    );
    return [...things].filter(({ name }) => wanted.test(fold(name))).map(({ id }) => id);
  };
}
