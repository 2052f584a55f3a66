import type { LaunchHistoryEntry } from '../../../../src/domain/launch/history/describe-launch-entry';
import { call } from '../../api';
import { toCsv } from '../../portfolio-page/to-csv';
import { askedOf, type HistoryFilter } from './HistoryEntries';

// Each call reads the history from its beginning, so the fewer the better.
const PAGE_SIZE = 1_000;

const heading = ['revision', 'when (UTC)', 'who', 'account id', 'action', 'item id', 'item', 'what', 'from', 'to'];

type Row = readonly (string | number | null)[];

/** One row for each value that changed; a change that names none has a row of its own. */
function rowsOf({ revision, at, author, authorId, action, subjects }: LaunchHistoryEntry): readonly Row[] {
  const head = [revision, at, author, authorId, action];
  if (subjects.length === 0) return [[...head, null, null, null, null, null]];
  return subjects.flatMap(({ itemId, title, changes }) =>
    changes.map(({ label, from, to }) => [...head, itemId, itemId === null ? null : title, label, from, to]),
  );
}

/** Everything that the filter lets through, oldest first, as far as this viewer may know names. */
export async function exportHistory({
  issueId,
  entityId,
  filter,
}: {
  readonly issueId: string;
  readonly entityId: string;
  readonly filter: HistoryFilter;
}): Promise<string> {
  const entries: LaunchHistoryEntry[] = [];
  let before: number | null = null;
  do {
    const page: { readonly entries: readonly LaunchHistoryEntry[]; readonly next: number | null } = await call(
      'launch.history',
      { issueId, entityId, ...askedOf(filter), ...(before !== null && { before }), pageSize: PAGE_SIZE },
    );
    entries.push(...page.entries);
    before = page.next;
  } while (before !== null);
  return toCsv([heading, ...entries.toReversed().flatMap(rowsOf)]);
}
