import { lazy, Suspense } from 'react';
import { pageTabs } from '../launches-page/page-tabs';
import type { ModuleProps } from '../modules';
import { ErrorState } from '../ui/ErrorState';
import { PageSkeleton } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { usePageSearch, type PageSearch } from '../use-page-search';
import './project-page.css';

const Roadmap = lazy(() => import('../roadmap-page/Roadmap').then((loaded) => ({ default: loaded.Roadmap })));
const Launches = lazy(() => import('../launches-page/Launches').then((loaded) => ({ default: loaded.Launches })));

const tabs = [
  { id: 'roadmap', label: 'Roadmap' },
  ...pageTabs.map(({ id, label }) => ({ id, label: id === 'list' ? 'Launches' : label })),
];

/** Which tab an address names: the launches' page keeps its own in `tab`. */
function tabAt(search: string): string {
  const given = new URLSearchParams(search);
  if (given.get('show') !== 'launches') return 'roadmap';
  return pageTabs.find(({ id }) => id === given.get('tab'))?.id ?? pageTabs[0].id;
}

function select({ search, go }: PageSearch, tab: string): void {
  // Roadmap and launches call different filters by the same names, so neither takes over the other's.
  if (tab === 'roadmap') return go('', 'push');
  const next = new URLSearchParams(tabAt(search) === 'roadmap' ? '' : search);
  next.set('show', 'launches');
  if (tab === pageTabs[0].id) next.delete('tab');
  else next.set('tab', tab);
  go(`?${next.toString()}`, 'push');
}

/** What the project that the page stands in has on the roadmap, launches and releases. */
export default function ProjectPage({ context }: ModuleProps) {
  const { projectId, timeZone } = context;
  const page = usePageSearch();
  if (projectId === null) {
    return (
      <ErrorState level={1} title="No project to show">
        This page belongs in a project, and Jira did not say which. Nothing was changed. Reload the page.
      </ErrorState>
    );
  }
  if (page === null) return <PageSkeleton label="Loading the project" />;
  const tab = tabAt(page.search);
  const Part = tab === 'roadmap' ? Roadmap : Launches;
  return (
    <div className="project-page">
      <Tabs label="Of this project" tabs={tabs} selected={tab} onSelect={(id) => select(page, id)}>
        <Suspense fallback={<PageSkeleton label="Loading the project" />}>
          <Part projectId={projectId} timeZone={timeZone} />
        </Suspense>
      </Tabs>
    </div>
  );
}
