import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoadmapComment } from '../../../../src/contract/roadmap';
import type { Template } from '../../../../src/domain/template/template';
import { call } from '../../api';
import { CallErrorState } from '../../CallErrorState';
import { formatInstant } from '../../format';
import { useHostContext } from '../../host-context';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { CommentForm } from './CommentForm';
import './record.css';

interface CommentsProps {
  readonly issueId: string;
  readonly template: Template;
  readonly today: string;
  readonly onCount: (count: number) => void;
}

function Said({ comment, today }: { readonly comment: RoadmapComment; readonly today: string }) {
  const viewer = useHostContext();
  const { author, at, about, text } = comment;
  return (
    <li className="record-entry">
      <p className="record-entry__head">
        <strong>{author}</strong>
        <span className="quiet">{formatInstant(at, { ...viewer, today })}</span>
        {about && <span className="quiet">{`on ${about.label}`}</span>}
      </p>
      <p className="answer-text">{text}</p>
    </li>
  );
}

/** What people said about the item, newest first. A comment changes no answer, and nobody changes it. */
export default function Comments({ issueId, template, today, onCount }: CommentsProps) {
  const { accountId } = useHostContext();
  const [added, setAdded] = useState<readonly RoadmapComment[]>([]);
  const comments = useInfiniteQuery({
    queryKey: ['roadmap.comments', issueId],
    queryFn: ({ pageParam }) => call('roadmap.comments', { issueId, ...(pageParam !== null && { before: pageParam }) }),
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
      {refusal === null ? (
        <CommentForm
          issueId={issueId}
          accountId={accountId}
          template={template}
          onAdded={(comment, count) => {
            setAdded((before) => [comment, ...before]);
            onCount(count);
          }}
        />
      ) : (
        <p className="quiet">{refusal}</p>
      )}
      {all.length === 0 && <p className="quiet">Nobody commented yet.</p>}
      {all.length > 0 && (
        <ol className="record-list" aria-label="Comments, newest first">
          {all.map((comment) => (
            <Said key={comment.number} comment={comment} today={today} />
          ))}
        </ol>
      )}
      {comments.hasNextPage && (
        <div>
          <Button isLoading={comments.isFetchingNextPage} onClick={() => void comments.fetchNextPage()}>
            Load older comments
          </Button>
        </div>
      )}
    </>
  );
}
