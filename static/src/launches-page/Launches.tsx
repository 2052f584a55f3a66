import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { call } from '../api';
import { CallErrorState } from '../CallErrorState';
import { PageSkeleton } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { usePageSearch, type PageSearch } from '../use-page-search';
import { pageTabs } from './page-tabs';

interface LaunchesProps {
  /** Null for the whole site. */
  readonly projectId: string | null;
  readonly timeZone: string;
}

function LaunchesAt({ projectId, timeZone, page }: LaunchesProps & { readonly page: PageSearch }) {
  const read = useQuery({
    queryKey: ['launches.read', projectId],
    queryFn: () => call('launches.read', { projectId, timeZone }),
    staleTime: Infinity,
    retry: false,
    structuralSharing: false,
  });
  if (read.isPending) return <PageSkeleton label="Reading launches" />;
  if (read.isError) return <CallErrorState level={2} error={read.error} onRetry={() => void read.refetch()} />;
  const asked = new URLSearchParams(page.search).get('tab');
  const tab = pageTabs.find(({ id }) => id === asked) ?? pageTabs[0];
  const Shown = tab.component;
  return (
    <Tabs
      label="Launches as"
      tabs={pageTabs}
      selected={tab.id}
      onSelect={(id) => page.go(id === pageTabs[0].id ? '' : `?tab=${id}`, 'replace')}
    >
      <Suspense fallback={<p role="status">Loading {tab.label}</p>}>
        <Shown view={read.data} rows={read.data.rows} projectId={projectId} timeZone={timeZone} />
      </Suspense>
    </Tabs>
  );
}

/** Every launch that the viewer can see, of the site or of one project. */
export function Launches(props: LaunchesProps) {
  const page = usePageSearch();
  if (page === null) return <PageSkeleton label="Loading launches" />;
  return <LaunchesAt {...props} page={page} />;
}
