import type { JournalEntry } from '../domain/journal/entry';
import { applyPatch, type State } from '../domain/journal/patch';
import { concernsItem, describeLaunchEntry, launchAuthor } from '../domain/launch/history/describe-launch-entry';
import { accountIdsIn, issueIdsIn } from '../domain/launch/history/mentions';
import { launchFromState } from '../domain/launch/launch-state';
import { mirrorKey } from '../domain/mirror/mirror-key';
import { AppError } from './app-error';
import { tryNamePeople } from './name-people';
import { noLaunch, requireOwnLaunch } from './require-own-launch';
import { readingUntil } from './reading-time';
import { requirePillar } from './require-pillar';
import type { UseCase } from './use-case';

const ENTRIES_PER_PAGE = 30;

interface Step {
  readonly entry: JournalEntry;
  readonly before: State;
}

/** Who changed what of a launch, when, from what to what, newest first: in words, naming only what this viewer may see. */
export const readLaunchHistory: UseCase<'launch.history'> = async (ports, { input }) => {
  requireOwnLaunch(input);
  const { itemId, authorId, before, pageSize = ENTRIES_PER_PAGE } = input;
  // What a change took the place of may lie anywhere before it, so the journal is read whole: in two statements, where it isn't huge.
  const { found, missing } = await ports.governance.entries.ofEach([input.entityId], readingUntil(ports.clock.now()));
  if (missing.length > 0) throw new AppError('unavailable', missing.join(' '));
  const all = stepsOf(found.flat());
  const last = all.at(-1);
  if (last === undefined) throw noLaunch();
  const wanted = all
    .filter(({ entry }) => before === undefined || entry.revision < before)
    .filter(({ entry }) => itemId === undefined || concernsItem(entry, itemId))
    .filter(({ entry }) => authorId === undefined || entry.authorId === authorId)
    .toReversed();
  const page = wanted.slice(0, pageSize).map(sidesOf);
  const authorIds = [...new Set(all.map(({ entry }) => entry.authorId))];
  const issueIds = page.flatMap(({ was, is }) => [...issueIdsIn(was), ...issueIdsIn(is)]);
  const people = page.flatMap(({ entry, replaced }) => [
    ...accountIdsIn(entry),
    ...accountIdsIn({ ...entry, patch: replaced }),
  ]);
  const [issue, { settings }, named] = await Promise.all([
    ports.issues.find(input.issueId, mirrorKey.launch, [...new Set(issueIds)]),
    ports.settings.roles(),
    tryNamePeople(ports.people, [...people, ...authorIds]),
  ]);
  if (!issue) throw new AppError('not-found', 'This issue doesn’t exist, or you don’t have permission to see it.');
  requirePillar(settings, 'launches', issue.head.projectId);
  const names = {
    user: (accountId: string) => named[accountId]?.displayName ?? 'Someone you can’t see',
    issue: (issueId: string) => {
      const told = issue.names?.[issueId];
      return told ? `${told.key} ${told.summary}` : 'An issue you can’t see';
    },
    issueKey: (issueId: string) => issue.names?.[issueId]?.key ?? null,
  };
  return {
    entries: page.map(({ entry, was, is }) => {
      const described = describeLaunchEntry(entry, { was, is, names });
      if (itemId === undefined) return described;
      return { ...described, subjects: described.subjects.filter((subject) => subject.itemId === itemId) };
    }),
    next: wanted.length > page.length ? (page.at(-1)?.entry.revision ?? null) : null,
    authors: authorIds.map((id) => ({ authorId: id, name: launchAuthor(id, names) })),
  };
};

function stepsOf(entries: readonly JournalEntry[]): readonly Step[] {
  let state: State = {};
  return entries.map((entry) => {
    const step = { entry, before: state };
    state = applyPatch(state, entry.patch);
    return step;
  });
}

/** The launch before and after, and the values that the entry took the place of. */
function sidesOf({ entry, before }: Step) {
  return {
    entry,
    was: launchFromState(before),
    is: launchFromState(applyPatch(before, entry.patch)),
    replaced: Object.fromEntries(Object.keys(entry.patch).map((path) => [path, before[path] ?? null])),
  };
}
