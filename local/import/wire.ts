export type Wire = Readonly<Record<string, unknown>>;

/** What makes a line of an export unusable, or a part of it: the words behind "line 12:". */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

export function asWire(value: unknown): Wire | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Wire) : null;
}

export const listIn = (from: Wire | null, name: string): readonly unknown[] => {
  const value = from?.[name];
  return Array.isArray(value) ? value : [];
};

export const wiresIn = (from: Wire | null, name: string): readonly Wire[] =>
  listIn(from, name)
    .map(asWire)
    .filter((item) => item !== null);

export function textIn(from: Wire | null, name: string): string | null {
  const value = from?.[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** An id, which some resources give as a number. */
export function idIn(from: Wire | null, name = 'id'): string | null {
  const value = from?.[name];
  return typeof value === 'number' ? String(value) : typeof value === 'string' && value !== '' ? value : null;
}

export const numberIn = (from: Wire | null, name: string): number | null => {
  const value = from?.[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
};

/** An instant in Jira's form, `2015-05-12T21:25:49.000+0000`, in milliseconds. Throws Unusable for anything else. */
export function instantIn(from: Wire | null, name: string): number | null {
  const value = from?.[name];
  if (value === undefined || value === null) return null;
  const at = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(at)) throw new Unusable(`its ${name} isn't a date: ${JSON.stringify(value).slice(0, 60)}`);
  return at;
}

/** A calendar date. Throws Unusable for anything else. */
export function dateIn(from: Wire | null, name: string): string | null {
  const value = from?.[name];
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new Unusable(`its ${name} isn't a date: ${JSON.stringify(value).slice(0, 60)}`);
}
