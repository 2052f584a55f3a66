import LockIcon from '@atlaskit/icon/core/lock-locked';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSession } from '../../host/session';
import { administersQuery } from '../../jira/queries';
import { Link } from '../../router/Link';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/Skeleton';

/** A page of Jira's administration; who doesn't administer it is told who could. */
export function AdministratorsOnly({ children }: { readonly children: ReactNode }) {
  const user = useSession();
  const administers = useQuery(administersQuery);
  if (administers.isPending) return <ListSkeleton label="Loading" />;
  if (administers.isError) {
    return (
      <ErrorState
        level={1}
        title="Jira did not say whether you administer it"
        error={administers.error}
        onRetry={() => void administers.refetch()}
      />
    );
  }
  if (administers.data) return children;
  return (
    <EmptyState
      level={1}
      icon={<LockIcon label="" />}
      title="This page is for Jira administrators"
      action={<Link href="/projects">Go to projects</Link>}
    >
      <p>
        {user.displayName} does not administer this Jira. Switch to a user who does, at the top right: in the demo
        company that is Ada Sorensen.
      </p>
    </EmptyState>
  );
}
