import { useQuery } from '@tanstack/react-query';
import { siteQuery } from '../../host/queries';
import { Link } from '../../router/Link';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/Skeleton';
import { AdministratorsOnly } from '../admin/AdministratorsOnly';
import { PageHeader } from '../PageHeader';
import { useTitle } from '../use-title';
import { workflowsQuery, type Workflow } from './workflow-queries';
import './workflows.css';

/** 'Payments (Epic), Search': who goes by a workflow. */
export function usedBy({ projects }: Pick<Workflow, 'projects'>): string {
  const words = projects.map(({ name, types }) => (types.length === 0 ? name : `${name} (${types.join(', ')})`));
  return words.length === 0 ? 'No project' : words.join(', ');
}

function WorkflowTable() {
  const workflows = useQuery(workflowsQuery);
  if (workflows.isPending) return <ListSkeleton label="Loading the workflows" />;
  if (workflows.isError) {
    return (
      <ErrorState
        title="The workflows could not be read"
        error={workflows.error}
        onRetry={() => void workflows.refetch()}
      />
    );
  }
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Workflow</th>
            <th scope="col">Used by</th>
            <th scope="col">Transitions with rules of apps</th>
          </tr>
        </thead>
        <tbody>
          {workflows.data.map((workflow) => (
            <tr key={workflow.id}>
              <td>
                <Link href={`/admin/workflows/${encodeURIComponent(workflow.id)}`}>{workflow.name}</Link>
              </td>
              <td>{usedBy(workflow)}</td>
              <td>
                {workflow.transitions
                  .filter(({ rules }) => rules.length > 0)
                  .map(({ name }) => name)
                  .join(', ') || 'None'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The workflows of company-managed projects, which apps can add rules to. */
export function WorkflowsPage() {
  useTitle('Workflows');
  const site = useQuery(siteQuery);
  return (
    <AdministratorsOnly>
      <div className="page">
        <PageHeader title="Workflows" />
        {site.data?.kind === 'remote' ? (
          <EmptyState title="This is a real Jira">
            <p>Its workflows are edited in Jira itself, where the app’s rules run once the app is installed there.</p>
          </EmptyState>
        ) : (
          <>
            <p className="page__note">
              Those of company-managed projects. A team-managed project has its workflow to itself, and rules of apps
              like the launch gate aren’t offered there.
            </p>
            <WorkflowTable />
          </>
        )}
      </div>
    </AdministratorsOnly>
  );
}
