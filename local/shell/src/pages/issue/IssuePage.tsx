import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { issueQuery } from '../../jira/queries';
import { JiraProblem } from '../../jira/rest';
import { Link } from '../../router/Link';
import { navigate } from '../../router/shell-location';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { useTitle } from '../use-title';
import { IssueSkeleton } from './IssueSkeleton';
import { IssueView } from './IssueView';

/** An issue by its key, or Jira's own sentence for one that the viewer may not know of. */
export function IssuePage({ issueKey }: { readonly issueKey: string }) {
  const issue = useQuery(issueQuery(issueKey));
  const found = issue.data;
  useTitle(found ? `[${found.key}] ${found.fields.summary}` : issueKey);

  useEffect(() => {
    // An issue that was moved is found by its old key too.
    if (found !== undefined && found.key !== issueKey) navigate(`/browse/${found.key}`, { replace: true });
  }, [found, issueKey]);

  if (found) return <IssueView issue={found} />;
  if (issue.isPending) return <IssueSkeleton />;
  if (issue.error instanceof JiraProblem && issue.error.status === 404) {
    return (
      <EmptyState
        level={1}
        icon={<LockIcon label="" />}
        title={issue.error.message.replace(/\.$/, '')}
        action={<Link href="/issues/">Go to all issues</Link>}
      >
        <p>Check the key, or switch to a user who may see {issueKey}.</p>
      </EmptyState>
    );
  }
  return (
    <ErrorState
      level={1}
      title="The issue could not be read"
      error={issue.error}
      onRetry={() => void issue.refetch()}
    />
  );
}
