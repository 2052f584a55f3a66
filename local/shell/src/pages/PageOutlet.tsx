import { matchRoute } from '../router/match-route';
import { AdminModulePage } from './admin/AdminModulePage';
import { HostPage } from './admin/HostPage';
import { AppPage } from './AppPage';
import { IssuePage } from './issue/IssuePage';
import { MissingPage } from './MissingPage';
import { NavigatorPage } from './navigator/NavigatorPage';
import { ProjectPage } from './project/ProjectPage';
import { ProjectsPage } from './projects/ProjectsPage';
import { WorkflowPage } from './workflows/WorkflowPage';
import { WorkflowsPage } from './workflows/WorkflowsPage';

/** The page of a path. */
export function PageOutlet({ pathname }: { readonly pathname: string }) {
  const route = matchRoute(pathname);
  switch (route.page) {
    case 'projects':
      return <ProjectsPage />;
    case 'project':
      return <ProjectPage key={route.projectKey} projectKey={route.projectKey} place={route.place} />;
    case 'issues':
      return <NavigatorPage />;
    case 'issue':
      return <IssuePage key={route.issueKey} issueKey={route.issueKey} />;
    case 'app':
      return <AppPage key={route.moduleKey} moduleKey={route.moduleKey} />;
    case 'admin':
      return <AdminModulePage key={route.moduleKey} moduleKey={route.moduleKey} />;
    case 'host':
      return <HostPage />;
    case 'workflows':
      return <WorkflowsPage />;
    case 'workflow':
      return <WorkflowPage key={route.workflowId} workflowId={route.workflowId} />;
    case 'missing':
      return <MissingPage />;
  }
}
