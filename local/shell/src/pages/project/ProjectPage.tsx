import FolderIcon from '@atlaskit/icon/core/folder-closed';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ModuleFrame } from '../../frame/ModuleFrame';
import { modulesQuery } from '../../host/queries';
import { projectQuery } from '../../jira/queries';
import { JiraProblem } from '../../jira/rest';
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
import { ProjectComponents } from './ProjectComponents';
import { ProjectVersions } from './ProjectVersions';
import { RecentIssues } from './RecentIssues';
import './project-page.css';

/** A project: what moved lately, its releases and components, and the app's own pages for projects. */
export function ProjectPage({ projectKey }: { readonly projectKey: string }) {
  const project = useQuery(projectQuery(projectKey));
  const modules = useQuery(modulesQuery);
  const found = project.data;
  useTitle(found?.name ?? projectKey);
  useEffect(() => {
    if (found !== undefined && found.key !== projectKey) navigate(`/projects/${found.key}`, { replace: true });
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
  const pages = (modules.data ?? []).filter(({ type, hasPage }) => type === 'jira:projectPage' && hasPage);
  return (
    <div className="page">
      <PageHeader
        title={found.name}
        icon={<Avatar name={found.name} shape="square" size={32} />}
        above={<Breadcrumbs crumbs={[{ href: '/projects', label: 'Projects' }]} />}
      >
        <ProjectActions project={found} />
      </PageHeader>
      <div className="project-page">
        <div className="project-page__main">
          <RecentIssues projectKey={found.key} />
          <ProjectVersions versions={found.versions ?? []} projectKey={found.key} />
          {pages.map(({ key, title = key }) => (
            <section key={key} className="page__section" aria-label={title}>
              <h2 className="page__section-title">{title}</h2>
              <ModuleFrame moduleKey={key} title={title} projectKey={found.key} />
            </section>
          ))}
        </div>
        <div className="project-page__side">
          <section className="page__section" aria-labelledby="about-title">
            <h2 id="about-title" className="page__section-title">
              About
            </h2>
            {found.description && <p>{found.description}</p>}
            <dl className="project-page__facts">
              <dt>Key</dt>
              <dd>{found.key}</dd>
              <dt>Lead</dt>
              <dd className="table__cell">
                {found.lead && <Avatar name={found.lead.displayName} />}
                {found.lead?.displayName ?? 'Nobody'}
              </dd>
              <dt>Issue types</dt>
              <dd>{(found.issueTypes ?? []).map(({ name }) => name).join(', ')}</dd>
            </dl>
          </section>
          <ProjectComponents components={found.components ?? []} />
        </div>
      </div>
    </div>
  );
}
