import type { Problem } from '../problem';

/** More would be nobody's to read, and too much for the changes that touch every item. */
export const MOST_ITEMS = 300;

/** What the first change of a launch may take in the journal, of the 128 KiB that one change has there. */
const MOST_BYTES = 120 * 1024;

/** What is wrong with a launch of so many items; none when it has room. */
export function problemsOfCount(items: number, regions: number): readonly Problem[] {
  if (items <= MOST_ITEMS) return [];
  return tooLarge(`This launch would have ${items} items, and at most ${MOST_ITEMS} are possible.`, regions);
}

/** Room that a part of a change takes in the journal, in bytes, and the room that one change has. */
export const roomOf = (patch: Readonly<Record<string, unknown>>): number => utf8Bytes(JSON.stringify(patch));
export const ROOM_OF_CHANGE = MOST_BYTES;

/** What is wrong with the size of a launch's first change; none when the journal takes it. */
export function problemsOfSize(patch: Readonly<Record<string, unknown>>, regions: number): readonly Problem[] {
  if (roomOf(patch) <= ROOM_OF_CHANGE) return [];
  return tooLarge('The items of this launch take more room than one change of its record has.', regions);
}

function tooLarge(what: string, regions: number): readonly Problem[] {
  const remedy =
    regions > 1
      ? 'Name fewer regions and waves, or start another launch, on an issue of its own, for some of them.'
      : 'Choose a checklist with fewer items.';
  return [{ path: regions > 1 ? 'regions' : 'checklistId', code: 'tooLarge', message: `${what} ${remedy}` }];
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    // The journal's text stands quoted within a request, so its own quotes and backslashes are escaped once more.
    if (char === '"' || char === '\\') bytes += 2;
    else bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}
