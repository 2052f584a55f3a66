import FolderIcon from '@atlaskit/icon/core/folder-closed';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../host/session';
import { projectsQuery } from '../../jira/queries';
import { Link } from '../../router/Link';
import { Avatar } from '../../ui/Avatar';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/Skeleton';
import { PageHeader } from '../PageHeader';
import { useTitle } from '../use-title';
import './projects.css';

const TYPES: Readonly<Record<string, string>> = {
  software: 'Software',
  business: 'Business',
  service_desk: 'Service management',
};

/** The projects that the viewer may see. */
export function ProjectsPage() {
  useTitle('Projects');
  const user = useSession();
  const projects = useQuery(projectsQuery);
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = (projects.data ?? []).filter(({ key, name }) => `${key} ${name}`.toLowerCase().includes(wanted));
  return (
    <div className="page">
      <PageHeader title="Projects" />
      {projects.isPending && <ListSkeleton label="Loading projects" />}
      {projects.isError && (
        <ErrorState title="Projects could not be read" error={projects.error} onRetry={() => void projects.refetch()} />
      )}
      {projects.data?.length === 0 && (
        <EmptyState icon={<FolderIcon label="" />} title="No projects that you may see">
          <p>{user.displayName} has no role in any project. Switch to another user at the top right.</p>
        </EmptyState>
      )}
      {projects.data && projects.data.length > 0 && (
        <>
          <input
            className="input projects__filter"
            type="search"
            aria-label="Filter projects by name or key"
            placeholder="Filter projects"
            value={filter}
            onChange={({ target }) => setFilter(target.value)}
          />
          <div className="table-scroll" tabIndex={-1}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Key</th>
                  <th scope="col" className="table__wide">
                    Type
                  </th>
                  <th scope="col" className="table__wide">
                    Lead
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ key, name, projectTypeKey, projectCategory, lead }) => (
                  <tr key={key}>
                    <td>
                      <span className="table__cell">
                        <Avatar name={name} shape="square" />
                        <Link href={`/projects/${key}`}>{name}</Link>
                      </span>
                    </td>
                    <td>{key}</td>
                    <td className="table__wide">
                      {[TYPES[projectTypeKey] ?? projectTypeKey, projectCategory?.name].filter(Boolean).join(' · ')}
                    </td>
                    <td className="table__wide">
                      {lead && (
                        <span className="table__cell">
                          <Avatar name={lead.displayName} />
                          {lead.displayName}
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {shown.length === 0 && <p className="page__note">No project has “{filter.trim()}” in its name or key.</p>}
        </>
      )}
    </div>
  );
}
