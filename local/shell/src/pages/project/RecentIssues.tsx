import { useQuery } from '@tanstack/react-query';
import { ask, rest } from '../../jira/rest';
import type { SearchPage } from '../../jira/wire';
import { Link } from '../../router/Link';
import { Message } from '../../ui/Message';
import { ListSkeleton } from '../../ui/Skeleton';
import { IssueRow } from '../issue/IssueRow';

const SHOWN = '8';

/** The issues of a project that changed last. */
export function RecentIssues({ projectKey }: { readonly projectKey: string }) {
  const jql = `project = ${projectKey} ORDER BY updated DESC`;
  const issues = useQuery({
    queryKey: ['search', 'recent', projectKey],
    queryFn: () =>
      ask<SearchPage>(
        rest(['search', 'jql'], { jql, fields: 'summary,status,issuetype,priority,assignee', maxResults: SHOWN }),
      ),
  });
  return (
    <section className="page__section" aria-labelledby="recent-title">
      <div className="project-page__head">
        <h2 id="recent-title" className="page__section-title">
          Recently updated
        </h2>
        <Link href={`/issues/?${new URLSearchParams({ jql })}`}>View all issues</Link>
      </div>
      {issues.isPending && <ListSkeleton label="Loading issues" />}
      {issues.isError && <Message tone="danger">{issues.error.message}</Message>}
      {issues.data?.issues.length === 0 && <p className="page__note">This project has no issues that you may see.</p>}
      {issues.data && issues.data.issues.length > 0 && (
        <ul className="issue-list">
          {issues.data.issues.map((issue) => (
            <IssueRow key={issue.id} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  );
}
