import { useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Message } from '../ui/Message';
import { PageSkeleton } from '../ui/Skeleton';
import { usePageSearch, type PageSearch } from '../use-page-search';
import './launches-page.css';
import { LaunchesResult } from './LaunchesResult';
import { LaunchesSkeleton } from './LaunchesSkeleton';
import { forgetLaunchNames } from './use-launch-names';
import { useLaunchesState } from './use-launches-state';

interface LaunchesProps {
  /** Null for the whole site. */
  readonly projectId: string | null;
  readonly timeZone: string;
}

function LaunchesAt({ projectId, timeZone, page }: LaunchesProps & { readonly page: PageSearch }) {
  const states = useLaunchesState(page);
  const client = useQueryClient();
  const read = useQuery({
    queryKey: ['launches.read', projectId],
    queryFn: () => call('launches.read', { projectId, timeZone }),
    // Only the person asks for another reading: what others change meanwhile doesn't move under their eyes.
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  const refresh = () => {
    forgetLaunchNames(client);
    void read.refetch();
  };
  if (read.isPending) return <LaunchesSkeleton />;
  if (read.isError) {
    return (
      <>
        <h1 className="launches__title">Launches</h1>
        <CallErrorState level={2} error={read.error} onRetry={refresh} />
      </>
    );
  }
  const { rows, missing } = read.data;
  // Versions without a launch are there before the first launch is.
  if (rows.length === 0 && states.state.tab === 'list') {
    return (
      <>
        <h1 className="launches__title">Launches</h1>
        {missing.length > 0 ? (
          <Message tone="warning" title="Nothing could be read" actions={<Button onClick={refresh}>Refresh</Button>}>
            {missing.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Message>
        ) : (
          <NoLaunches projectId={projectId} onVersions={() => states.change({ tab: 'versions' })} onRefresh={refresh} />
        )}
      </>
    );
  }
  return (
    <LaunchesResult
      view={read.data}
      states={states}
      projectId={projectId}
      timeZone={timeZone}
      isReading={read.isFetching}
      onRefresh={refresh}
    />
  );
}

function NoLaunches({
  projectId,
  onVersions,
  onRefresh,
}: {
  readonly projectId: string | null;
  readonly onVersions: () => void;
  readonly onRefresh: () => void;
}) {
  return (
    <EmptyState
      title={projectId === null ? 'No launch that you can see' : 'Nothing of this project is being launched yet'}
      actions={
        <>
          <Button onClick={onVersions}>Versions without a launch</Button>
          <Button appearance="subtle" onClick={onRefresh}>
            Refresh
          </Button>
        </>
      }
    >
      <p>
        A launch starts on an issue: open the epic that goes out, and start it in its Launch readiness panel with a tier
        and a date. It takes under three minutes, and then stands here, worst first.
      </p>
    </EmptyState>
  );
}

/** Every launch that the viewer can see, of the site or of one project. */
export function Launches(props: LaunchesProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading launches" />;
  return (
    <div className="launches">
      <LaunchesAt {...props} page={page} />
    </div>
  );
}
