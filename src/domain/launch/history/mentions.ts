import type { JournalEntry } from '../../journal/entry';
import { systemAuthor } from '../../journal/entry';
import type { Launch } from '../launch';

/** Issues that a launch's items name: those whose work it is, and those cited as evidence. */
export function issueIdsIn(launch: Launch | null): readonly string[] {
  return Object.values(launch?.items ?? {}).flatMap(({ work, evidence }) => [
    ...(work === null ? [] : [work.issueId]),
    ...evidence.flatMap(({ issueId }) => issueId ?? []),
  ]);
}

/** People whom an entry's words may name, its author included. Storage's shapes of account ids aren't known here, so names of people tell. */
export function accountIdsIn(entry: Pick<JournalEntry, 'authorId' | 'patch'>): readonly string[] {
  const found = new Set<string>(isPerson(entry.authorId) ? [entry.authorId] : []);
  collect(entry.patch, null, found);
  return [...found];
}

/** Everyone whom a launch names, whatever names them. */
export function accountIdsOf(launch: Launch): readonly string[] {
  const found = new Set<string>();
  collect(launch, null, found);
  return [...found];
}

const PEOPLE = new Set(['by', 'accountId', 'ownerId', 'approverId', 'evaluatedBy', 'enteredBy', 'inPlaceOf']);
const LISTS = new Set(['acknowledgers', 'voterIds']);

function collect(value: unknown, name: string | null, found: Set<string>): void {
  if (typeof value === 'string') {
    if (name !== null && PEOPLE.has(name) && isPerson(value)) found.add(value);
  } else if (Array.isArray(value)) {
    for (const inner of value) collect(inner, name !== null && LISTS.has(name) ? 'accountId' : null, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) collect(inner, key.split('/').at(-1) ?? key, found);
  }
}

function isPerson(authorId: string): boolean {
  return authorId !== systemAuthor.app && authorId !== systemAuthor.erased;
}
