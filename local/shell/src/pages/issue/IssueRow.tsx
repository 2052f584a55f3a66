import type { ReactNode } from 'react';
import type { IssueReference } from '../../jira/wire';
import { Link } from '../../router/Link';
import { Avatar, NoAvatar } from '../../ui/Avatar';
import { PriorityIcon } from '../../ui/PriorityIcon';
import { StatusLozenge } from '../../ui/StatusLozenge';
import { TypeIcon } from '../../ui/TypeIcon';
import './issue-row.css';

/** One issue in a list of an issue's children or links; behind it what can be done with it there. */
export function IssueRow({ issue, children }: { readonly issue: IssueReference; readonly children?: ReactNode }) {
  const { summary, issuetype, status, priority, assignee } = issue.fields;
  const isDone = status.statusCategory.key === 'done';
  return (
    <li className="issue-row">
      <TypeIcon name={issuetype.name} />
      <Link href={`/browse/${issue.key}`} className={`issue-row__key ${isDone ? 'issue-row__key--done' : ''}`}>
        {issue.key}
      </Link>
      <span className="issue-row__summary" title={summary}>
        {summary}
      </span>
      {priority && (
        <span className="issue-row__priority">
          <PriorityIcon name={priority.name} />
        </span>
      )}
      {assignee !== undefined && (
        <span className="issue-row__person" title={assignee?.displayName ?? 'Unassigned'}>
          {assignee ? <Avatar name={assignee.displayName} size={20} /> : <NoAvatar size={20} />}
          <span className="visually-hidden">{assignee?.displayName ?? 'Unassigned'}</span>
        </span>
      )}
      <span className="issue-row__status">
        <StatusLozenge status={status} />
      </span>
      {children}
    </li>
  );
}
