import { lazy, Suspense } from 'react';
import type { ModuleProps } from '../modules';
import { ErrorState } from '../ui/ErrorState';
import { PageSkeleton } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { usePageSearch } from '../use-page-search';
import './project-page.css';

const parts = [
  {
    id: 'roadmap',
    label: 'Roadmap',
    Part: lazy(() => import('../roadmap-page/Roadmap').then(({ Roadmap }) => ({ default: Roadmap }))),
  },
  {
    id: 'launches',
    label: 'Launches and versions',
    Part: lazy(() => import('../launches-page/Launches').then(({ Launches }) => ({ default: Launches }))),
  },
] as const;

/** What the project that the page stands in has on the roadmap and launches. */
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
  const asked = new URLSearchParams(page.search).get('show');
  const { id, label, Part } = parts.find((part) => part.id === asked) ?? parts[0];
  return (
    <div className="project-page">
      <Tabs
        label="Of this project"
        tabs={parts}
        selected={id}
        // Each part keeps its own filters in the address: one part's mean something else to the other.
        onSelect={(next) => page.go(next === parts[0].id ? '' : `?show=${next}`, 'push')}
      >
        <Suspense fallback={<PageSkeleton label={`Loading ${label}`} />}>
          <Part projectId={projectId} timeZone={timeZone} />
        </Suspense>
      </Tabs>
    </div>
  );
}
