import type { CalendarDate } from '../../calendar/calendar-date';
import { dateInWords } from '../../calendar/date-in-words';
import type { Json } from '../../json';
import type { Launch } from '../launch';

/** How people and issues are called, as the reader may see them. */
export interface HistoryNames {
  user(accountId: string): string;
  issue(issueId: string): string;
  /** Null for an issue that the reader can't see. */
  issueKey(issueId: string): string | null;
}

/** What a value's words may need: the launch that it stands in, and names. */
export interface Around {
  readonly launch: Launch;
  readonly names: HistoryNames;
}

/** What a field is called, and its value in words; null for one that says nothing. */
export interface FieldWords<Value> {
  readonly label: string;
  words(value: Value, around: Around): string | null;
}

/** One value before and after; null where there was, or is, none. */
export interface LaunchChange {
  readonly label: string;
  readonly from: string | null;
  readonly to: string | null;
}

export const day = (date: CalendarDate | null): string | null => (date === null ? null : dateInWords(date));

export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

/** Several in a row; null for none. */
export const listed = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join(', '));

/** One sentence after the other, each with its end. */
export function sentences(parts: readonly (string | null)[]): string {
  return parts.flatMap((part) => (part ? [/[.!?…]$/.test(part) ? part : `${part}.`] : [])).join(' ');
}

/** `weekendsToFriday` as people write it: "Weekends to friday". */
export function labelOfPath(path: string): string {
  const [name = path] = path.split('/');
  return capital(name.replace(/([A-Z])/g, (letter) => ` ${letter.toLocaleLowerCase('en')}`));
}

/**
 * What somebody wrote in words, for a value that has none of its own here. Ids and codes mean nothing by themselves, and may name what
 * isn't everybody's to see.
 */
export function proseIn(value: Json): string {
  return strings(value).join('; ') || 'Changed';
}

function strings(value: Json): readonly string[] {
  if (typeof value === 'string') return /\s/.test(value.trim()) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
