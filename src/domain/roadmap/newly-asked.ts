import type { Template } from '../template/template';
import type { Gap } from './gaps';
import { readItem, type AskedItem } from './read-item';

/** What an item would be asked by another version of its template, and isn't asked now: the gaps there less those that it has. */
export function newlyAsked(from: Template, to: Template, item: AskedItem): readonly Gap[] {
  const known = new Set(readItem(from, item).gaps.map(({ fieldId }) => fieldId));
  return readItem(to, item).gaps.filter(({ fieldId }) => !known.has(fieldId));
}
