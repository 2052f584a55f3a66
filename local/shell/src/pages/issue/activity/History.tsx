import { useQuery } from '@tanstack/react-query';
import { useHostNow } from '../../../host/use-host-now';
import { changelogQuery } from '../../../jira/queries';
import type { ChangeGroup } from '../../../jira/wire';
import { Avatar } from '../../../ui/Avatar';
import { Instant } from '../../../ui/Instant';
import { Message } from '../../../ui/Message';
import { ListSkeleton } from '../../../ui/Skeleton';

const NOBODY = 'Anonymous';
const LONGEST_TEXT = 160;

function shown(text: string | null | (() => string)): string {
  if (typeof text !== 'string' || text === '') return 'None';
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

function Change({ item }: { readonly item: ChangeGroup['items'][number] }) {
  const name = item.field.charAt(0).toUpperCase() + item.field.slice(1);
  return (
    <p className="activity-entry__change">
      <span>{name}:</span>
      <span className="activity-entry__value">{shown(item.fromString)}</span>
      <span aria-hidden>→</span>
      <span className="visually-hidden">became</span>
      <span className="activity-entry__value">{shown(item.toString)}</span>
    </p>
  );
}

/** Changes, the newest first. */
export function History({ issueKey }: { readonly issueKey: string }) {
  const changelog = useQuery(changelogQuery(issueKey));
  const now = useHostNow();
  if (changelog.isPending) return <ListSkeleton label="Loading the history" rows={3} />;
  if (changelog.isError) return <Message tone="danger">{changelog.error.message}</Message>;
  const { groups, total } = changelog.data;
  if (groups.length === 0) return <p className="activity-note">Nothing has changed since the issue was created.</p>;
  return (
    <>
      <ul className="activity-list">
        {groups.map(({ id, author, created, items }) => (
          <li key={id} className="activity-entry">
            <Avatar name={author?.displayName ?? NOBODY} size={32} />
            <div className="activity-entry__content">
              <p className="activity-entry__head">
                <span className="activity-entry__name">{author?.displayName ?? NOBODY}</span>
                <span className="activity-entry__at">
                  <Instant at={created} now={now} />
                </span>
              </p>
              {items.map((item, index) => (
                <Change key={index} item={item} />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {groups.length < total && (
        <p className="activity-note">
          The newest {groups.length} of {total} are shown.
        </p>
      )}
    </>
  );
}
