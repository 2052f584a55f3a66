import { systemAuthor, type JournalEntry } from '../../journal/entry';
import { actionOf } from './entry-action';
import type { HistoryNames } from './field-words';
import { changesIn, type ChangedSubject, type Sides } from './launch-changes';

/** One change of a launch, in words. */
export interface LaunchHistoryEntry {
  readonly revision: number;
  /** UTC ISO instant. */
  readonly at: string;
  readonly authorId: string;
  readonly author: string;
  /** What was done, such as "Ticked an item done". */
  readonly action: string;
  /** What it changed, old and new: of the launch as a whole first, then item by item. A start names none: all is new. */
  readonly subjects: readonly ChangedSubject[];
}

/** An entry of a launch's journal for people, with the launch on both sides of it. */
export function describeLaunchEntry(entry: JournalEntry, sides: Sides): LaunchHistoryEntry {
  const changed = changesIn(entry.patch, sides);
  return {
    revision: entry.revision,
    at: entry.at,
    authorId: entry.authorId,
    author: authorOf(entry, sides),
    action: actionOf(entry, sides),
    subjects: sides.was === null ? changed.filter(({ itemId }) => itemId === null) : changed,
  };
}

/** The app names the issue that it followed, where it was one and the reader may see it. */
function authorOf({ authorId, operation, patch }: JournalEntry, { is, names }: Sides): string {
  const author = launchAuthor(authorId, names);
  if (operation !== 'work.followed' || is === null) return author;
  const followed = Object.entries(is.items).flatMap(([itemId, { work }]) =>
    work !== null && concernsItem({ patch }, itemId) ? [work.issueId] : [],
  );
  const [issueId, ...others] = new Set(followed);
  const key = issueId === undefined || others.length > 0 ? null : names.issueKey(issueId);
  return key === null ? author : `${author}, following ${key}`;
}

/** An author in words; the app and an erased person have names of their own. */
export function launchAuthor(authorId: string, names: HistoryNames): string {
  if (authorId === systemAuthor.app) return 'Gantry';
  if (authorId === systemAuthor.erased) return 'Somebody whose data was erased';
  return names.user(authorId);
}

/** Whether an entry concerns this item. */
export function concernsItem({ patch }: Pick<JournalEntry, 'patch'>, itemId: string): boolean {
  return Object.keys(patch).some((path) => path.startsWith(`items/${itemId}/`));
}
