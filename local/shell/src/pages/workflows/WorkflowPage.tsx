import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../ui/ErrorState';
import { ListSkeleton } from '../../ui/Skeleton';
import { AdministratorsOnly } from '../admin/AdministratorsOnly';
import { Breadcrumbs } from '../Breadcrumbs';
import { PageHeader } from '../PageHeader';
import { useTitle } from '../use-title';
import { TransitionRules } from './TransitionRules';
import { workflowQuery } from './workflow-queries';
import { usedBy } from './WorkflowsPage';
import './workflows.css';

/** One workflow as its editor lists it: each transition with the rules of apps that stand on it. */
export function WorkflowPage({ workflowId }: { readonly workflowId: string }) {
  return (
    <AdministratorsOnly>
      <Transitions workflowId={workflowId} />
    </AdministratorsOnly>
  );
}

function Transitions({ workflowId }: { readonly workflowId: string }) {
  const workflow = useQuery(workflowQuery(workflowId));
  useTitle(workflow.data?.name ?? 'Workflow');
  if (workflow.isPending) return <ListSkeleton label="Loading the workflow" />;
  if (workflow.isError) {
    return (
      <ErrorState
        level={1}
        title="The workflow could not be read"
        error={workflow.error}
        onRetry={() => void workflow.refetch()}
      />
    );
  }
  const { name, transitions } = workflow.data;
  return (
    <div className="page">
      <PageHeader title={name} above={<Breadcrumbs crumbs={[{ label: 'Workflows', href: '/admin/workflows' }]} />} />
      <p className="page__note">
        Used by: {usedBy(workflow.data)}. What you change here holds at once, for every issue that goes by this
        workflow.
      </p>
      <ul className="transition-list">
        {transitions.map((transition) => (
          <TransitionRules key={transition.id} workflowId={workflowId} transition={transition} />
        ))}
      </ul>
    </div>
  );
}
