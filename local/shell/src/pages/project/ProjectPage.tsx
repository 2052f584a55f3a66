import FolderIcon from '@atlaskit/icon/core/folder-closed';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { projectQuery } from '../../jira/queries';
import { JiraProblem } from '../../jira/rest';
import type { ProjectPlace } from '../../router/match-route';
import { Link } from '../../router/Link';
import { navigate } from '../../router/shell-location';
import { Avatar } from '../../ui/Avatar';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/Skeleton';
import { Breadcrumbs } from '../Breadcrumbs';
import { PageHeader } from '../PageHeader';
import { useTitle } from '../use-title';
import { ProjectActions } from './ProjectActions';
import { ProjectModule } from './ProjectModule';
import { ProjectNav } from './ProjectNav';
import { ProjectOverview } from './ProjectOverview';
import { ProjectSettings } from './ProjectSettings';
import './project-page.css';

/** A project: its overview, or one of the app's pages for projects and their settings. */
export function ProjectPage({ projectKey, place }: { readonly projectKey: string; readonly place: ProjectPlace }) {
  const project = useQuery(projectQuery(projectKey));
  const found = project.data;
  useTitle(found?.name ?? projectKey);
  useEffect(() => {
    if (found !== undefined && found.key !== projectKey) {
      navigate(location.pathname.replace(`/${projectKey}`, `/${found.key}`) + location.search, { replace: true });
    }
  }, [found, projectKey]);

  if (project.isPending) {
    return (
      <div className="page">
        <ListSkeleton label="Loading the project" />
      </div>
    );
  }
  if (found === undefined) {
    if (project.error instanceof JiraProblem && project.error.status === 404) {
      return (
        <EmptyState
          level={1}
          icon={<FolderIcon label="" />}
          title={project.error.message}
          action={<Link href="/projects">Go to projects</Link>}
        />
      );
    }
    return (
      <ErrorState
        level={1}
        title="The project could not be read"
        error={project.error ?? new Error('Jira gave no project.')}
        onRetry={() => void project.refetch()}
      />
    );
  }
  return (
    <div className={`page ${place.kind === 'overview' ? '' : 'page--fills'}`}>
      <PageHeader
        title={found.name}
        icon={<Avatar name={found.name} shape="square" size={32} />}
        above={<Breadcrumbs crumbs={[{ href: '/projects', label: 'Projects' }]} />}
      >
        <ProjectActions project={found} />
      </PageHeader>
      <ProjectNav projectKey={found.key} />
      {place.kind === 'overview' && <ProjectOverview project={found} />}
      {place.kind === 'page' && <ProjectModule projectKey={found.key} moduleKey={place.moduleKey} />}
      {place.kind === 'settings' && <ProjectSettings projectKey={found.key} moduleKey={place.moduleKey} />}
    </div>
  );
}
