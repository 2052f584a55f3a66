import { systemAuthor } from '../domain/journal/entry';

// The shapes that Atlassian gives account ids: 24 hex digits of old, a number and an opaque rest, or a service's prefix and uuids.
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const ACCOUNT_ID = new RegExp(`^(?:[0-9a-f]{24}|\\d{5,10}:[\\w-]{3,64}|(?:qm|ug):${UUID}(?::${UUID})?)$`);

/** Account ids anywhere in a value, each once: storage can't know which fields name people, so their shape tells. */
export function accountIdsIn(value: unknown): readonly string[] {
  const found = new Set<string>();
  collect(value, found);
  return [...found];
}

/** Whether an id is a person's, not the app's or somebody's who was erased. */
export const isPerson = (authorId: string): boolean =>
  authorId !== systemAuthor.app && authorId !== systemAuthor.erased;

function collect(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (ACCOUNT_ID.test(value)) found.add(value);
  } else if (value !== null && typeof value === 'object') {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}
