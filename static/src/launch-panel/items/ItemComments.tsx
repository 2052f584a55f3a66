import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemComment } from '../../../../src/contract/launch-items';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { useLaunch } from '../launch-context';
import { CommentForm } from './CommentForm';

/** What people said about an item, newest first. A comment changes nothing about it, and nobody changes a comment. */
export function ItemComments({ itemId, title }: { readonly itemId: string; readonly title: string }) {
  const { view, reading, commented } = useLaunch();
  const viewer = useHostContext();
  const [added, setAdded] = useState<readonly ItemComment[]>([]);
  const item = { issueId: view.issue.issueId, entityId: reading.entityId, itemId };
  const comments = useInfiniteQuery({
    queryKey: ['launch.comments', reading.entityId, itemId],
    queryFn: ({ pageParam }) => call('launch.comments', { ...item, ...(pageParam !== null && { before: pageParam }) }),
    initialPageParam: null as number | null, // the first page is asked for without a place to start from
    getNextPageParam: ({ next }) => next,
  });
  if (comments.isPending) return <Skeleton />;
  if (comments.isError && comments.data === undefined) {
    return <CallErrorState level={2} error={comments.error} onRetry={() => void comments.refetch()} />;
  }
  const pages = comments.data?.pages ?? [];
  const read = pages.flatMap((page) => page.comments);
  const known = new Set(read.map(({ number }) => number));
  const all = [...added.filter(({ number }) => !known.has(number)), ...read];
  const refusal = pages[0]?.refusal ?? null;
  return (
    <>
      {all.length > 0 && (
        <ol className="item-comments" aria-label={`Comments on ${title}, newest first`}>
          {all.map(({ number, author, at, text }) => (
            <li key={number} className="item-comments__one">
              <p>
                <strong>{author}</strong>{' '}
                <span className="launch-quiet">
                  {formatInstant(at, { ...viewer, today: reading.assessment.today })}
                </span>
              </p>
              <p className="evidence__text">{text}</p>
            </li>
          ))}
        </ol>
      )}
      {comments.hasNextPage && (
        <div>
          <Button
            spacing="compact"
            isLoading={comments.isFetchingNextPage}
            onClick={() => void comments.fetchNextPage()}
          >
            Load older comments
          </Button>
        </div>
      )}
      {refusal === null ? (
        <CommentForm
          item={item}
          onAdded={(comment, count) => {
            setAdded((before) => [comment, ...before]);
            commented(itemId, count);
          }}
        />
      ) : (
        <p className="launch-quiet">{refusal}</p>
      )}
    </>
  );
}
