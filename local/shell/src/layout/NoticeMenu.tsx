import BellIcon from '@atlaskit/icon/core/notification';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noticesQuery, type Notice } from '../host/queries';
import { useHostNow } from '../host/use-host-now';
import { ask } from '../jira/rest';
import { Link } from '../router/Link';
import { Instant } from '../ui/Instant';
import { Popover } from '../ui/Popover';
import './notice-menu.css';

function Notices({ notices, close }: { readonly notices: readonly Notice[]; readonly close: () => void }) {
  const now = useHostNow();
  const client = useQueryClient();
  const hasUnread = notices.some(({ isRead }) => !isRead);
  const { mutate: markRead } = useMutation({
    mutationFn: () => ask<unknown>('/_host/jira/notices/read', { method: 'POST', body: {} }),
  });
  useEffect(() => {
    if (hasUnread) markRead();
    // What was unread stays marked while it is looked at.
    return () => void client.invalidateQueries({ queryKey: noticesQuery.queryKey });
  }, [hasUnread, markRead, client]);
  return (
    <div className="notices">
      <h2 className="notices__title">Notifications</h2>
      {notices.length === 0 ? (
        <p className="notices__text">Nothing yet. What Jira would send you by e-mail is listed here.</p>
      ) : (
        <ul className="notices__list">
          {notices.map(({ id, issueKey, subject, text, sentAt, isRead }) => (
            <li key={id} className={`notice ${isRead ? '' : 'notice--unread'}`}>
              <Link href={`/browse/${issueKey}`} className="notice__subject" onClick={close}>
                {subject}
                {!isRead && <span className="visually-hidden"> (unread)</span>}
              </Link>
              <p className="notices__text">{text}</p>
              <p className="notice__time">
                <Instant at={sentAt} now={now} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A bell with what Jira would have mailed: the local host sends no mail. */
export function NoticeMenu() {
  const notices = useQuery(noticesQuery).data ?? [];
  const unread = notices.filter(({ isRead }) => !isRead).length;
  const label = unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`;
  return (
    <Popover
      label="Notifications"
      trigger={(props) => (
        <button
          {...props}
          type="button"
          className="icon-button icon-button--default notices__bell"
          aria-label={label}
          title={label}
        >
          <BellIcon label="" />
          {unread > 0 && (
            <span className="notices__count" aria-hidden>
              {unread > 9 ? '9+' : unread}
            </span>
          )}
        </button>
      )}
    >
      {(close) => <Notices notices={notices} close={close} />}
    </Popover>
  );
}
