import { useSession } from '../../host/session';
import { useHostNow } from '../../host/use-host-now';
import type { Issue } from '../../jira/wire';
import { Link } from '../../router/Link';
import { Avatar, NoAvatar } from '../../ui/Avatar';
import { dateIn, dateWords } from '../../ui/date-words';
import { Instant } from '../../ui/Instant';
import { PriorityIcon } from '../../ui/PriorityIcon';
import { StatusLozenge } from '../../ui/StatusLozenge';
import { TypeIcon } from '../../ui/TypeIcon';

/** Issues in a table; on a narrow screen key, summary and status remain. */
export function IssueTable({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <div className="table-scroll">
      <table className="table issue-table">
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Summary</th>
            <th scope="col">Status</th>
            <th scope="col" className="table__wide">
              Assignee
            </th>
            <th scope="col" className="table__wide">
              <abbr title="Priority">P</abbr>
            </th>
            <th scope="col" className="table__wide">
              Due
            </th>
            <th scope="col" className="table__wide">
              Updated
            </th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <IssueTableRow key={issue.id} issue={issue} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IssueTableRow({ issue: { key, fields } }: { readonly issue: Issue }) {
  const { timeZone } = useSession();
  const now = useHostNow();
  const { summary, issuetype, status, assignee, priority, duedate, updated } = fields;
  const isPast = duedate && status.statusCategory.key !== 'done' && duedate < dateIn(now, timeZone);
  return (
    <tr>
      <td>
        <span className="table__cell">
          <TypeIcon name={issuetype.name} />
          <Link href={`/browse/${key}`} className="issue-table__key">
            {key}
          </Link>
        </span>
      </td>
      <td className="issue-table__summary">
        <span title={summary}>{summary}</span>
      </td>
      <td>
        <StatusLozenge status={status} />
      </td>
      <td className="table__wide">
        <span className="table__cell issue-table__person">
          {assignee ? <Avatar name={assignee.displayName} size={20} /> : <NoAvatar size={20} />}
          <span className="issue-table__name">{assignee?.displayName ?? 'Unassigned'}</span>
        </span>
      </td>
      <td className="table__wide">{priority && <PriorityIcon name={priority.name} />}</td>
      <td className={`table__wide issue-table__date ${isPast ? 'issue-table__date--past' : ''}`}>
        {duedate && dateWords(duedate)}
        {isPast && <span className="visually-hidden"> (overdue)</span>}
      </td>
      <td className="table__wide issue-table__date">{updated && <Instant at={updated} now={now} />}</td>
    </tr>
  );
}
