import { useQuery } from '@tanstack/react-query';
import { ModuleFrame } from '../../frame/ModuleFrame';
import { modulesQuery } from '../../host/queries';
import { EmptyState } from '../../ui/EmptyState';
import '../app-page.css';

interface ProjectModuleProps {
  readonly projectKey: string;
  readonly moduleKey: string;
  readonly type?: 'jira:projectPage' | 'jira:projectSettingsPage';
}

/** A page of the app's for this project: where it stands is kept in the address below its own. */
export function ProjectModule({ projectKey, moduleKey, type = 'jira:projectPage' }: ProjectModuleProps) {
  const modules = useQuery(modulesQuery);
  const module = modules.data?.find((candidate) => candidate.key === moduleKey && candidate.type === type);
  if (modules.isSuccess && module === undefined) {
    return (
      <EmptyState title="The app has no such page for projects">
        <p>Choose another above.</p>
      </EmptyState>
    );
  }
  if (module === undefined) return null;
  const base = type === 'jira:projectPage' ? `/projects/${projectKey}` : `/projects/${projectKey}/settings`;
  return (
    <div className="app-page">
      <ModuleFrame
        moduleKey={moduleKey}
        title={module.title ?? moduleKey}
        projectKey={projectKey}
        pageAddress={`${base}/apps/${moduleKey}`}
      />
    </div>
  );
}
