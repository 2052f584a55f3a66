import { useQuery } from '@tanstack/react-query';
import { AdfDocument } from '../../../adf/AdfDocument';
import { useHostNow } from '../../../host/use-host-now';
import { commentsQuery } from '../../../jira/queries';
import { Avatar } from '../../../ui/Avatar';
import { Instant } from '../../../ui/Instant';
import { Message } from '../../../ui/Message';
import { ListSkeleton } from '../../../ui/Skeleton';
import { CommentForm } from './CommentForm';

const NOBODY = 'Anonymous';

/** The newest first, with a place to write another. */
export function Comments({ issueKey }: { readonly issueKey: string }) {
  const comments = useQuery(commentsQuery(issueKey));
  const now = useHostNow();
  return (
    <>
      <CommentForm issueKey={issueKey} />
      {comments.isPending && <ListSkeleton label="Loading comments" rows={3} />}
      {comments.isError && <Message tone="danger">{comments.error.message}</Message>}
      {comments.data?.comments.length === 0 && <p className="activity-note">Nobody has commented yet.</p>}
      <ul className="activity-list">
        {comments.data?.comments.map(({ id, author, body, created }) => (
          <li key={id} className="activity-entry">
            <Avatar name={author?.displayName ?? NOBODY} size={32} />
            <div className="activity-entry__content">
              <p className="activity-entry__head">
                <span className="activity-entry__name">{author?.displayName ?? NOBODY}</span>
                <span className="activity-entry__at">
                  <Instant at={created} now={now} />
                </span>
              </p>
              <AdfDocument document={body} headingLevel={4} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
