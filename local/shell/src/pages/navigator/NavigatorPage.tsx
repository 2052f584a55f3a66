import SearchIcon from '@atlaskit/icon/core/search';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useAddress } from '../../router/shell-location';
import { countWords } from '../../layout/number-words';
import { navigate } from '../../router/shell-location';
import { JiraProblem } from '../../jira/rest';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/Skeleton';
import { PageHeader } from '../PageHeader';
import { useTitle } from '../use-title';
import { IssueTable } from './IssueTable';
import { JqlForm } from './JqlForm';
import { countQuery, searchQuery } from './search';
import './navigator.css';

/** A whole site can't be asked for: Jira takes only JQL that bounds the search. */
const DEFAULT_JQL = 'updated >= -30d ORDER BY updated DESC';

function jqlOf(address: string): string {
  return new URL(address, location.origin).searchParams.get('jql') ?? DEFAULT_JQL;
}

const isRefusal = (error: Error | null): error is JiraProblem => error instanceof JiraProblem && error.status === 400;

/** Issues found by JQL, which the address keeps. */
export function NavigatorPage() {
  useTitle('Issues');
  const jql = jqlOf(useAddress());
  const found = useInfiniteQuery(searchQuery(jql));
  const count = useQuery({ ...countQuery(jql), enabled: found.isSuccess });
  const issues = found.data?.pages.flatMap((page) => page.issues) ?? [];
  return (
    <div className="page">
      <PageHeader title="Issues" />
      <JqlForm
        key={jql}
        jql={jql}
        problems={isRefusal(found.error) ? [...found.error.messages, ...Object.values(found.error.errors)] : []}
        isBusy={found.isFetching}
        onSearch={(next) => {
          if (next === jql) void found.refetch();
          else navigate(`/issues/?${new URLSearchParams({ jql: next })}`);
        }}
      />
      {found.isPending && <ListSkeleton label="Searching" rows={10} />}
      {found.isError && !isRefusal(found.error) && (
        <ErrorState title="The search failed" error={found.error} onRetry={() => void found.refetch()} />
      )}
      {found.isSuccess && issues.length === 0 && (
        <EmptyState icon={<SearchIcon label="" />} title="No issues match this search">
          <p>Issues that you may not see are never among the results. Widen the JQL, or switch to another user.</p>
        </EmptyState>
      )}
      {issues.length > 0 && (
        <section className="navigator" aria-label="Results">
          <p className="navigator__count" role="status">
            {countWords(issues.length)}
            {found.hasNextPage && count.data ? ` of about ${countWords(count.data.count)}` : ''}{' '}
            {issues.length === 1 ? 'issue' : 'issues'}
          </p>
          <IssueTable issues={issues} />
          {found.hasNextPage && (
            <div>
              <Button isLoading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {found.isFetchingNextPage ? 'Loading…' : 'Load more'}
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}
