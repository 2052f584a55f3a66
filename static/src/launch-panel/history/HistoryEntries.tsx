import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api';
import { toCallError } from '../../call-error';
import { CallErrorState } from '../../CallErrorState';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunch } from '../launch-context';
import { HistoryEntry } from './HistoryEntry';
import './history.css';

export interface HistoryFilter {
  readonly itemId: string | null;
  readonly authorId: string | null;
}

/** What the operation takes of a filter. */
export function askedOf({ itemId, authorId }: HistoryFilter) {
  return { ...(itemId !== null && { itemId }), ...(authorId !== null && { authorId }) };
}

/** One reading of the history, page by page; the same wherever it is shown. */
export function useLaunchHistory(filter: HistoryFilter) {
  const { view, reading } = useLaunch();
  const { entityId, revision } = reading;
  const { issueId } = view.issue;
  return useInfiniteQuery({
    queryKey: ['launch.history', entityId, filter.itemId, filter.authorId, revision],
    queryFn: ({ pageParam }) =>
      call('launch.history', {
        issueId,
        entityId,
        ...askedOf(filter),
        ...(pageParam !== null && { before: pageParam }),
      }),
    initialPageParam: null as number | null, // the first page is asked for without a place to start from
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}

interface HistoryEntriesProps {
  readonly history: ReturnType<typeof useLaunchHistory>;
  readonly isItemShown: boolean;
}

/** Changes, newest first, with the way to older ones. */
export function HistoryEntries({ history, isItemShown }: HistoryEntriesProps) {
  if (history.isPending) return <Skeleton />;
  if (history.isError && history.data === undefined) {
    return <CallErrorState level={2} error={toCallError(history.error)} onRetry={() => void history.refetch()} />;
  }
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? [];
  if (entries.length === 0) return <p className="launch-quiet">Nothing was changed here that this shows.</p>;
  return (
    <>
      <ol className="launch-entries" aria-busy={history.isPlaceholderData}>
        {entries.map((entry) => (
          <HistoryEntry key={entry.revision} entry={entry} isItemShown={isItemShown} />
        ))}
      </ol>
      {history.isFetchNextPageError && (
        <p role="alert">Older changes could not be loaded. Those above are whole; try again in a moment.</p>
      )}
      {history.hasNextPage && (
        <div>
          <Button isLoading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
            Load older changes
          </Button>
        </div>
      )}
    </>
  );
}
